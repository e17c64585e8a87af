import { present } from '#isms/kernel/declarations/condition.ts';
import { fails } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { noObjectives } from '../missing-objectives.ts';
import { objective } from '../objective.ts';

export const objectivesResourced = rule({
  key: 'objectives-resourced',
  title: 'It is planned what each objective takes',
  answers: cites({ '2013': ['6.2 g)'], '2022': ['6.2 i)'] }),
  mode: 'computed',
  why: 'Hours and money that nobody set aside are taken from something else, or not at all.',
  of: objective,
  only: { status: ['active'] },
  reads: [],
  empty: noObjectives,
  findings: {
    unresourced: fails(
      'Nothing says what people, money or tools {record} takes.',
      'Say it, even where it is only hours of people who are here.',
    ),
  },
  conditions: { unresourced: present('resources') },
});
