import { add } from '#isms/kernel/values/calendar.ts';
import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { speaksForToday } from '../../across/interval.ts';
import { organisation } from '../../across/organisation.ts';
import { accessReviewLine } from '../../08-operation/access-reviews/access-review-line.ts';

export const accessWithdrawn = rule({
  key: 'access-withdrawn-in-time',
  title: 'Access that a review took away is gone',
  controls: controls({ '2013': ['A.9.2.6'], '2022': ['A.5.18'] }),
  mode: 'computed',
  why: 'A decision to revoke changes nothing until somebody carries it out. An auditor takes one and asks for the proof.',
  of: accessReviewLine,
  only: (record, s) =>
    (record.fields.verdict === 'revoke' || record.fields.verdict === 'change') &&
    record.fields.decidedOn !== undefined &&
    speaksForToday(record.fields.decidedOn, s),
  reads: [organisation],
  empty: {
    credible:
      'A review may find that everybody needs what they have; whether reviews are held is asked elsewhere.',
  },
  findings: {
    overdue: fails(
      '{record} was to be changed or revoked by {due}, and nothing shows that it was.',
      'Change or revoke it today.',
    ),
    unproven: weakens(
      '{record} was changed or revoked, and nobody is named who did it.',
      'Record who did it, and the proof.',
    ),
  },
  *each(record, s, find) {
    const { decidedOn = '', carriedOutOn, carriedOutBy, evidence = [] } = record.fields;
    // The organisation set this deadline itself for one account; it is no interval, so it has no tolerance.
    const { due = add(decidedOn, s.setting(organisation, 'accessRevocation')) } = record.fields;
    if (carriedOutOn === undefined && due < s.asOf) yield find.overdue(record, { due });
    if (carriedOutOn !== undefined && carriedOutBy === undefined && evidence.length === 0)
      yield find.unproven(record);
  },
});
