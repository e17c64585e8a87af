import { present } from '#isms/kernel/declarations/condition.ts';
import { fails } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { noObjectives } from '../missing-objectives.ts';
import { objective } from '../objective.ts';

export const objectivesDated = rule({
  key: 'objectives-dated',
  title: 'It is planned by when each objective is reached',
  answers: cites({ '2013': ['6.2 i)'], '2022': ['6.2 k)'] }),
  mode: 'computed',
  why: 'Without a day an objective is never missed, and so never met either.',
  of: objective,
  only: { status: ['active'] },
  reads: [],
  empty: noObjectives,
  findings: {
    undated: fails('{record} is to be reached by no day in particular.', 'Settle the day.'),
  },
  conditions: { undated: present('due') },
});
