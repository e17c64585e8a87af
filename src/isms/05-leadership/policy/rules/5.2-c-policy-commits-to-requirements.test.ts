import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { document } from '../../../07-support/documents/document.ts';
import { documentVersion } from '../../../07-support/documents/document-version.ts';
import { policyCommitsToRequirements } from './5.2-c-policy-commits-to-requirements.ts';

const policy = (id: string, commitments: readonly string[]) =>
  a(document, id, { kind: 'information security policy', commitments });

testRule(policyCommitsToRequirements, {
  holds: {
    'it does': { given: [policy('policy', ['satisfy requirements'])] },
    'the next one, still being written, does not yet': {
      given: [
        policy('policy', ['satisfy requirements']),
        a(documentVersion, 'v1', { document: 'policy', state: 'published' }),
        policy('next', []),
      ],
    },
  },
  finds: {
    'it promises something else': {
      given: [policy('policy', ['improve'])],
      finds: ['uncommitted policy'],
    },
  },
});
