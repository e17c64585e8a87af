import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { action } from '../../../across/action.ts';
import { lapsedSince } from '../../../across/interval.ts';
import { organisation } from '../../../across/organisation.ts';
import { actionsFor, nothingIsPlanned } from '../isms-actions.ts';
import { ismsRisk } from '../isms-risk.ts';

export const ismsActionsJudged = rule({
  key: 'isms-actions-judged',
  title: 'It is planned how to tell whether actions about the ISMS worked, and judged afterwards',
  answers: citesBoth('6.1.1 e) 2)'),
  mode: 'computed',
  why: 'To be done is not to have worked. By what one will see the effect is settled before, and looked at some time after.',
  of: ismsRisk,
  reads: [action, organisation],
  empty: missing(
    'No risk or opportunity of the ISMS is on record whose actions could be judged.',
    'Determine them, and plan what is done about them.',
  ),
  findings: {
    nothing: missing(
      'No action about any risk or opportunity of the ISMS is on record whose effect could be judged.',
      'Plan the actions, each with a criterion.',
      { adds: 'action' },
    ),
    criterion: fails(
      'Nothing says by what one will see whether {record} worked.',
      'Settle the criterion now, with the action or with what it serves.',
    ),
    unjudged: fails(
      '{record} was done on {done}; whether it worked was to be judged by {due}, and nobody has.',
      'Hold it against its criterion, and record the verdict.',
    ),
    futile: weakens(
      'What was done about {record} did not work, as was found on {on}, and nothing else is planned.',
      'Plan what is done instead, or decide to live with it and say why.',
    ),
  },
  *each(record, s, find) {
    const { criterion, judgedOn = '' } = record.fields;
    const failedOn = lastFailure(record, s);
    if (failedOn !== undefined) yield find.futile(record, { on: failedOn });
    for (const each of actionsFor(record, s)) {
      const { criterion: own, doneOn, effectiveness } = each.fields;
      if (own === undefined && criterion === undefined) yield find.criterion(each);
      // A verdict on all actions about the risk covers each action that was done by then.
      if (doneOn === undefined || effectiveness !== undefined || judgedOn >= doneOn) continue;
      const due = verdictDue(each, doneOn, s);
      if (due !== undefined) yield find.unjudged(each, { done: doneOn, due });
    }
  },
  *check(s, find) {
    if (nothingIsPlanned(s)) yield find.nothing();
  },
});

/**
 * Returns the day by which the effect of an action should have been judged, if that has passed. Agreed days get no
 * tolerance.
 */
function verdictDue(
  { fields: { effectivenessDue } }: Stored<typeof action>,
  doneOn: PlainDate,
  s: Neighbourhood<typeof organisation>,
): PlainDate | undefined {
  if (effectivenessDue === undefined)
    return lapsedSince(doneOn, s.setting(organisation, 'effectivenessCheck'), s);
  return effectivenessDue < s.asOf ? effectivenessDue : undefined;
}

/** Returns the last day on which an action was found not to work, unless others were done or planned since. */
function lastFailure(
  record: Stored<typeof ismsRisk>,
  s: Neighbourhood<typeof action>,
): PlainDate | undefined {
  const { status, handling, effectiveness, judgedOn = '' } = record.fields;
  if (status !== 'open' || handling === 'no action') return undefined;
  const actions = actionsFor(record, s).map(({ fields }) => fields);
  const failures = [
    ...(effectiveness === 'not effective' ? [judgedOn] : []),
    ...actions.flatMap(({ effectiveness: own, effectivenessOn }) =>
      own === 'not effective' && effectivenessOn !== undefined ? [effectivenessOn] : [],
    ),
  ].filter((day) => day !== '' && !(effectiveness === 'effective' && day <= judgedOn));
  const last = failures.toSorted().at(-1);
  const goesOn = actions.some(({ doneOn }) => doneOn === undefined || doneOn > (last ?? ''));
  return goesOn ? undefined : last;
}
