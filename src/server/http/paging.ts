import { sentences } from '#isms/kernel/values/sentence.ts';
import { invalid, type Problem } from '#isms/kernel/values/problem.ts';

const texts = sentences('paging', {
  mustBeACursorFromNext: 'must be a cursor from `next` of an earlier page',
});

export interface PageWanted {
  readonly limit: number;
  readonly after?: string | undefined;
}

/** A page, and the cursor of the next one. */
interface Paged<T> {
  readonly page: readonly T[];
  readonly next: string | undefined;
}

/**
 * Returns one page of an ordered list. A cursor holds the last item and its position, so that it stays valid while
 * items come and go. Returns a problem if the cursor is invalid.
 */
export function pageOf<T>(
  all: readonly T[],
  keyOf: (one: T) => string,
  { limit, after }: PageWanted,
): Paged<T> | Problem {
  const start = after === undefined ? 0 : positionAfter(all, keyOf, after);
  if (start === undefined) return invalid([{ path: 'after', message: texts.mustBeACursorFromNext }]);
  const page = all.slice(start, start + limit);
  const end = start + page.length;
  const last = page.at(-1);
  return { page, next: last !== undefined && end < all.length ? `${end}.${keyOf(last)}` : undefined };
}

function positionAfter<T>(all: readonly T[], keyOf: (one: T) => string, cursor: string): number | undefined {
  const parts = /^(\d{1,9})\.(.+)$/su.exec(cursor);
  if (!parts) return undefined;
  const expected = Number(parts[1]);
  const last = all[expected - 1];
  if (last !== undefined && keyOf(last) === parts[2]) return expected;
  const found = all.findIndex((one) => keyOf(one) === parts[2]);
  return found >= 0 ? found + 1 : Math.min(expected, all.length);
}
