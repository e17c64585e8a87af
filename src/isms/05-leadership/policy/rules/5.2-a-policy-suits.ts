import { asks, missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { decision } from '../../../across/decision.ts';
import { document } from '../../../07-support/documents/document.ts';
import { documentVersion } from '../../../07-support/documents/document-version.ts';
import { documentsOf, notInForce, versionInForce } from '../../../07-support/documents/version-in-force.ts';

export const policySuits = rule({
  key: 'policy-suits',
  title: 'The policy suits what the organisation is there for',
  answers: citesBoth('5.2 a)'),
  mode: 'judged',
  why: 'A policy that could hang in any other house says nothing about this one. No record can tell; somebody who knows the house can.',
  of: document,
  only: { kind: ['information security policy'] },
  reads: [documentVersion, decision],
  empty: missing(
    'There is no information security policy that could suit the organisation.',
    'Write one from what the organisation does and owes, and have top management approve it.',
  ),
  findings: {
    unapproved: notInForce.unapproved,
    judge: asks(
      'Whether version {version} of {record} suits the purpose of the organisation is for a person to judge.',
      'Hold it against what the organisation makes, for whom and under which obligations, and record your judgement.',
    ),
  },
  follows: { unapproved: ['policy-issued.unapproved'] },
  *check(s, find) {
    const policies = documentsOf('information security policy', s);
    const isIssued = policies.some((policy) => versionInForce(policy, s));
    for (const policy of policies) {
      const version = versionInForce(policy, s)?.fields.number;
      if (version !== undefined) yield find.judge(policy, { version });
      else if (!isIssued) yield find.unapproved(policy);
    }
  },
});
