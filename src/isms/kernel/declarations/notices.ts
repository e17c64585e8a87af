import type { Details } from '../field-kinds/field.ts';

/** Returns the notices of the chosen options, each once. */
export const noticesOf = (
  fields: Readonly<Record<string, Pick<Details, 'notices'>>>,
  values: Readonly<Record<string, unknown>>,
): readonly string[] => {
  const said = Object.entries(fields).flatMap(([name, { notices = {} }]) =>
    [values[name]].flat().flatMap((chosen) => (typeof chosen === 'string' ? (notices[chosen] ?? []) : [])),
  );
  return [...new Set(said)];
};
