import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { decided } from '../../../across/decision-tester.ts';
import { document } from '../../../07-support/documents/document.ts';
import { inForce } from '../../../07-support/documents/document-tester.ts';
import { documentVersion } from '../../../07-support/documents/document-version.ts';
import { policyDocumented } from './5.2-e-policy-documented.ts';

const content = { hash: '0'.repeat(64), size: 2048, type: 'application/pdf', name: 'policy.pdf' };
const policy = { kind: 'information security policy', reviewedOn: '2026-04-14' };
const issued = inForce('policy', policy, { content });

testRule(policyDocumented, {
  holds: {
    'in force, with its file': { given: issued },
    'in force, kept elsewhere': {
      given: inForce('policy', { ...policy, location: 'Quality manual, shelf 2' }),
    },
    'nobody needs the file of a draft': {
      given: [...issued, a(documentVersion, 'v2', { document: 'policy', number: '2.0', state: 'draft' })],
    },
  },
  finds: {
    'no version of it': { given: [a(document, 'policy', policy)], finds: ['unapproved policy'] },
    'the author was corrected after approval': {
      given: [
        a(document, 'policy', policy),
        a(documentVersion, 'v1', {
          document: 'policy',
          number: '1.0',
          state: 'published',
          content,
          author: 'ben',
        }),
        decided('d1', [
          a(documentVersion, 'v1', {
            document: 'policy',
            number: '1.0',
            state: 'published',
            content,
            author: 'ana',
          }),
        ]),
      ],
      finds: ['void policy'],
    },
    'approved until last month': {
      given: inForce('policy', policy, { content }, { until: '2026-08-31' }),
      finds: ['expired policy'],
    },
    'nobody knows where it is': { given: inForce('policy', policy), finds: ['nowhere policy'] },
    'read for the last time two years ago': {
      given: inForce(
        'policy',
        { ...policy, reviewedOn: '2024-09-01' },
        { content, publishedOn: '2024-06-02' },
      ),
      finds: ['stale policy'],
    },
  },
});
