import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import { missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { communicationOccurrence } from '../../../07-support/communication/communication-occurrence.ts';
import { lapsedSince } from '../../../across/interval.ts';
import { latestDay } from '../../../across/latest-record.ts';
import { organisation } from '../../../across/organisation.ts';
import { isTopManagement } from '../../../across/settings.ts';
import { managementCommitment } from '../management-commitment.ts';

export const importanceTold = rule({
  key: 'importance-told',
  title: 'Top management tells people why security matters',
  answers: citesBoth('5.1 d)'),
  mode: 'supported',
  why: 'People notice what those at the top speak of. An auditor asks two of them when they last heard it, and from whom.',
  of: managementCommitment,
  reads: [communicationOccurrence, organisation],
  empty: { credible: 'What top management told people can be on record as communications made.' },
  findings: {
    never: missing(
      'Nothing on record shows that top management told people why security matters.',
      'Have a member of top management speak or write to people, and record it.',
    ),
    stale: weakens(
      'Top management last told people why security matters on {on}.',
      'Find an occasion, such as an incident, an audit or the yearly meeting, and record it.',
    ),
  },
  *check(s, find) {
    const told: (PlainDate | undefined)[] = [];
    for (const { fields } of s.all(managementCommitment))
      if (fields.kind === 'message') told.push(fields.doneOn);
    for (const { fields } of s.all(communicationOccurrence))
      if (isTopManagement(fields.signedBy ?? fields.sentBy, s)) told.push(fields.doneOn);
    const on = latestDay(told, s.asOf);
    if (on === undefined) yield find.never();
    else if (lapsedSince(on, s.setting(organisation, 'commitment'), s) !== undefined)
      yield find.stale(undefined, { on });
  },
});
