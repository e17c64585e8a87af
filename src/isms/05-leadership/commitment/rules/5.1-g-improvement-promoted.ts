import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import { asks, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { improvement } from '../../../10-improvement/improvement.ts';
import { lapsedSince, mayStillHappen } from '../../../across/interval.ts';
import { latestDay } from '../../../across/latest-record.ts';
import { organisation } from '../../../across/organisation.ts';
import { isTopManagement } from '../../../across/settings.ts';
import { managementCommitment } from '../management-commitment.ts';

export const improvementPromoted = rule({
  key: 'improvement-promoted',
  title: 'Top management presses for improvement',
  answers: citesBoth('5.1 g)'),
  mode: 'supported',
  why: 'An ISMS that only its manager wants to improve stands still when they are busy. An auditor asks which improvement came from the top.',
  of: improvement,
  reads: [managementCommitment, organisation],
  empty: {
    credible: 'Top management can also have called for improvement in other ways that are on record.',
  },
  findings: {
    never: missing(
      'No improvement on record was raised or sponsored by top management.',
      'Record what top management asked to be made better, or let it sponsor an idea.',
    ),
    early: asks(
      'No improvement on record was raised or sponsored by top management yet.',
      'Take the list of ideas to top management, and let it sponsor one.',
    ),
    stale: weakens(
      'Top management last raised or sponsored an improvement on {on}.',
      'Take the list of ideas to top management, and let it sponsor one.',
    ),
  },
  *check(s, find) {
    const raised: (PlainDate | undefined)[] = [];
    for (const { fields } of s.all(improvement))
      if (isTopManagement(fields.raisedBy, s) || isTopManagement(fields.sponsor, s))
        raised.push(fields.raisedOn ?? fields.decidedOn);
    for (const { fields } of s.all(managementCommitment))
      if (fields.kind === 'improvement') raised.push(fields.doneOn);
    const on = latestDay(raised, s.asOf);
    const interval = s.setting(organisation, 'commitment');
    if (on === undefined) yield mayStillHappen(interval, s) ? find.early() : find.never();
    else if (lapsedSince(on, interval, s) !== undefined) yield find.stale(undefined, { on });
  },
});
