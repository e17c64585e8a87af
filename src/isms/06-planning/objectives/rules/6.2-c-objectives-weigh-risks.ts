import { asks, fails } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { noObjectives } from '../missing-objectives.ts';
import { objective } from '../objective.ts';
import { risk } from '../../risk-assessment/risk.ts';

export const objectivesWeighRisks = rule({
  key: 'objectives-weigh-risks',
  title: 'Objectives take into account what is required and what risk assessment and treatment showed',
  answers: citesBoth('6.2 c)'),
  mode: 'supported',
  why: 'Means are short, so what is pursued should be what protects most or what is owed. An auditor asks of each objective which risk or requirement it answers, and whether the assessment it rests on is the newest.',
  of: objective,
  only: { status: ['active'] },
  reads: [risk],
  empty: noObjectives,
  findings: {
    unlinked: fails(
      '{record} takes no risk and no requirement into account.',
      'Name the risks and requirements it answers, or ask what it is good for.',
    ),
    newer: asks(
      '{record} was last looked at on {looked}; {risk}, which it takes into account, was assessed again on {assessed}.',
      'Ask whether the objective is still the right answer, and review it.',
    ),
  },
  *each(record, s, find) {
    const { risks = [], requirements = [], reviewedOn, from } = record.fields;
    if (risks.length + requirements.length === 0) yield find.unlinked(record);
    const looked = reviewedOn ?? from ?? record.createdAt.slice(0, 10);
    for (const id of risks) {
      const considered = s.get(risk, id);
      const assessed = considered?.fields.assessedOn;
      if (considered && assessed !== undefined && assessed > looked)
        yield find.newer(record, { looked, risk: considered.code, assessed }, assessed);
    }
  },
});
