import type { DeclaredView } from '../api/declared.ts';

/** The views somebody may read that take a record of a register, each with the parameter that names it. */
export const viewsOf = (
  register: string,
  views: Iterable<DeclaredView>,
  readable: readonly string[],
): readonly { readonly view: DeclaredView; readonly parameter: string }[] =>
  [...views]
    .filter(({ key }) => readable.includes(key))
    .flatMap((view) => {
      const named = Object.entries(view.parameters).find(([, { to }]) => to === register);
      return named ? [{ view, parameter: named[0] }] : [];
    });

/** Of those, the views that stand on the page of the record itself. */
export const viewsOnPageOf = (
  register: string,
  views: Iterable<DeclaredView>,
  readable: readonly string[],
): ReturnType<typeof viewsOf> =>
  viewsOf(register, views, readable).filter(({ view, parameter }) => view.onRecord === parameter);
