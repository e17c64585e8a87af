import type { Attribute, Attributes } from './schema-description.ts';

/** A resource as JSON: attributes by name, those of an extension under its schema. */
export type Resource = Readonly<Record<string, unknown>>;

export const isComplex = (value: unknown): value is Resource =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/**
 * Returns a resource with attributes named as declared, whatever their case. Leaves out attributes that are not stored,
 * and empty ones: the protocol treats these as absent.
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

/** Returns the value of an attribute with its sub-attributes named as declared. Undefined if it is empty. */
export function speltValue(value: unknown, { multiValued, subAttributes }: Attribute): unknown {
  if (isNothing(value)) return undefined;
  const known = new Map(subAttributes?.map((each) => [each.name.toLowerCase(), each]));
  const one = (entry: unknown): unknown =>
    isComplex(entry) && subAttributes ? speltIn(entry, known) : entry;
  if (!Array.isArray(value)) return one(value);
  const entries = value.filter((entry) => !isNothing(entry)).map(one);
  // An entry without a value is meaningless.
  return multiValued ? entries.filter((entry) => !isComplex(entry) || entry['value'] !== undefined) : entries;
}
