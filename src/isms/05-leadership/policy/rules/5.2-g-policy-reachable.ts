import { present } from '#isms/kernel/declarations/condition.ts';
import { fails, missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { document } from '../../../07-support/documents/document.ts';
import { documentVersion } from '../../../07-support/documents/document-version.ts';
import { isPolicyInUse } from '../../../07-support/documents/version-in-force.ts';

export const policyReachable = rule({
  key: 'policy-reachable',
  title: 'It is settled how interested parties get the policy',
  answers: citesBoth('5.2 g)'),
  mode: 'supported',
  why: 'Customers and authorities ask for it. Whether they get it is the organisation’s choice, but one that has been made.',
  of: document,
  only: isPolicyInUse,
  reads: [documentVersion],
  empty: missing(
    'There is no information security policy that anybody could get.',
    'Write one and publish it.',
  ),
  findings: {
    unsettled: fails(
      'It is not settled whether and how interested parties outside get {record}.',
      'Name the public address or who sends it on request, or say why it is not given out.',
    ),
  },
  conditions: { unsettled: present('outsiders') },
});
