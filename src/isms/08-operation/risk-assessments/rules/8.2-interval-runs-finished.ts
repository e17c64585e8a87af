import { current } from '#isms/kernel/declarations/condition.ts';
import { missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { organisation } from '../../../across/organisation.ts';
import { assessmentRun } from '../assessment-run.ts';

export const runsFinished = rule({
  key: 'assessment-runs-finished',
  title: 'An assessment that was planned is finished by its day',
  answers: citesBoth('8.2 [interval]'),
  mode: 'computed',
  why: 'An assessment that drags on has no result anybody could act on, and by the time it has, its first scores are old.',
  of: assessmentRun,
  reads: [organisation],
  empty: missing('No run of the risk assessment is on record.', 'Carry out the first one and record it.'),
  findings: {
    late: weakens(
      '{record} was to be finished by {due} and is not.',
      'Score what still waits and freeze the results, or say with a new day why it takes longer.',
    ),
  },
  conditions: { late: current('completion') },
});
