import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { lapsedSince } from '../../../across/interval.ts';
import { organisation } from '../../../across/organisation.ts';
import { communication, lastOn } from '../communication.ts';
import { communicationOccurrence } from '../communication-occurrence.ts';
import { noCommunication } from '../communication-plan.ts';

export const timesSettled = rule({
  key: 'communication-times-settled',
  title: 'It is settled when each topic is communicated, and that is kept to',
  answers: citesBoth('7.4 b)'),
  mode: 'computed',
  why: 'Each item has its rhythm or the event that sets it off. An auditor takes one and asks for the last two times.',
  of: communication,
  reads: [communicationOccurrence, organisation],
  empty: noCommunication,
  findings: {
    never: fails(
      'The communication plan says of none of its items when it is communicated.',
      'Give each item an interval, or the event upon which it is communicated.',
    ),
    untimed: weakens(
      'It is not settled when {record} is communicated.',
      'Give it an interval, or name the event upon which it is communicated.',
    ),
    overdue: weakens(
      '{record} was to be communicated by {due}, and nothing shows that it was.',
      'Make up for it and record it, or record when it took place.',
      { act: 'record-communication' },
    ),
  },
  *each(record, s, find) {
    const { interval, trigger, nextOn } = record.fields;
    const lapsed = interval && lapsedSince(lastOn(record, s) ?? record.createdAt.slice(0, 10), interval, s);
    const due = nextOn !== undefined && nextOn < s.asOf ? nextOn : lapsed;
    if (interval === undefined && trigger === undefined && nextOn === undefined) yield find.untimed(record);
    else if (due !== undefined) yield find.overdue(record, { due });
  },
  *check(s, find) {
    const timed = s
      .all(communication)
      .some(({ fields }) => fields.interval ?? fields.trigger ?? fields.nextOn);
    if (!timed && s.all(communication).length > 0) yield find.never();
  },
});
