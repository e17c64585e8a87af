import { stringifySearch } from '../../router/search.ts';

/** Returns whether records of a register have a page of their own kind rather than the generic one. */
export const hasOwnPage = (register: string): boolean => register === 'requirement';

/**
 * Returns whether a record is a control of Annex A, which has its own kind of page. Controls that an organisation adds
 * have not.
 */
const isOfAnnex = (register: string, id: string): boolean =>
  register === 'catalogue-control' && /^\d{4}-A-/.test(id);

const pageOf = (register: string, { id, code }: { readonly id: string; readonly code: string }): string => {
  if (hasOwnPage(register)) return `/requirement/${encodeURIComponent(id)}`;
  if (isOfAnnex(register, id)) return `/control/${encodeURIComponent(id)}`;
  return `/record/${encodeURIComponent(register)}/${encodeURIComponent(code)}`;
};

/** Returns the address of a record's page, with the day that is shown and the chosen edition. */
export const recordHref = (
  register: string,
  record: { readonly id: string; readonly code: string },
  asOf?: string,
  edition?: string,
): string => pageOf(register, record) + stringifySearch({ asOf, edition });
