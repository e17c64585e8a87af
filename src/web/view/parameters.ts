import type { Parameters } from '../api/queries.ts';
import type { DeclaredField, DeclaredFields } from '../api/declared.ts';

export type Given = Readonly<Record<string, string>>;

/** Parameters of a view as an address writes them: `days:30`. */
export function readParameters(written: readonly string[], declared: DeclaredFields): Given {
  return Object.fromEntries(
    written.flatMap((each) => {
      const [name = '', ...rest] = each.split(':');
      return Object.hasOwn(declared, name) && rest.join(':') !== '' ? [[name, rest.join(':')]] : [];
    }),
  );
}

export const writeParameters = (values: Given): readonly string[] | undefined => {
  const written = Object.entries(values).flatMap(([name, value]) =>
    value === '' ? [] : [`${name}:${value}`],
  );
  return written.length > 0 ? written : undefined;
};

/**
 * The same without a day to compare with that is not before the day shown, as can be when somebody goes into the past:
 * there the view's own choice is meant.
 */
export function earlierOnly(
  given: Readonly<Record<string, string>>,
  compares: string | undefined,
  day: string,
): Readonly<Record<string, string>> {
  if (compares === undefined || (given[compares] ?? '') < day) return given;
  return Object.fromEntries(Object.entries(given).filter(([name]) => name !== compares));
}

/** What is asked of the API: what the address says, and the edition of the frame where a view takes one. */
export const askedParameters = (given: Given, declared: object, edition: string): Parameters => ({
  ...('edition' in declared && { edition }),
  ...given,
});

/** A parameter as a control holds it: as given, or what it is when nobody says. */
export function parameterValue({ kind, default: usual }: DeclaredField, given: string | undefined): unknown {
  if (given === undefined || given === '') return usual;
  if (kind === 'yesNo') return given === 'true';
  if (kind !== 'number' && kind !== 'step') return given;
  return Number.isFinite(Number(given)) ? Number(given) : usual;
}

/** A value of a control as an address writes it; nothing where it is what it would be anyway. */
export const parameterText = ({ default: usual }: DeclaredField, value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value === usual
      ? ''
      : String(value)
    : '';
