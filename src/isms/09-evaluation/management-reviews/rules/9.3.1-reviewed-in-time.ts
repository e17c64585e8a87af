import { add } from '#isms/kernel/values/calendar.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { cites } from '#isms/standard/cites.ts';
import { decision } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { isOfTopManagement, isTopManagement } from '../../../across/settings.ts';
import { aspects, managementReview } from '../management-review.ts';
import { isLateUnexplained, latestReview, nextReview } from '../reviews-held.ts';

export const reviewedInTime = rule({
  key: 'management-review-in-time',
  title: 'Top management reviews the ISMS when it was planned to',
  answers: cites({ '2013': ['9.3 [interval]'], '2022': ['9.3.1'] }),
  mode: 'computed',
  why: 'A review by the security manager alone is none, and one that ends without saying whether the ISMS still serves has missed its point.',
  of: managementReview,
  only: { status: ['held'] },
  reads: [decision, organisation],
  empty: missing('No management review has been held.', 'Plan one, prepare its inputs, and hold it.'),
  findings: {
    overdue: fails(
      'The last review, {record}, is of {on}; the next one was due on {due}.',
      'Plan the next one and hold it, and record why it was late.',
    ),
    unheld: fails(
      '{record} was to be held by {due}, and the last review is of {on}.',
      'Hold it, and record why it was later than planned.',
      { act: 'hold-management-review' },
    ),
    late: weakens(
      '{record} was due on {due} and held on {on}, and nothing says why it was late.',
      'Record why it was later than planned.',
    ),
    withoutTop: fails(
      'Nobody of top management took part in {record}.',
      'Hold it again with those who can decide.',
    ),
    inconclusive: fails(
      '{record} ended without a conclusion on the ISMS as a whole.',
      'Have top management say whether the ISMS is suitable, adequate and effective.',
    ),
    aspect: weakens(
      '{record} comes to no conclusion on {aspect}.',
      'Have top management say how it sees that, and why.',
    ),
  },
  *check(s, find) {
    const last = latestReview(s)?.review;
    if (!last) return;
    const { heldOn = s.asOf } = last.fields;
    const due = nextDue(heldOn, s);
    if (add(due, s.setting(organisation, 'tolerance')) < s.asOf) {
      const next = nextReview(s);
      yield next ? find.unheld(next, { on: heldOn, due }) : find.overdue(last, { on: heldOn, due });
    }
    if (isLateUnexplained(last.fields, s))
      yield find.late(last, { due: last.fields.due ?? heldOn, on: heldOn });
    if (!hadTopManagement(last, s)) yield find.withoutTop(last);
    const open = aspects.filter((name) => last.fields[name] === undefined);
    if (open.length === aspects.length) yield find.inconclusive(last, {}, heldOn);
    else
      for (const name of open)
        yield find.aspect(last, { aspect: managementReview.fields[name].title.toLowerCase() }, heldOn);
  },
});

type Reading = Reader<typeof managementReview | typeof decision | typeof organisation>;

/** Returns the day on which the next review is due: as planned, but no later than the interval allows. */
function nextDue(heldOn: string, s: Reading): string {
  const planned = s
    .all(managementReview)
    .filter(({ fields }) => fields.status === 'planned')
    .flatMap(({ fields }) => fields.due ?? []);
  const [first = heldOn] = [...planned, add(heldOn, s.setting(organisation, 'managementReview'))].toSorted();
  return first;
}

/**
 * Returns whether a member of top management attended: one who is a member today, or who decided on the review as one.
 */
function hadTopManagement({ id, fields }: Stored<typeof managementReview>, s: Reading): boolean {
  const present = [...(fields.attendees ?? []), fields.chair];
  return (
    present.some((each) => isTopManagement(each, s)) ||
    s
      .referring(decision, 'subjects', id)
      .some((each) => isOfTopManagement(each, s) && present.includes(each.fields.by))
  );
}
