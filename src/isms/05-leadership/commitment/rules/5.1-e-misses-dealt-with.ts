import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import { asks, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { objective } from '../../../06-planning/objectives/objective.ts';
import { managementReview } from '../../../09-evaluation/management-reviews/management-review.ts';
import { metric, stateOf } from '../../../09-evaluation/monitoring/metric.ts';
import { reading } from '../../../09-evaluation/monitoring/reading.ts';
import { reviewDecision } from '../../../09-evaluation/management-reviews/review-decision.ts';
import { mayStillHappen } from '../../../across/interval.ts';
import { latest } from '../../../across/latest-record.ts';
import { organisation } from '../../../across/organisation.ts';

type Review = Stored<typeof managementReview>;

export const missesDealtWith = rule({
  key: 'misses-dealt-with',
  title: 'Top management decides where results fall short',
  answers: citesBoth('5.1 e)'),
  mode: 'supported',
  why: 'Making sure the ISMS delivers means to act when it does not. An auditor takes a bad figure and looks what the review decided about it.',
  of: managementReview,
  only: ({ fields }) => fields.status !== 'cancelled',
  reads: [reviewDecision, metric, reading, objective, organisation],
  empty: { credible: 'While the ISMS is young, the first management review lies ahead.' },
  findings: {
    never: missing(
      'No management review was held that could have decided anything.',
      'Hold one, with metrics and objectives before it.',
    ),
    unheld: asks(
      'No management review has been held yet, so nothing could be decided where results fall short.',
      'Hold the review that is planned, with metrics and objectives before it.',
    ),
    undecided: weakens(
      '{missed} was off target when {record} was held, and nothing was decided about it.',
      'Decide what follows, if only that it is accepted, and name the metric or objective in the decision.',
    ),
  },
  follows: { undecided: ['management-review-decides.undecided'] },
  *check(s, find) {
    const reviews = s.all(managementReview).filter(({ fields }) => fields.status !== 'cancelled');
    const held = heldReviews(reviews, s.asOf);
    const last = latest(held, ({ fields }) => fields.heldOn);
    if (last) {
      const before = latest(
        held.filter(({ id }) => id !== last.id),
        ({ fields }) => fields.heldOn,
      );
      const decided = decidedUpon(last, s);
      for (const { id, code } of fallenShort(last, before, s))
        if (!decided.has(id)) yield find.undecided(last, { missed: code }, last.fields.heldOn);
    } else if (reviews.length > 0 || mayStillHappen(s.setting(organisation, 'managementReview'), s))
      yield find.unheld();
    else yield find.never();
  },
});

const heldReviews = (reviews: readonly Review[], asOf: PlainDate): readonly Review[] =>
  reviews.filter(
    ({ fields }) => fields.status === 'held' && fields.heldOn !== undefined && fields.heldOn <= asOf,
  );

type Results = typeof metric | typeof reading | typeof objective;

/**
 * Returns what was off target on the day of a review: metrics by their last reading, and objectives that were overdue
 * or missed since the review before.
 */
function fallenShort(review: Review, before: Review | undefined, s: Reader<Results>): readonly Stored[] {
  const on = review.fields.heldOn ?? s.asOf;
  const since = before?.fields.heldOn ?? '';
  const metrics = s.all(metric).filter((each) => {
    const known = s
      .referring(reading, 'metric', each.id)
      .filter(({ fields }) => fields.takenOn !== undefined && fields.takenOn <= on);
    const value = latest(known, ({ fields }) => fields.takenOn)?.fields.value;
    return each.fields.status === 'active' && stateOf(each, value) === 'off target';
  });
  const objectives = s.all(objective).filter(({ fields: { status, due, closedOn, verdict } }) => {
    const wasOpen = status !== 'draft' && (closedOn ?? '9999') > on;
    if (wasOpen) return due !== undefined && due < on;
    return closedOn !== undefined && closedOn > since && verdict === 'missed';
  });
  return [...metrics, ...objectives];
}

type Decided = typeof reviewDecision | typeof objective;

/**
 * Returns the ids that a review decided on: the records its decisions are about, and the metrics of such objectives.
 * The inputs of a review do not count, since they show good and bad results alike.
 */
function decidedUpon(review: Review, s: Reader<Decided>): ReadonlySet<string> {
  const decided = s
    .referring(reviewDecision, 'review', review.id)
    .flatMap(({ fields }) => fields.about ?? [])
    .map(({ id }) => id);
  const metrics = s
    .all(objective)
    .filter(({ id }) => decided.includes(id))
    .flatMap(({ fields }) => fields.metric ?? []);
  return new Set([...decided, ...metrics]);
}
