import { add, type PlainDate } from '#isms/kernel/values/calendar.ts';
import { fails, missing, weakens, type Find, type Finding } from '#isms/kernel/declarations/finding.ts';
import type { Neighbourhood, Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { organisation } from '../../across/organisation.ts';
import { managementReview } from './management-review.ts';
import { reviewInput, topics, type TopicKey } from './review-input.ts';

type Review = Stored<typeof managementReview>;
type Input = Stored<typeof reviewInput>;

/** The period that a review looks back on: since the one before it, or all the time before if it is the first. */
export interface Period {
  /** The day of the previous review; undefined for the first. */
  readonly since: PlainDate | undefined;
  readonly to: PlainDate;
}

/** Returns whether a day is in a period. */
export const isWithin = (day: PlainDate | undefined, { since, to }: Period): boolean =>
  day !== undefined && day <= to && (since === undefined || day > since);

/** Returns the reviews that were held, oldest first. */
export const heldReviews = (s: Reader<typeof managementReview>): readonly Review[] =>
  s
    .all(managementReview)
    .filter(({ fields }) => fields.status === 'held' && dayOf(fields) <= s.asOf)
    .toSorted((one, other) => (dayOf(one.fields) < dayOf(other.fields) ? -1 : 1));

const dayOf = ({ heldOn = '' }: Review['fields']): PlainDate => heldOn;

/** Checks whether a review is held later than its due day and the tolerance allow, and nothing says why. */
export const isLateUnexplained = (
  { due, heldOn, lateBecause }: Partial<Review['fields']>,
  s: Neighbourhood<typeof organisation>,
): boolean =>
  due !== undefined &&
  heldOn !== undefined &&
  lateBecause === undefined &&
  add(due, s.setting(organisation, 'tolerance')) < heldOn;

/** Returns the next planned review; undefined if there is none. */
export const nextReview = (s: Reader<typeof managementReview>): Review | undefined =>
  s
    .all(managementReview)
    .filter(({ fields: { status, due } }) => status === 'planned' && due !== undefined)
    .toSorted((one, other) => ((one.fields.due ?? '') < (other.fields.due ?? '') ? -1 : 1))[0];

/** Returns the latest review with the period it looked back on; undefined if there was none. */
export function latestReview(
  s: Reader<typeof managementReview>,
): { readonly review: Review; readonly period: Period } | undefined {
  const [review, before] = heldReviews(s).toReversed();
  return review && { review, period: { since: before?.fields.heldOn, to: dayOf(review.fields) } };
}

/** Returns whether an input belongs to a review that was held: one that is only being prepared does not count. */
export const wasPutBefore =
  (topic: TopicKey) =>
  ({ fields }: Input, s: Neighbourhood<typeof managementReview>): boolean =>
    fields.topic === topic && s.get(managementReview, fields.review)?.fields.status === 'held';

/** The findings that every rule on an input uses. */
export const inputTexts = {
  absent: fails(
    '{record} did not look at one of its inputs: {input}.',
    'Make up for it, with a date and those who decide; have it on the agenda of the next review.',
  ),
  bare: fails(
    '{record} is a title only: it shows no records or figures, and does not say what the review made of it.',
    'Record what was shown and said, or that there was nothing and how one knows.',
  ),
};

/** Returns the finding that no review has ever looked at a topic. */
export const neverLookedAt = (topic: TopicKey) =>
  missing(
    `No management review has looked at one of its inputs yet: ${topics[topic].title.toLowerCase()}.`,
    'Prepare it from the records, and put it before the next review.',
  );

/** An input of the latest review, with the period of that review. */
export interface PutBefore {
  readonly input: Input;
  readonly period: Period;
}

/**
 * Yields the findings on the input of the latest review on a topic: first whether it exists and has content, then those
 * of `more`.
 */
export function* findInput(
  topic: TopicKey,
  s: Reader<typeof managementReview | typeof reviewInput>,
  find: Find<typeof inputTexts>,
  more?: (given: PutBefore) => Iterable<Finding>,
): Iterable<Finding> {
  const last = latestReview(s);
  if (!last) return;
  const input = s
    .referring(reviewInput, 'review', last.review.id)
    .find(({ fields }) => fields.topic === topic);
  if (!input) yield find.absent(last.review, { input: topics[topic].title.toLowerCase() });
  else if (isBare(input)) yield find.bare(input);
  else if (more) yield* more({ input, period: last.period });
}

const isBare = ({ fields: { nothing, records = [], figures = [], shown, comment } }: Input): boolean =>
  [nothing, shown, comment].every((value) => value === undefined) && records.length + figures.length === 0;

/** Returns whether an input names a record. */
export const names = ({ fields }: Input, { id }: Stored): boolean =>
  (fields.records ?? []).some((link) => link.id === id);

/** Returns the finding about records that an input should have named; its parameter is the day of the review. */
export const leftOut = (what: string) =>
  weakens(
    `{record} ${what}, and the review of {on} did not look at it.`,
    'Look at it now, and name it among the records of the input.',
  );

/** The finding about a missing trend: a figure of one period shows none. A first review has no other period. */
export const trendText = weakens(
  '{record} shows no trend: it has no figure for two periods.',
  'Show at least one figure for this period and the one before.',
);

/** Returns whether an input shows a figure for at least two periods, or for one if it belongs to the first review. */
export function showsTrend({ input, period }: PutBefore): boolean {
  const figures = Map.groupBy(input.fields.figures ?? [], ({ what }) => what);
  const least = period.since === undefined ? 1 : 2;
  return [...figures.values()].some((values) => new Set(values.map(({ to }) => to)).size >= least);
}
