import type { ListingRequest } from './listing.ts';

/** A question somebody asks often, under a name of their own. */
export interface SavedView {
  readonly name: string;
  readonly asked: ListingRequest;
}

/** The views with one more; a name is given once, so saving under it again replaces it. */
export const withView = (views: readonly SavedView[], view: SavedView): readonly SavedView[] =>
  [...views.filter(({ name }) => name !== view.name), view].toSorted((a, b) => a.name.localeCompare(b.name));

export const withoutView = (views: readonly SavedView[], name: string): readonly SavedView[] =>
  views.filter((view) => view.name !== name);

/** The view that asks exactly this, if one does. */
export const viewThatAsks = (views: readonly SavedView[], asked: ListingRequest): SavedView | undefined =>
  views.find((view) => written(view.asked) === written(asked));

const written = ({ q, where = [], sort, retired }: ListingRequest): string =>
  JSON.stringify([q ?? '', where, sort ?? '', retired ?? '']);
