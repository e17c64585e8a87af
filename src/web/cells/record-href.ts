import { stringifySearch } from '../router/search.ts';

/** The address of a record's own page; the day that is shown goes with it. */
export const recordHref = (register: string, code: string, asOf?: string): string =>
  `/record/${encodeURIComponent(register)}/${encodeURIComponent(code)}${stringifySearch({ asOf })}`;
