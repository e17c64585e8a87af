import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites, controls } from '#isms/standard/cites.ts';
import { organisation } from '../../../across/organisation.ts';
import { supplierReview } from '../supplier-review.ts';
import { reviewLapsedSince } from '../supplier-control.ts';
import { lastReviewOf, serves, supplier } from '../supplier.ts';

export const suppliersReviewed = rule({
  key: 'suppliers-reviewed-in-time',
  title: 'Suppliers are reviewed at the planned interval',
  answers: cites({ '2022': ['8.1 [external]'] }),
  controls: controls({ '2013': ['A.15.2.1'], '2022': ['A.5.22'] }),
  mode: 'supported',
  why: 'What was agreed is worth what is kept of it. An auditor takes a critical supplier and asks when somebody last looked, at what, and with which result.',
  of: supplier,
  only: (record, s) => serves(record, s.asOf),
  reads: [supplierReview, organisation],
  empty: missing(
    'No supplier is on record that matters to the ISMS.',
    'Record who provides what the ISMS relies on, beginning with hosting, mail and connections.',
  ),
  findings: {
    overdue: fails('The review of {record} was due on {due}.', 'Review it, and find out why nobody noticed.'),
    open: weakens('The review of {record} on {on} has no result.', 'Conclude it.'),
    unsatisfactory: fails(
      'The review of {record} on {on} was not satisfactory, and it still serves us.',
      'Agree with the supplier on what changes, review it again, or leave it.',
    ),
    conditions: weakens(
      'The review of {record} on {on} set conditions, and does not say which.',
      'Record what is asked of the supplier, and until when.',
    ),
  },
  *each(record, s, find) {
    const due = reviewLapsedSince(record, s);
    if (due !== undefined) yield find.overdue(record, { due });
    const last = lastReviewOf(record, s)?.fields;
    const { reviewedOn: on, result, findings } = last ?? {};
    if (on === undefined) return;
    if (result === undefined) yield find.open(record, { on }, on);
    else if (result === 'unsatisfactory') yield find.unsatisfactory(record, { on }, on);
    else if (result === 'conditions' && findings === undefined) yield find.conditions(record, { on }, on);
  },
});
