import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { absence } from '../../across/absence.ts';
import { organisation } from '../../across/organisation.ts';
import { campaign } from '../../07-support/awareness/campaign.ts';
import { completion } from '../../07-support/awareness/completion.ts';
import { person } from '../../07-support/people/person.ts';
import { countsToday } from '../../07-support/awareness/awareness-topics.ts';
import { reachedShareOf, expectedReaders } from '../../07-support/documents/expected-readers.ts';

export const awarenessCompleted = rule({
  key: 'awareness-completed',
  title: 'Those who work here were made aware lately',
  controls: controls({ '2013': ['A.7.2.2'], '2022': ['A.6.3'] }),
  mode: 'computed',
  why: 'An auditor compares the list of those who took part with the list of those who work here, and then asks some of them.',
  of: campaign,
  reads: [completion, person, absence, organisation],
  empty: missing(
    'No awareness campaign is on record.',
    'Plan one, beginning with the policy and with how to report.',
  ),
  findings: {
    few: fails(
      '{share} per cent completed awareness training in time; at the very least {floor} should have.',
      'Hold it again for those who missed it.',
    ),
    short: weakens(
      '{share} per cent completed awareness training in time; {quota} should have.',
      'Reach those who missed it.',
    ),
  },
  *check(s, find) {
    // The latest first: most records are of years that no longer count.
    const { asked, percent: share } = reachedShareOf(expectedReaders(s), ({ id }) =>
      s
        .referring(completion, 'person', id)
        .toReversed()
        .some((each) => countsToday(each, s)),
    );
    if (asked === 0) return;
    const [floor, quota] = [
      s.setting(organisation, 'awarenessFloor'),
      s.setting(organisation, 'awarenessQuota'),
    ];
    if (share < floor) yield find.few(undefined, { share, floor });
    else if (share < quota) yield find.short(undefined, { share, quota });
  },
});
