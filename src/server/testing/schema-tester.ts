import * as fc from 'fast-check';
import { readableTexts } from './hostile-input-tester.ts';

/** The part of JSON Schema that the OpenAPI document uses. */
export interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly readOnly?: boolean;
}

/** Returns the values that are meaningful under a name, such as ids of records. For an object, fields to begin with. */
export type Known = (name: string) => readonly unknown[];

const most = 3;

/** Returns values that a schema allows, mostly known ones, since these reach furthest. */
export function allowedBy(schema: Schema, known: Known, name = ''): fc.Arbitrary<unknown> {
  const meant = known(name);
  if (schema.properties || meant.length === 0) return madeOf(schema, known, name);
  return fc.oneof(
    { arbitrary: fc.constantFrom(...meant), weight: 5 },
    { arbitrary: madeOf(schema, known, name), weight: 1 },
  );
}

function madeOf(schema: Schema, known: Known, name: string): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return fc.oneof(...either.map((each) => allowedBy(each, known, name)));
  switch (schema.type) {
    case 'object':
      return objects(schema, known, name);
    case 'array':
      return fc.array(allowedBy(schema.items ?? {}, known, name), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, Math.min(schema.maxItems ?? most, most)),
      });
    case 'string':
      return texts(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'integer':
    case 'number':
      return numbers(schema);
    case undefined:
      return fc.jsonValue({ maxDepth: 2 });
    default:
      // Otherwise a schema of another form would stay untested without notice.
      throw new Error(`not known how to make ${JSON.stringify(schema)}`);
  }
}

function objects(schema: Schema, known: Known, name: string): fc.Arbitrary<object> {
  const declared = Object.entries(schema.properties ?? {}).filter(([, { readOnly }]) => !readOnly);
  if (declared.length === 0) {
    const { additionalProperties } = schema;
    if (typeof additionalProperties !== 'object') return fc.constant({});
    return fc.dictionary(
      fc.constantFrom('a', 'title', '2022-4-1'),
      allowedBy(additionalProperties, known, name),
      {
        maxKeys: most,
      },
    );
  }
  const names = declared.map(([key]) => key);
  // An object with required fields is better not left out.
  const required = names.filter(
    (key) => schema.required?.includes(key) || schema.properties?.[key]?.required !== undefined,
  );
  const values = Object.fromEntries(declared.map(([key, each]) => [key, allowedBy(each, known, key)]));
  const bases = known(name).map((base) => only(base as object, names));
  // Few optional fields, since each of them may not fit the others.
  return fc
    .tuple(fc.constantFrom({}, ...bases), few(names.filter((key) => !required.includes(key))))
    .chain(([base, chosen]) => {
      const missing = required.filter((key) => !(key in base));
      const made = [...new Set([...missing, ...chosen])].map((key) => [key, values[key]]);
      return fc
        .record(Object.fromEntries(made) as Record<string, fc.Arbitrary<unknown>>)
        .map((rest) => ({ ...base, ...rest }));
    });
}

/** Returns a few of the values, in their order. */
export const few = <T>(all: readonly T[]): fc.Arbitrary<T[]> =>
  fc.subarray([...all], { maxLength: Math.min(most, all.length) });

const only = (base: object, names: readonly string[]): object =>
  Object.fromEntries(
    Object.entries(base).filter(([key, value]) => names.includes(key) && value !== undefined),
  );

const days = fc.oneof(
  fc.constantFrom('0001-01-01', '1969-12-31', '2024-02-29', '9999-12-31'),
  fc
    .date({ min: new Date('2023-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);

const formats: Readonly<Record<string, fc.Arbitrary<string>>> = {
  date: days,
  duration: fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom('Y', 'M', 'W', 'D'))
    .map(([count, unit]) => `P${count}${unit}`),
  email: fc.constantFrom('ana@example.org', 'o.brien+isms@example.co.uk', `${'a'.repeat(60)}@example.org`),
};

function texts({ format, pattern, minLength = 0, maxLength = 1000 }: Schema): fc.Arbitrary<string> {
  const formatted = formats[format ?? ''];
  if (formatted) return formatted;
  const matching = pattern === undefined ? undefined : matchingOf(pattern);
  const words = matching ?? fc.oneof(fc.constantFrom(...readableTexts), fc.string({ unit: 'grapheme' }));
  return words.map((text) => text.padEnd(minLength, 'x').slice(0, maxLength).toWellFormed());
}

/** Returns texts that match a pattern. Undefined for patterns with look-around, which fast-check does not support. */
function matchingOf(pattern: string): fc.Arbitrary<string> | undefined {
  return /\(\?[!=<]/.test(pattern) ? undefined : fc.stringMatching(new RegExp(pattern));
}

function numbers({ type, minimum: min = -1e12, maximum: max = 1e12 }: Schema): fc.Arbitrary<number> {
  if (type === 'number') return fc.double({ min, max, noNaN: true });
  const [least, greatest] = [Math.ceil(min), Math.floor(max)];
  // Small numbers are the most common here.
  return fc.oneof(
    fc.integer({ min: least, max: Math.min(greatest, least + 9) }),
    fc.integer({ min: least, max: greatest }),
  );
}
