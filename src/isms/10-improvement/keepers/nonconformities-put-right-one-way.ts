import { fails } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { nonconformity } from '../nonconformity.ts';

export const nonconformitiesPutRightOneWay = keeper({
  key: 'nonconformities-put-right-one-way',
  title: 'A nonconformity was put right, or could not be',
  why: 'What was done at once and why nothing could be done are two answers to one question. Whoever reads the case next cannot tell which holds.',
  keepsFrom: 'contradiction',
  of: nonconformity,
  reads: [],
  findings: {
    both: fails(
      '{record} says what was done at once, and why nothing could be.',
      'Take out whichever is not so.',
    ),
    undone: fails(
      '{record} was put right on {on}, and nothing says what was done.',
      'Say what was done, or take the day out.',
    ),
  },
  *each(record, _, find) {
    const { correction, noCorrection, correctedOn: on } = record.fields;
    if (correction !== undefined && noCorrection !== undefined) yield find.both(record);
    if (correction === undefined && on !== undefined) yield find.undone(record, { on });
  },
});
