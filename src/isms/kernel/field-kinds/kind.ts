import type { Field, Fields, Link } from './field.ts';
import type { Reading } from './reading.ts';

type Values = Readonly<Record<string, unknown>>;

/** A value, as OpenAPI describes it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The surroundings of a value that is written as text. */
export interface Surroundings {
  /** The fields of the record or row with the value, and their values: a step finds its scale through them. */
  readonly fields: Fields;
  readonly values: Values;
  /** The language for days, numbers and durations; if absent, they are written as data. */
  readonly language?: string | undefined;
  /** Returns the code of a record, or its id if it is unknown. */
  readonly codeOf: (link: Link) => string;
  /** Returns the values of another record, if it is known. */
  readonly valuesOf: (link: Link) => Values | undefined;
  /** Returns the title of a register in the plural, if it is known. */
  readonly pluralOf: (register: string) => string | undefined;
  /** Returns a value inside this one as text. */
  readonly inside: (field: Field, value: unknown, beside: Pick<Surroundings, 'fields' | 'values'>) => string;
}

/** Functions that replace what a value names: records by their codes and files by their paths, or the other way round. */
export interface Replacements {
  readonly reference: (register: string, value: unknown, path: string) => unknown;
  readonly link: (value: unknown, path: string) => unknown;
  readonly file: (value: unknown, path: string) => unknown;
  readonly fields: (declared: Fields, value: unknown, path: string) => unknown;
}

/**
 * A kind of field: what its values may be, and how they are described, written, compared and searched. What differs
 * from kind to kind is here, so that a new kind is a new file.
 */
export interface Kind {
  /** Returns a value that is not empty as it is stored, and complains of what is not allowed. */
  readonly read: (field: Field, value: unknown, reading: Reading) => unknown;
  readonly schema: (field: Field, fieldsSchema: (fields: Fields) => JsonSchema) => JsonSchema;
  /** Returns a value as people read it. Absent if it is text already; anything else is then written as JSON. */
  readonly text?: (field: Field, value: unknown, surroundings: Surroundings) => string;
  /** Returns the value that a text in a query stands for. Absent if it is the text itself. */
  readonly fromQuery?: (text: string) => unknown;
  /** Returns values that make a difference, for trying out what depends on the field. */
  readonly samples?: (field: Field) => readonly unknown[];

  /** Returns the fields inside a value, each with its value. */
  readonly members?: (field: Field, value: unknown) => readonly (readonly [Field, unknown])[];
  /** Returns the ids of the records that a value points to. */
  readonly targets?: (value: unknown) => readonly string[];
  /** Returns the same with their registers. Absent if the field says to which register it points. */
  readonly links?: (value: unknown) => readonly Link[];
  /** Returns the texts in a value that people wrote. */
  readonly texts?: (value: unknown) => readonly string[];
  /** Returns a value with other names for what it names. `path` is where it stands in a file. */
  readonly replaced?: (field: Field, value: unknown, by: Replacements, path: string) => unknown;

  /** Values that are text whatever they look like, in one line or in several, so that a file needs no quotes. */
  readonly textual?: 'line' | 'paragraphs';
  /** Values that are lists of entries. */
  readonly several?: true;
  /** Values that are compared as numbers. */
  readonly numeric?: true;
  /** Values without an order that means something. */
  readonly unordered?: true;
  /** Returns the place of a value in an order that is not that of numbers, texts or labels. */
  readonly sortKey?: (field: Field, value: unknown) => number;
  /** Values that can be part of the label of a record. */
  readonly inLabels?: true;
  /** Values that are too long for a line in a list of changes. */
  readonly long?: true;
}
