import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { objective } from '../../../06-planning/objectives/objective.ts';
import { document } from '../../../07-support/documents/document.ts';
import { documentVersion } from '../../../07-support/documents/document-version.ts';
import { policyAndObjectives } from './5.1-a-policy-and-objectives.ts';

const policy = (id: string) => a(document, id, { kind: 'information security policy' });
const version = (id: string, of: string, state: string) => a(documentVersion, id, { document: of, state });
const issued = [policy('policy'), version('v1', 'policy', 'published')];
const patches = a(objective, 'patches');

testRule(policyAndObjectives, {
  holds: {
    'both are there': { given: [...issued, patches] },
    'a second policy is being written': { given: [...issued, policy('next'), patches] },
    'one objective was reached, another is being worked on': {
      given: [...issued, patches, a(objective, 'old', { status: 'closed', closedOn: '2026-02-16' })],
    },
  },
  finds: {
    'there are other documents': {
      given: [a(document, 'plan', { kind: 'plan' }), patches],
      finds: ['empty'],
    },
    'the policy is a draft': {
      given: [policy('policy'), version('v1', 'policy', 'draft'), patches],
      finds: ['unpublished policy'],
    },
    'objectives are drafts': {
      given: [...issued, a(objective, 'patches', { status: 'draft' })],
      finds: ['aimless'],
    },
  },
});
