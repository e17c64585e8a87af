import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { document } from '../../../07-support/documents/document.ts';
import { documentVersion } from '../../../07-support/documents/document-version.ts';
import { policyCommitsToImprovement } from './5.2-d-policy-commits-to-improvement.ts';

const policy = (id: string, commitments: readonly string[]) =>
  a(document, id, { kind: 'information security policy', commitments });

testRule(policyCommitsToImprovement, {
  holds: {
    'it does': { given: [policy('policy', ['improve'])] },
    'the next one, still being written, does not yet': {
      given: [
        policy('policy', ['improve']),
        a(documentVersion, 'v1', { document: 'policy', state: 'published' }),
        policy('next', []),
      ],
    },
  },
  finds: {
    'it promises something else': {
      given: [policy('policy', ['satisfy requirements'])],
      finds: ['uncommitted policy'],
    },
  },
});
