import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { action } from '../../across/action.ts';
import { lapsedSince } from '../../across/interval.ts';
import { latest } from '../../across/latest-record.ts';
import { organisation } from '../../across/organisation.ts';
import { continuityPlan } from '../../08-operation/continuity/continuity-plan.ts';
import { exercise } from '../../08-operation/continuity/exercise.ts';

export const continuityExercised = rule({
  key: 'continuity-exercised',
  title: 'Continuity plans are exercised, and do in time what they are for',
  controls: controls({ '2013': ['A.17.1.3'], '2022': ['A.5.29', 'A.5.30'] }),
  mode: 'computed',
  why: 'A plan is an assumption about a bad day. An auditor asks when it was last tried, how long it really took, and what became of the gaps.',
  of: continuityPlan,
  reads: [exercise, action, organisation],
  empty: missing(
    'No continuity plan is on record that could be exercised.',
    'Ask what must not stand still, and plan for that first.',
  ),
  findings: {
    never: fails('{record} was never exercised.', 'Exercise it, if only at the table at first.'),
    overdue: fails('{record} was last exercised on {last}, and was due again on {due}.', 'Exercise it.'),
    failed: fails('The exercise of {record} on {last} failed.', 'Mend the plan and exercise it again.'),
    slow: weakens(
      'In the exercise of {record} on {last} it took {took} hours; {planned} are planned.',
      'Become faster, or agree on a time that can be kept.',
    ),
    gaps: weakens(
      'The exercise of {record} on {last} showed gaps, and no action followed.',
      'Plan who closes them and until when.',
    ),
  },
  *each(record, s, find) {
    const held = s.referring(exercise, 'plan', record.id).filter(({ fields }) => fields.result !== undefined);
    const latestHeld = latest(held, ({ fields }) => fields.heldOn);
    const last = latestHeld?.fields.heldOn;
    if (!latestHeld || last === undefined) {
      if (
        lapsedSince(record.createdAt.slice(0, 10), s.setting(organisation, 'continuityExercise'), s) !==
        undefined
      )
        yield find.never(record);
      return;
    }
    const { result, recoveryTime: took } = latestHeld.fields;
    const due = lapsedSince(last, s.setting(organisation, 'continuityExercise'), s);
    if (due !== undefined) yield find.overdue(record, { last, due });
    if (result === 'failed') yield find.failed(record, { last });
    const { recoveryTime: planned } = record.fields;
    if (took !== undefined && planned !== undefined && took > planned)
      yield find.slow(record, { last, took, planned });
    if (result === 'passed with gaps' && s.referring(action, 'serves', latestHeld.id).length === 0)
      yield find.gaps(record, { last });
  },
});
