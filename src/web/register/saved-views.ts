import type { ListingRequest } from './listing.ts';

/** A filter that a person keeps under a name. */
export interface SavedView {
  readonly name: string;
  readonly asked: ListingRequest;
}

/** Returns the views with one added. Names are unique, so saving under the same name replaces it. */
export const withView = (views: readonly SavedView[], view: SavedView): readonly SavedView[] =>
  [...views.filter(({ name }) => name !== view.name), view].toSorted((a, b) => a.name.localeCompare(b.name));

export const withoutView = (views: readonly SavedView[], name: string): readonly SavedView[] =>
  views.filter((view) => view.name !== name);

/** Returns the view with exactly this filter, if there is one. */
export const viewThatAsks = (views: readonly SavedView[], asked: ListingRequest): SavedView | undefined =>
  views.find((view) => written(view.asked) === written(asked));

const written = ({ q, where = [], sort, retired }: ListingRequest): string =>
  JSON.stringify([q ?? '', where, sort ?? '', retired ?? '']);
