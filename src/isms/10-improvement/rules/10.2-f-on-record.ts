import { present } from '#isms/kernel/declarations/condition.ts';
import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { nonconformity } from '../nonconformity.ts';
import { noCases } from '../decision-time.ts';

export const nonconformitiesOnRecord = rule({
  key: 'nonconformities-on-record',
  title: 'What did not conform, and what was done, is kept on record',
  answers: cites({ '2013': ['10.1 f)'], '2022': ['10.2 f)'] }),
  mode: 'computed',
  why: 'A title is no record. Years later somebody who was not there has to understand what was the case and how it came to light.',
  of: nonconformity,
  reads: [],
  empty: noCases,
  findings: {
    undescribed: fails(
      '{record} is a title only: it does not describe what was the case.',
      'Write down what was the case, how it should have been, and the facts that show it.',
    ),
    unsourced: weakens('{record} does not say how it came to light.', 'Name the source.'),
    undated: weakens('{record} does not say when it came to light.', 'Enter the day.'),
  },
  conditions: {
    undescribed: present('description'),
    unsourced: present('source'),
    undated: present('foundOn'),
  },
});
