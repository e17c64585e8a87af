import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { document } from '../../../07-support/documents/document.ts';
import { documentVersion } from '../../../07-support/documents/document-version.ts';
import { objective } from '../objective.ts';
import { objectivesFollowPolicy } from './6.2-a-objectives-follow-policy.ts';

const policy = a(document, 'isp');
const version = (publishedOn: string, state = 'published') =>
  a(documentVersion, 'v2', { document: 'isp', state, publishedOn });
const fast = (fields: object = {}) => a(objective, 'fast', { policy: 'isp', ...fields });

testRule(objectivesFollowPolicy, {
  holds: {
    'a policy, and what in it': { given: [policy, version('2026-03-02'), fast()] },
    'looked at on the day the policy changed': {
      given: [policy, version('2026-03-02'), fast({ reviewedOn: '2026-03-02' })],
    },
    'a newer version is only being written': {
      given: [policy, version('2026-09-01', 'draft'), fast()],
    },
    'set after the policy, never reviewed': {
      given: [policy, version('2026-03-02'), fast({ reviewedOn: undefined, from: '2026-04-01' })],
    },
    'a draft': { given: [policy, fast(), a(objective, 'idea', { status: 'draft' })] },
  },
  finds: {
    'from nowhere': { given: [fast({ policy: undefined })], finds: ['unlinked fast'] },
    'from the policy as a whole': {
      given: [policy, fast({ policyStatement: undefined })],
      finds: ['unsaid fast'],
    },
    'the policy is withdrawn': {
      given: [a(document, 'isp', {}, { retired: true }), fast()],
      finds: ['gone fast'],
    },
    'the policy has changed since': { given: [policy, version('2026-08-01'), fast()], finds: ['newer fast'] },
  },
});
