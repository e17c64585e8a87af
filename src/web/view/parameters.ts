import type { Parameters } from '../api/queries.ts';
import type { DeclaredField, DeclaredFields } from '../api/declared.ts';

export type Given = Readonly<Record<string, string>>;

/** Reads the parameters of a view from an address, such as `days:30`. */
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
 * Returns the parameters without a comparison day that is not before the day shown, as happens when a person goes into
 * the past. The view then chooses the day.
 */
export function earlierOnly(
  given: Readonly<Record<string, string>>,
  compares: string | undefined,
  day: string,
): Readonly<Record<string, string>> {
  if (compares === undefined || (given[compares] ?? '') < day) return given;
  return Object.fromEntries(Object.entries(given).filter(([name]) => name !== compares));
}

/** Returns the parameters for the API: those of the address, and the edition shown if the view takes one. */
export const askedParameters = (given: Given, declared: object, edition: string): Parameters => ({
  ...('edition' in declared && { edition }),
  ...given,
});

/** Returns the value of a parameter for its control: the given one, or the default. */
export function parameterValue({ kind, default: usual }: DeclaredField, given: string | undefined): unknown {
  if (given === undefined || given === '') return usual;
  if (kind === 'yesNo') return given === 'true';
  if (kind !== 'number' && kind !== 'step') return given;
  return Number.isFinite(Number(given)) ? Number(given) : usual;
}

/** Returns the value of a control for the address; empty if it is the default. */
export const parameterText = ({ default: usual }: DeclaredField, value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value === usual
      ? ''
      : String(value)
    : '';
