import { add } from '#isms/kernel/values/calendar.ts';
import { anything, fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { approvalOf, decision, latestDecision, whatChanged } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { managementReview } from '../management-review.ts';

export const minutesKept = rule({
  key: 'management-review-minutes-kept',
  title: 'The results of management reviews are kept on record',
  answers: cites({ '2013': ['9.3 [doc]'], '2022': ['9.3.3 [doc]'] }),
  mode: 'computed',
  why: 'Minutes nobody stands behind prove that somebody can write. The standard asks that they exist; that those who decided approve them is our custom.',
  of: managementReview,
  only: { status: ['held'] },
  reads: [decision, organisation],
  empty: missing(
    'No review has been held of which there could be minutes.',
    'Hold one, and keep its minutes.',
  ),
  findings: {
    unkept: fails(
      'Of {record}, held on {on}, there are no minutes.',
      'Write them while those who were present remember, and attach them.',
    ),
    unapproved: weakens(
      'Nobody has approved the results of {record}.',
      'Have whoever chaired the review approve them.',
      { house: true },
    ),
    void: weakens(
      'The approval of {record} is void: {what} changed since.',
      'Have the results approved as they are now.',
      { house: true, atOnce: true },
    ),
  },
  follows: { void: [anything] },
  *each(record, s, find) {
    const { heldOn, minutes, evidence = [] } = record.fields;
    // There is time to write the minutes, and time again to read them.
    if (heldOn === undefined || add(heldOn, s.setting(organisation, 'tolerance')) >= s.asOf) return;
    if (minutes === undefined && evidence.length === 0) yield find.unkept(record, { on: heldOn });
    const approval = latestDecision(record, ['approval'], s);
    if (approval && approvalOf(record, s) === 'void')
      yield find.void(record, { what: whatChanged(approval, s) });
    else if (approvalOf(record, s) !== 'in force') yield find.unapproved(record);
  },
});
