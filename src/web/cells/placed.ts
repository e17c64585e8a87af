import type { DeclaredField, DeclaredFields, DeclaredRegister } from '../api/declared.ts';
import { declaredText } from '../language/declared-text.ts';

/** A declared field with its name and its path among the declarations, by which its texts are translated. */
export interface Placed {
  readonly name: string;
  /** For example `register.risk.fields.owner`. */
  readonly at: string;
  readonly field: DeclaredField;
}

export const place = (within: string, name: string, field: DeclaredField): Placed => ({
  name,
  at: `${within}.${name}`,
  field,
});

export const placed = (within: string, fields: DeclaredFields): readonly Placed[] =>
  Object.entries(fields).map(([name, field]) => place(within, name, field));

/** Returns a stored or computed field of a register by name; undefined when there is none of that name. */
export function placedIn(register: DeclaredRegister, name: string): Placed | undefined {
  const field = register.fields[name] ?? register.derived[name];
  return field && place(`register.${register.key}.fields`, name, field);
}

/** Returns the fields of a list's entries. */
export const placedInside = ({ at, field }: Placed): readonly Placed[] =>
  placed(`${at}.fields`, field.fields ?? {});

export const titleOf = ({ at, field }: Placed): string => declaredText(`${at}.title`, field.title);
export const helpOf = ({ at, field }: Placed): string => declaredText(`${at}.help`, field.help);
export const optionOf = ({ at, field }: Placed, option: string): string =>
  declaredText(`${at}.options.${option}`, field.options?.[option] ?? option);
