import type { DeclaredFields } from '../api/declared.ts';
import { isEmpty } from '../cells/same.ts';
import type { Values } from './values.ts';

/** The person who fills a form in, and the day. */
export interface Filling {
  readonly today: string;
  readonly person: string | undefined;
}

/** Returns the initial values of a new record that depend on the person and the day. */
export const initialValues = (fields: DeclaredFields, filling: Filling): Values =>
  begun(fields, filling, undefined);

/** Returns the further values to fill once a field is: those that begin with its value and are still empty. */
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
