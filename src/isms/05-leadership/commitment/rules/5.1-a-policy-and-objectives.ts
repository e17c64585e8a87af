import { missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { objective } from '../../../06-planning/objectives/objective.ts';
import { document } from '../../../07-support/documents/document.ts';
import { documentVersion } from '../../../07-support/documents/document-version.ts';
import { issuedPolicies } from '../../policy/issued-policies.ts';

export const policyAndObjectives = rule({
  key: 'policy-and-objectives-established',
  title: 'Policy and objectives are there',
  answers: citesBoth('5.1 a)'),
  mode: 'supported',
  why: 'Top management answers for both being there and leading where the business is going. Whether they do, an auditor asks top management itself.',
  of: document,
  only: { kind: ['information security policy'] },
  reads: [documentVersion, objective],
  empty: missing(
    'There is no information security policy.',
    'Write one, and have top management approve it.',
  ),
  findings: {
    unpublished: missing(
      'No version of {record} is published.',
      'Have top management approve a version, and publish it.',
    ),
    aimless: missing(
      'No objective for information security is being worked on.',
      'Decide what is to be achieved, by when and by whom, and set the objectives to active.',
      { adds: 'objective' },
    ),
  },
  follows: { unpublished: ['policy-issued.unapproved'] },
  *check(s, find) {
    const { policies, areIssued } = issuedPolicies(s);
    if (policies.length === 0) return;
    if (!areIssued) for (const policy of policies) yield find.unpublished(policy);
    if (!s.all(objective).some(({ fields }) => fields.status === 'active')) yield find.aimless();
  },
});
