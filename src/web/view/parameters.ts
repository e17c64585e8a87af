import type { Parameters } from '../api/queries.ts';
import type { DeclaredFields } from '../api/declared.ts';

/** Parameters of a view as an address writes them: `days:30`. */
export function readParameters(
  written: readonly string[],
  declared: DeclaredFields,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    written.flatMap((each) => {
      const [name = '', ...rest] = each.split(':');
      return name in declared && rest.join(':') !== '' ? [[name, rest.join(':')]] : [];
    }),
  );
}

export const writeParameters = (values: Readonly<Record<string, string>>): readonly string[] | undefined => {
  const written = Object.entries(values).flatMap(([name, value]) =>
    value === '' ? [] : [`${name}:${value}`],
  );
  return written.length > 0 ? written : undefined;
};

/** What is asked of the API: what the address says, and the edition of the frame where a view takes one. */
export const askedParameters = (
  given: Readonly<Record<string, string>>,
  declared: DeclaredFields,
  edition: string,
): Parameters => ({ ...('edition' in declared && { edition }), ...given });
