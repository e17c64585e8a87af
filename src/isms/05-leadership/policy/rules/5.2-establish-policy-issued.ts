import { fails, missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { decision, latestDecision } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { isOfTopManagement } from '../../../across/settings.ts';
import { document } from '../../../07-support/documents/document.ts';
import { documentVersion } from '../../../07-support/documents/document-version.ts';
import { documentsOf, notInForce, versionInForce } from '../../../07-support/documents/version-in-force.ts';
import { personName } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';

export const policyIssued = rule({
  key: 'policy-issued',
  title: 'Top management has issued an information security policy',
  answers: citesBoth('5.2 [establish]'),
  mode: 'computed',
  why: 'The policy is how top management commits itself. An auditor looks for their approval, not for that of the one who wrote it.',
  of: document,
  only: { kind: ['information security policy'] },
  reads: [documentVersion, decision, person, organisation],
  empty: missing(
    'There is no information security policy.',
    'Write one, and have top management approve it.',
  ),
  findings: {
    unapproved: notInForce.unapproved,
    stranger: fails(
      'Version {version} of {record} was approved by {by}, who is not top management.',
      'Have it approved by top management, or have top management name who else belongs to it.',
      { atOnce: true },
    ),
  },
  follows: { unapproved: ['policy-documented.void', 'policy-documented.expired'] },
  *check(s, find) {
    const policies = documentsOf('information security policy', s);
    const issued = policies.flatMap((policy) => versionInForce(policy, s) ?? []);
    if (issued.length === 0) for (const policy of policies) yield find.unapproved(policy);
    for (const version of issued) {
      const approval = latestDecision(version, ['approval'], s);
      const { by } = approval?.fields ?? {};
      if (approval && !isOfTopManagement(approval, s))
        yield find.stranger(s.get(document, version.fields.document), {
          version: version.fields.number,
          by: personName(by, s),
        });
    }
  },
});
