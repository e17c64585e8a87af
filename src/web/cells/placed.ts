import type { DeclaredField, DeclaredFields, DeclaredRegister } from '../api/declared.ts';
import { declaredText } from '../language/declared-text.ts';

/** A declared field, its name, and where it stands among the declarations: its texts are translated by that place. */
export interface Placed {
  readonly name: string;
  /** Such as `register.risk.fields.owner`. */
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

/** A field of a register by name, kept or computed; undefined when it has none of that name. */
export function placedIn(register: DeclaredRegister, name: string): Placed | undefined {
  const field = register.fields[name] ?? register.derived[name];
  return field && place(`register.${register.key}.fields`, name, field);
}

/** The fields of an entry of a list. */
export const placedInside = ({ at, field }: Placed): readonly Placed[] =>
  placed(`${at}.fields`, field.fields ?? {});

export const titleOf = ({ at, field }: Placed): string => declaredText(`${at}.title`, field.title);
export const helpOf = ({ at, field }: Placed): string => declaredText(`${at}.help`, field.help);
export const optionOf = ({ at, field }: Placed, option: string): string =>
  declaredText(`${at}.options.${option}`, field.options?.[option] ?? option);
