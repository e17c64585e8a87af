import { sentences } from '../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { measureTest } from '../../06-planning/risk-treatment/measure-test.ts';
import { nonconformity } from '../nonconformity.ts';
import {
  cannotRaise,
  idOfCaseFrom,
  raise,
  raisingConsequence,
  nonconformityInput,
  raisingTitle,
} from '../nonconformity-input.ts';

const texts = sentences('action.raise-from-measure-test', {
  theMeasurePassedTheTest: 'The measure passed the test.',
});

/** The action that opens a case from a test that a measure failed (10.2). */
export const raiseFromMeasureTest = action({
  key: 'raise-nonconformity-from-measure-test',
  clause: '10.2',
  title: raisingTitle,
  consequence: raisingConsequence,
  by: { fields: ['tester'], roles: ['isms-manager'] },
  on: measureTest,
  reads: [nonconformity],
  input: nonconformityInput,
  obstacle: ({ fields }, s, actor) =>
    fields.result === 'passed' ? texts.theMeasurePassedTheTest : cannotRaise(fields.nonconformity, s, actor),
  decide: ({ subject, input, actor, s }) => {
    const { title, observed, performedOn, tester } = subject.fields;
    const id = idOfCaseFrom(subject);
    const known = {
      title,
      source: 'operation',
      description: observed,
      foundOn: performedOn ?? s.asOf,
      foundBy: tester ?? actor.person,
    } as const;
    return [raise(id, known, input, actor, s), amend(subject, { nonconformity: id })];
  },
});
