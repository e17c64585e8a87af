import type { DeclaredFields } from '../api/declared.ts';
import { isEmpty } from '../cells/same.ts';
import type { Values } from './values.ts';

/** Who fills a form in, and when. */
export interface Filling {
  readonly today: string;
  readonly person: string | undefined;
}

/** What a new record begins with because of who fills its form in and when. */
export const initialValues = (fields: DeclaredFields, filling: Filling): Values =>
  begun(fields, filling, undefined);

/** What else is filled once a field is: what begins with it and is still empty. */
export function following(fields: DeclaredFields, values: Values, name: string, filling: Filling): Values {
  if (isEmpty(values[name])) return {};
  const found = Object.entries(begun(fields, filling, name));
  return Object.fromEntries(found.filter(([other]) => isEmpty(values[other])));
}

function begun(fields: DeclaredFields, { today, person }: Filling, once: string | undefined): Values {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, { initially, byAction }]) => {
      if (!initially || byAction || initially.once !== once) return [];
      const value = initially.as === 'today' ? today : person;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
