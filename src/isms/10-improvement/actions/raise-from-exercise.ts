import { sentences } from '../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { exercise } from '../../08-operation/continuity/exercise.ts';
import { nonconformity } from '../nonconformity.ts';
import {
  cannotRaise,
  idOfCaseFrom,
  raise,
  raisingConsequence,
  nonconformityInput,
  raisingTitle,
} from '../nonconformity-input.ts';

const texts = sentences('action.raise-from-exercise', {
  thePlanPassedTheExercise: 'The plan passed the exercise.',
});

/** The action that opens a case from an exercise in which a continuity plan failed (10.2). */
export const raiseFromExercise = action({
  key: 'raise-nonconformity-from-exercise',
  clause: '10.2',
  title: raisingTitle,
  consequence: raisingConsequence,
  by: { fields: ['owner'], roles: ['isms-manager'] },
  on: exercise,
  reads: [nonconformity],
  input: nonconformityInput,
  obstacle: ({ fields }, s, actor) =>
    fields.result === 'passed' ? texts.thePlanPassedTheExercise : cannotRaise(fields.nonconformity, s, actor),
  decide: ({ subject, input, actor, s }) => {
    const { title, gaps, heldOn, owner } = subject.fields;
    const id = idOfCaseFrom(subject);
    const known = {
      title,
      source: 'operation',
      description: gaps,
      foundOn: heldOn ?? s.asOf,
      foundBy: owner ?? actor.person,
    } as const;
    return [raise(id, known, input, actor, s), amend(subject, { nonconformity: id })];
  },
});
