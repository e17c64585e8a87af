import { present } from '#isms/kernel/declarations/condition.ts';
import { fails, missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { metric } from '../metric.ts';

export const measuringTimesSettled = rule({
  key: 'measuring-times-settled',
  title: 'It is settled how often each metric is measured',
  answers: citesBoth('9.1 c)'),
  mode: 'computed',
  why: 'Measured whenever somebody has time, a figure shows nothing about the time between. An auditor asks when it was due, and compares.',
  of: metric,
  only: { status: ['active'] },
  reads: [],
  empty: missing(
    'Nothing is measured, so no time is settled for it.',
    'Settle what is measured, and how often.',
  ),
  findings: {
    untimed: fails(
      'It is not settled how often {record} is measured.',
      'Settle how often a value is taken, as often as it can change for the worse.',
    ),
  },
  conditions: { untimed: present('every') },
});
