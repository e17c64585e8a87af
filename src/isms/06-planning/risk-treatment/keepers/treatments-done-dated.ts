import { fails } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { treatment } from '../treatment.ts';

export const treatmentsDoneDated = keeper({
  key: 'treatments-done-dated',
  title: 'What a treatment achieved is said once it is done',
  why: 'A result without a day is no result: nobody can tell whether it is a hope or a fact.',
  keepsFrom: 'contradiction',
  of: treatment,
  reads: [],
  findings: {
    undated: fails(
      '{record} says what it has achieved, and not that it is done.',
      'Say on which day it was done, or take back what it is said to have achieved.',
    ),
  },
  *each(record, _, find) {
    const { doneOn, achievedLikelihood, achievedImpact, result } = record.fields;
    const isJudged = [achievedLikelihood, achievedImpact, result].some((value) => value !== undefined);
    if (doneOn === undefined && isJudged) yield find.undated(record);
  },
});
