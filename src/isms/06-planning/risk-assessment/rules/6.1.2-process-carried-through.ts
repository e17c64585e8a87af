import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { assessmentInvitation } from '../../../08-operation/risk-assessments/assessment-invitation.ts';
import { assessmentRun } from '../../../08-operation/risk-assessments/assessment-run.ts';
import { resultsIn } from '../../../08-operation/risk-assessments/run-results.ts';

export const assessmentsCarriedThrough = rule({
  key: 'assessments-carried-through',
  title: 'An assessment scores every risk it covers, with those who were asked',
  answers: citesBoth('6.1.2 [process]'),
  mode: 'computed',
  why: 'A list that was only dated anew is no assessment. An auditor takes a risk from the results and asks who scored it, when, and who else was heard.',
  of: assessmentRun,
  only: ({ fields }) => fields.results !== undefined,
  reads: [assessmentInvitation],
  empty: { credible: 'Whether there is an assessment with results is asked where those are kept.' },
  findings: {
    unscored: fails(
      'These risks are among the results of {record}, were not scored in it, and nothing says why: {risks}.',
      'Score them now, and see to it that the next run is frozen with a reason for each risk it leaves out.',
      { atOnce: true },
    ),
    unanswered: weakens(
      'When the results of {record} were frozen, {count} of those invited had not answered, although the day for it had passed.',
      'Ask them what they would have said, and say in the conclusion of the next run who was missing.',
      { atOnce: true },
    ),
  },
  *each(record, s, find) {
    const { results, leftOut = [], frozenOn } = record.fields;
    const excused = new Set<string>(leftOut.map(({ risk }) => risk));
    const unscored = [...resultsIn(results)].flatMap(([id, { code, scored }]) =>
      scored === false && !excused.has(id) ? [code ?? id] : [],
    );
    if (unscored.length > 0) yield find.unscored(record, { risks: unscored.join(', ') });
    if (frozenOn === undefined) return;
    const silent = s
      .referring(assessmentInvitation, 'run', record.id)
      .filter(({ fields: { due = '9999', answeredOn = '9999' } }) => due < frozenOn && answeredOn > frozenOn);
    if (silent.length > 0) yield find.unanswered(record, { count: silent.length });
  },
});
