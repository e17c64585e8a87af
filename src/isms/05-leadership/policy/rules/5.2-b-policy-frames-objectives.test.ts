import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { objective } from '../../../06-planning/objectives/objective.ts';
import { document } from '../../../07-support/documents/document.ts';
import { documentVersion } from '../../../07-support/documents/document-version.ts';
import { policyFramesObjectives } from './5.2-b-policy-frames-objectives.ts';

const policy = (id: string, fields: object = {}) =>
  a(document, id, { kind: 'information security policy', objectivesFramework: undefined, ...fields });

testRule(policyFramesObjectives, {
  holds: {
    'it says how objectives are set': { given: [policy('policy', { objectivesFramework: true })] },
    'an objective follows from it': { given: [policy('policy'), a(objective, 'o', { policy: 'policy' })] },
    'the next one is being written': {
      given: [
        policy('policy', { objectivesFramework: true }),
        a(documentVersion, 'v1', { document: 'policy', state: 'published' }),
        policy('next'),
      ],
    },
  },
  finds: {
    'it says nothing about objectives': {
      given: [policy('policy', { objectivesFramework: false })],
      finds: ['frameless policy'],
    },
    'nobody said whether it does': { given: [policy('policy')], finds: ['frameless policy'] },
  },
});
