import { stringifySearch } from '../router/search.ts';

/** The address of a record's own page; the day that is shown goes with it. Requirements have a page made for them. */
export const recordHref = (register: string, { id, code }: { readonly id: string; readonly code: string }, asOf?: string): string =>
  (register === 'requirement'
    ? `/requirement/${encodeURIComponent(id)}`
    : `/record/${encodeURIComponent(register)}/${encodeURIComponent(code)}`) + stringifySearch({ asOf });
