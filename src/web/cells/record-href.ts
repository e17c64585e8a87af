import { stringifySearch } from '../router/search.ts';

/** Whether records of a register have a page made for them, rather than the one all others share. */
export const hasOwnPage = (register: string): boolean => register === 'requirement';

/** Whether a record is a control of Annex A, which has a page of its own; those an organisation adds have none. */
const isOfAnnex = (register: string, id: string): boolean =>
  register === 'catalogue-control' && /^\d{4}-A-/.test(id);

const pageOf = (register: string, { id, code }: { readonly id: string; readonly code: string }): string => {
  if (hasOwnPage(register)) return `/requirement/${encodeURIComponent(id)}`;
  if (isOfAnnex(register, id)) return `/control/${encodeURIComponent(id)}`;
  return `/record/${encodeURIComponent(register)}/${encodeURIComponent(code)}`;
};

/** The address of a record's page; the day that is shown goes with it, and an edition that was chosen. */
export const recordHref = (
  register: string,
  record: { readonly id: string; readonly code: string },
  asOf?: string,
  edition?: string,
): string => pageOf(register, record) + stringifySearch({ asOf, edition });
