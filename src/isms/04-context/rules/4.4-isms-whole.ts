import { missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { objective } from '../../06-planning/objectives/objective.ts';
import { riskMethod } from '../../06-planning/risk-method/risk-method.ts';
import { risk } from '../../06-planning/risk-assessment/risk.ts';
import { statement } from '../../06-planning/statement-of-applicability/statement.ts';
import { treatment } from '../../06-planning/risk-treatment/treatment.ts';
import { document } from '../../07-support/documents/document.ts';
import { documentVersion } from '../../07-support/documents/document-version.ts';
import { audit } from '../../09-evaluation/audits/audit.ts';
import { managementReview } from '../../09-evaluation/management-reviews/management-review.ts';
import { decision } from '../../across/decision.ts';
import { organisation } from '../../across/organisation.ts';
import { documentsOf, versionInForce } from '../../07-support/documents/version-in-force.ts';
import { role } from '../../05-leadership/roles/role.ts';
import { issue } from '../issue.ts';
import { interestedParty } from '../interested-party.ts';
import { scope } from '../scope.ts';

export const ismsWhole = rule({
  key: 'isms-whole',
  title: 'The pillars of the ISMS stand',
  answers: citesBoth('4.4'),
  mode: 'supported',
  why: 'A roll-up: each of these is asked for where its subject is, and judged there.',
  // The verdicts of other requirements do not count here: an auditor writes a finding against the requirement it
  // breaks, and against 4.4 only when a whole clause is dead, which isms-alive detects. Counted twice, one gap would
  // look like two.
  consequential: true,
  of: organisation,
  reads: [
    issue,
    interestedParty,
    scope,
    document,
    documentVersion,
    decision,
    role,
    riskMethod,
    risk,
    treatment,
    statement,
    objective,
    audit,
    managementReview,
  ],
  empty: missing(
    'No organisation is on record that could run an ISMS.',
    'Begin with its name in the settings.',
  ),
  findings: {
    absent: missing(
      'The ISMS has no {pillar} yet.',
      'See to it where it is asked for; the list of what to do next has the order.',
    ),
  },
  *check(s, find) {
    const [self] = s.all(organisation);
    if (!self) return;
    const pillars: Readonly<Record<string, boolean>> = {
      'day from which it is in force': self.fields.inForceSince !== undefined,
      issues: s.all(issue).length > 0,
      'interested parties': s.all(interestedParty).length > 0,
      scope: s.all(scope).length > 0,
      'policy in force': documentsOf('information security policy', s).some((each) =>
        versionInForce(each, s),
      ),
      roles: s.all(role).length > 0,
      'risk method': s.all(riskMethod).length > 0,
      'assessed risks': s.all(risk).some(({ fields }) => fields.assessedOn !== undefined),
      'risk treatment': s.all(treatment).length > 0,
      'Statement of Applicability': s.all(statement).length > 0,
      objectives: s.all(objective).some(({ fields }) => fields.status !== 'draft'),
      'internal audit': s
        .all(audit)
        .some(({ fields }) => fields.kind === 'internal' && fields.concludedOn !== undefined),
      'management review': s.all(managementReview).some(({ fields }) => fields.status === 'held'),
    };
    for (const [pillar, stands] of Object.entries(pillars)) if (!stands) yield find.absent(self, { pillar });
  },
});
