import type { OutlinedView } from '../api/declared.ts';

/** The views somebody may read that take a record of a register, each with the parameter that names it. */
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

/** The views somebody may read that are made of the records of a register before all others. */
export const viewsMadeOf = (
  register: string,
  views: Iterable<OutlinedView>,
  readable: readonly string[],
): readonly OutlinedView[] =>
  [...views].filter(({ key, reads }) => readable.includes(key) && reads?.[0] === register);

/** The views somebody may read that say something else of the same records, for the same clause. */
export const viewsBeside = (
  { key: own, clause, reads: [register = ''] = [] }: Pick<OutlinedView, 'key' | 'clause' | 'reads'>,
  views: Iterable<OutlinedView>,
  readable: readonly string[],
): readonly OutlinedView[] =>
  [...views].filter(
    ({ key, clause: theirs, reads }) =>
      key !== own && theirs === clause && readable.includes(key) && reads?.includes(register) === true,
  );

/** Of those, the views that stand on the page of the record itself. */
export const viewsOnPageOf = (
  register: string,
  views: Iterable<OutlinedView>,
  readable: readonly string[],
): ReturnType<typeof viewsOf> =>
  viewsOf(register, views, readable).filter(({ view, parameter }) => view.onRecord === parameter);

/** Those to which a way stands on the page of the record. */
export const viewsFoundOn = (
  register: string,
  views: Iterable<OutlinedView>,
  readable: readonly string[],
): ReturnType<typeof viewsOf> =>
  viewsOf(register, views, readable).filter(({ view, parameter }) => view.foundOn === parameter);
