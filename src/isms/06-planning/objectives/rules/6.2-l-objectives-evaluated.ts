import { present } from '#isms/kernel/declarations/condition.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { noObjectives } from '../missing-objectives.ts';
import { objective } from '../objective.ts';

export const objectivesEvaluated = rule({
  key: 'objectives-evaluated',
  title: 'It is planned how the result of each objective is evaluated, and concluded in the end',
  answers: cites({ '2013': ['6.2 j)'], '2022': ['6.2 l)'] }),
  mode: 'computed',
  why: 'What counts as achieved is settled before anybody knows how it ends. An auditor reads the verdicts of last year, the missed ones first.',
  of: objective,
  only: { status: ['active', 'closed'] },
  reads: [],
  empty: noObjectives,
  findings: {
    unplanned: fails(
      'Nothing says how the result of {record} is evaluated.',
      'Say who compares what with what at the end, and what counts as achieved.',
    ),
    open: fails('{record} was closed without a verdict.', 'Say whether it was achieved, and what shows it.'),
    unshown: weakens(
      '{record} was concluded, and nothing says what the verdict rests on.',
      'Name the figures or the decision it rests on.',
    ),
    none: missing(
      'No objective is pursued whose evaluation could be planned.',
      'Set objectives, each with what counts as achieved.',
    ),
  },
  conditions: {
    unplanned: present('evaluation', { status: ['active'] }),
    open: present('verdict', { status: ['closed'] }),
    unshown: present('verdictReason', { verdict: ['achieved', 'partly achieved', 'missed', 'dropped'] }),
  },
  *check(s, find) {
    const statuses = new Set(s.all(objective).map(({ fields }) => fields.status));
    if (statuses.has('closed') && !statuses.has('active')) yield find.none();
  },
});
