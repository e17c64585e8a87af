import { add, type PlainDate } from '#isms/kernel/values/calendar.ts';
import { asks, fails } from '#isms/kernel/declarations/finding.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { approvalOf, decision } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { communicationOccurrence } from '../../../07-support/communication/communication-occurrence.ts';
import { approvedSince } from '../objective-approval.ts';
import { noObjectives } from '../missing-objectives.ts';
import { objective } from '../objective.ts';

export const objectivesCommunicated = rule({
  key: 'objectives-communicated',
  title: 'Those concerned were told of each objective as it is now',
  answers: cites({ '2013': ['6.2 d)'], '2022': ['6.2 e)'] }),
  mode: 'computed',
  why: 'People can only work towards what they know. An auditor asks somebody in the department what the objective is, and hears last year’s figure where nobody told them of the new one.',
  of: objective,
  only: { status: ['active'] },
  reads: [communicationOccurrence, decision, organisation],
  empty: noObjectives,
  findings: {
    untold: fails(
      'Nothing shows that anybody was told of {record}.',
      'Tell those concerned, and record when and how: with the objective, or as a communication made about it.',
    ),
    outdated: fails(
      'Of {record} those concerned were last told on {told}; as it is now it was approved on {approved}.',
      'Tell them what has changed.',
    ),
    changed: asks(
      '{record} is not what was approved any more, and those concerned were last told on {told}, before it was last changed on {changed}.',
      'Tell them if the change matters to them, and have it approved as it is now.',
    ),
  },
  *each(record, s, find) {
    const told = toldOn(record, s);
    const approved = approvedSince(record, s);
    const changed = record.changedAt.slice(0, 10);
    // Telling people needs a meeting, so it is late only after the tolerance.
    const settled = approved ?? record.fields.from ?? changed;
    const isLate = add(settled, s.setting(organisation, 'tolerance')) < s.asOf;
    if (told === undefined) {
      if (isLate) yield find.untold(record);
    } else if (approved !== undefined) {
      if (told < approved && isLate) yield find.outdated(record, { told, approved });
    } else if (told < changed && approvalOf(record, s) === 'void') {
      yield find.changed(record, { told, changed });
    }
  },
});

/**
 * Returns the last day on which an objective was communicated, from its own record or from a communication about it.
 */
const toldOn = (
  { id, fields }: Stored<typeof objective>,
  s: Neighbourhood<typeof communicationOccurrence>,
): PlainDate | undefined =>
  [
    ...(fields.communicatedOn === undefined ? [] : [fields.communicatedOn]),
    ...s.referring(communicationOccurrence, 'about', id).map((each) => each.fields.doneOn),
  ]
    .filter((day) => day <= s.asOf)
    .toSorted()
    .at(-1);
