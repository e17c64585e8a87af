import { stringifySearch } from '../router/search.ts';

/** Whether records of a register have a page made for them, rather than the one all others share. */
export const hasOwnPage = (register: string): boolean => register === 'requirement';

/** The address of a record's page; the day that is shown goes with it, and an edition that was chosen. */
export const recordHref = (
  register: string,
  { id, code }: { readonly id: string; readonly code: string },
  asOf?: string,
  edition?: string,
): string =>
  (hasOwnPage(register)
    ? `/requirement/${encodeURIComponent(id)}`
    : `/record/${encodeURIComponent(register)}/${encodeURIComponent(code)}`) +
  stringifySearch({ asOf, edition });
