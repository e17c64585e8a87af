import type { Attribute, Attributes } from './schema-description.ts';

/** A resource as JSON: attributes by name, those of an extension below its schema. */
export type Resource = Readonly<Record<string, unknown>>;

export const isComplex = (value: unknown): value is Resource =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/**
 * What somebody sent with attributes spelt as they are declared, whatever case they came in. What is not kept here is left
 * out, and so is what is empty: to the protocol, that is as if it were not there.
 */
export function spelt(given: Resource, { core, extensions }: Attributes): Record<string, unknown> {
  const urns = new Map([...extensions.keys()].map((urn) => [urn.toLowerCase(), urn]));
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]): readonly (readonly [string, unknown])[] => {
      const urn = urns.get(name.toLowerCase());
      if (urn !== undefined) return isComplex(value) ? [[urn, speltIn(value, extensions.get(urn))]] : [];
      const attribute = core.get(name.toLowerCase());
      return attribute ? [[attribute.name, speltValue(value, attribute)]] : [];
    }),
  );
}

const speltIn = (given: Resource, known: ReadonlyMap<string, Attribute> = new Map()): Resource =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      const attribute = known.get(name.toLowerCase());
      return attribute ? [[attribute.name, speltValue(value, attribute)]] : [];
    }),
  );

/** The value of an attribute spelt like that; undefined where it is empty. */
export function speltValue(value: unknown, { multiValued, subAttributes }: Attribute): unknown {
  if (isNothing(value)) return undefined;
  const known = new Map(subAttributes?.map((each) => [each.name.toLowerCase(), each]));
  const one = (entry: unknown): unknown =>
    isComplex(entry) && subAttributes ? speltIn(entry, known) : entry;
  if (!Array.isArray(value)) return one(value);
  const entries = value.filter((entry) => !isNothing(entry)).map(one);
  // An entry without a value says nothing.
  return multiValued ? entries.filter((entry) => !isComplex(entry) || entry['value'] !== undefined) : entries;
}
