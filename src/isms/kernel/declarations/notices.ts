import type { Details } from './field.ts';

/** What declarations want said beside these values: the notices of the options that are chosen, each once. */
export const noticesOf = (
  fields: Readonly<Record<string, Pick<Details, 'notices'>>>,
  values: Readonly<Record<string, unknown>>,
): readonly string[] => {
  const said = Object.entries(fields).flatMap(([name, { notices = {} }]) =>
    [values[name]].flat().flatMap((chosen) => (typeof chosen === 'string' ? (notices[chosen] ?? []) : [])),
  );
  return [...new Set(said)];
};
