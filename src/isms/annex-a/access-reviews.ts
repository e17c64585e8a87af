import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { lapsedSince } from '../across/interval.ts';
import { latest } from '../across/latest-record.ts';
import { organisation } from '../across/organisation.ts';
import { asset } from '../06-planning/assets/asset.ts';
import { accessReview, reviewEvery } from '../08-operation/access-reviews/access-review.ts';

/** A system whose accounts should have been reviewed again. */
interface Lapsed {
  readonly system: Stored<typeof asset>;
  readonly last: PlainDate | undefined;
  readonly due: PlainDate;
}

/**
 * Yields the systems in use whose next review with that coverage is late. A system without such a review on record,
 * planned or held, is left out.
 */
export function* lapsedReviews(
  covers: keyof typeof reviewEvery,
  s: Reader<typeof accessReview | typeof asset | typeof organisation>,
): Iterable<Lapsed> {
  const reviews = s.all(accessReview).filter(({ fields }) => fields.covers === covers);
  for (const [id, own] of Map.groupBy(reviews, ({ fields }) => fields.asset)) {
    const system = s.get(asset, id);
    if (!system || system.retired || (system.fields.to ?? '9999') < s.asOf) continue;
    const last = latest(own, ({ fields }) => fields.reviewedOn)?.fields.reviewedOn;
    const planned = own.flatMap(({ fields }) => fields.due ?? []).toSorted()[0];
    if (last === undefined) {
      if (planned !== undefined && planned < s.asOf) yield { system, last, due: planned };
      continue;
    }
    const due = lapsedSince(last, s.setting(organisation, reviewEvery[covers]), s);
    if (due !== undefined) yield { system, last, due };
  }
}
