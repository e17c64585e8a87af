import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { role } from '../../05-leadership/roles/role.ts';
import { objective } from '../../06-planning/objectives/objective.ts';
import { riskMethod } from '../../06-planning/risk-method/risk-method.ts';
import { risk } from '../../06-planning/risk-assessment/risk.ts';
import { statement } from '../../06-planning/statement-of-applicability/statement.ts';
import { treatment } from '../../06-planning/risk-treatment/treatment.ts';
import { inForce } from '../../07-support/documents/document-tester.ts';
import { audit } from '../../09-evaluation/audits/audit.ts';
import { managementReview } from '../../09-evaluation/management-reviews/management-review.ts';
import { organisation } from '../../across/organisation.ts';
import { interestedParty } from '../interested-party.ts';
import { issue } from '../issue.ts';
import { scope } from '../scope.ts';
import { ismsWhole } from './4.4-isms-whole.ts';

const pillars = [
  a(organisation, 'org'),
  a(issue, 'i'),
  a(interestedParty, 'p'),
  a(scope, 's'),
  ...inForce('policy', { kind: 'information security policy' }),
  a(role, 'r'),
  a(riskMethod, 'm'),
  a(risk, 'risk'),
  a(treatment, 't'),
  a(statement, 'soa'),
  a(objective, 'o'),
  a(audit, 'au', { kind: 'internal', concludedOn: '2026-05-20' }),
  a(managementReview, 'mr'),
];
const without = (id: string) => pillars.filter((each) => each.id !== id);

testRule(ismsWhole, {
  holds: { 'all of them stand': { given: pillars } },
  finds: {
    'nobody has put it in force': {
      given: [...without('org'), a(organisation, 'org', { inForceSince: undefined })],
      finds: ['absent org'],
    },
    'there is no scope': { given: without('s'), finds: ['absent org'] },
    'the policy is a draft': { given: without('policy-1'), finds: ['absent org'] },
    'the only audit is that of a customer': {
      given: [...without('au'), a(audit, 'au', { kind: 'customer', concludedOn: '2026-05-20' })],
      finds: ['absent org'],
    },
    'the first review is planned': {
      given: [...without('mr'), a(managementReview, 'mr', { status: 'planned' })],
      finds: ['absent org'],
    },
  },
});
