import { asks, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { nonconformity } from '../nonconformity.ts';
import { noCases } from '../decision-time.ts';

export const actionInProportion = rule({
  key: 'corrective-action-in-proportion',
  title: 'What is done fits what the nonconformity caused',
  answers: cites({ '2013': ['10.1 [appropriate]'], '2022': ['10.2 [appropriate]'] }),
  mode: 'judged',
  why: 'A project for a typing error is as wrong as a reminder after a leak. Severity and effort stand side by side in each case; whoever closes it says whether they fit.',
  of: nonconformity,
  reads: [],
  empty: noCases,
  findings: {
    unconfirmed: asks(
      '{record} was closed without saying whether what was done fits what it caused.',
      'Hold severity and consequences against effort and cost, and say how you see it.',
    ),
    excessive: weakens(
      'Whoever closed {record} found what was done out of proportion.',
      'Do more or less about it, or say what has changed the view.',
    ),
  },
  *each(record, _, find) {
    const { status, proportionate } = record.fields;
    if (proportionate === false) yield find.excessive(record);
    else if (status === 'closed' && proportionate === undefined) yield find.unconfirmed(record);
  },
});
