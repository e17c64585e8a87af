import { add } from '#isms/kernel/values/calendar.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { personName } from '../../07-support/people/person-names.ts';
import { person } from '../../07-support/people/person.ts';
import { speaksForToday } from '../../across/interval.ts';
import { organisation } from '../../across/organisation.ts';
import { accessReviewLine } from '../../08-operation/access-reviews/access-review-line.ts';
import { accessReview } from '../../08-operation/access-reviews/access-review.ts';

export const accessReviewsSound = rule({
  key: 'access-reviews-sound',
  title: 'Access reviews rest on a fresh list, and nobody judges their own account',
  controls: controls({ '2013': ['A.9.2.5'], '2022': ['A.5.18'] }),
  mode: 'computed',
  why: 'An old list shows who had access, and whoever keeps their own account has reviewed nothing.',
  of: accessReview,
  only: (record, s) => record.fields.reviewedOn !== undefined && speaksForToday(record.fields.reviewedOn, s),
  reads: [accessReviewLine, person, organisation],
  empty: missing('No review of accounts was held lately.', 'Review the accounts of the systems that matter.'),
  findings: {
    old: weakens(
      '{record} of {on} rests on a list of {taken}.',
      'Take the list just before the next review.',
    ),
    undated: weakens('{record} does not say of which day its list of accounts is.', 'Record the day.'),
    undecided: fails('{record} is over, and {account} was not decided on.', 'Decide on it.'),
    own: fails('In {record} {name} decided on an account of their own.', 'Have somebody else decide on it.', {
      atOnce: true,
    }),
  },
  *each(record, s, find) {
    const { snapshotOn: taken, reviewedOn: on = '', reviewer } = record.fields;
    if (taken === undefined) yield find.undated(record);
    else if (add(taken, s.setting(organisation, 'accessListAge')) < on) yield find.old(record, { on, taken });
    for (const { code, fields } of s.referring(accessReviewLine, 'review', record.id)) {
      const by = fields.decidedBy ?? reviewer;
      if (fields.verdict === undefined) yield find.undecided(record, { account: code });
      else if (by !== undefined && by === fields.person) yield find.own(record, { name: personName(by, s) });
    }
  },
});
