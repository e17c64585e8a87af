import { fails } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { operatingRecord } from '../operating-record.ts';

export const occurrencesDoneOrNot = keeper({
  key: 'occurrences-done-or-not',
  title: 'What was not done has no day on which it was',
  why: 'An occurrence counts as done by its day and as missed by its result. One that is both keeps a process looking alive.',
  keepsFrom: 'contradiction',
  of: operatingRecord,
  only: { result: ['not done'] },
  reads: [],
  findings: {
    both: fails(
      '{record} was not done by its result, and was done on {on} by its day.',
      'Correct the result, or take the day out.',
    ),
  },
  *each(record, _, find) {
    const { performedOn: on } = record.fields;
    if (on !== undefined) yield find.both(record, { on });
  },
});
