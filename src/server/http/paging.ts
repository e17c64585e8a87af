import { invalid, type Problem } from '#isms/kernel/values/problem.ts';

export interface PageWanted {
  readonly limit: number;
  readonly after?: string | undefined;
}

/** Some of many, and the cursor of what follows them. */
interface Paged<T> {
  readonly page: readonly T[];
  readonly next: string | undefined;
}

/** One page of what is in order. A cursor names the last of a page and where it stood, so that it holds while others come and go. */
export function pageOf<T>(
  all: readonly T[],
  keyOf: (one: T) => string,
  { limit, after }: PageWanted,
): Paged<T> | Problem {
  const start = after === undefined ? 0 : positionAfter(all, keyOf, after);
  if (start === undefined)
    return invalid([{ path: 'after', message: 'must be a cursor from `next` of an earlier page' }]);
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
