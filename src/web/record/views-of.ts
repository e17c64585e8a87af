import type { OutlinedView } from '../api/declared.ts';

/** Returns the readable views that take a record of a register, each with the parameter that names it. */
export const viewsOf = (
  register: string,
  views: Iterable<OutlinedView>,
  readable: readonly string[],
): readonly { readonly view: OutlinedView; readonly parameter: string }[] =>
  [...views]
    .filter(({ key }) => readable.includes(key))
    .flatMap((view) => {
      const named = Object.entries(view.parameters).find(([, { to }]) => to === register);
      return named ? [{ view, parameter: named[0] }] : [];
    });

/** Returns the readable views that are made mainly from a register's records. */
export const viewsMadeOf = (
  register: string,
  views: Iterable<OutlinedView>,
  readable: readonly string[],
): readonly OutlinedView[] =>
  [...views].filter(({ key, reads }) => readable.includes(key) && reads?.[0] === register);

/** Returns the readable views that show something else about the same records, for the same clause. */
export const viewsBeside = (
  { key: own, clause, reads: [register = ''] = [] }: Pick<OutlinedView, 'key' | 'clause' | 'reads'>,
  views: Iterable<OutlinedView>,
  readable: readonly string[],
): readonly OutlinedView[] =>
  [...views].filter(
    ({ key, clause: theirs, reads }) =>
      key !== own && theirs === clause && readable.includes(key) && reads?.includes(register) === true,
  );

/** Returns those of these views that are shown on the page of the record. */
export const viewsOnPageOf = (
  register: string,
  views: Iterable<OutlinedView>,
  readable: readonly string[],
): ReturnType<typeof viewsOf> =>
  viewsOf(register, views, readable).filter(({ view, parameter }) => view.onRecord === parameter);

/** Returns those of these views to which the page of the record links. */
export const viewsFoundOn = (
  register: string,
  views: Iterable<OutlinedView>,
  readable: readonly string[],
): ReturnType<typeof viewsOf> =>
  viewsOf(register, views, readable).filter(({ view, parameter }) => view.foundOn === parameter);
