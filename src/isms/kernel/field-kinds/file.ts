import { complaints } from './complaints.ts';
import type { FileValue, Marks } from './field.ts';
import { make, type FieldOf } from './field-maker.ts';
import type { Kind } from './kind.ts';
import { limits, missing, readLine, readMembers, type Reading } from './reading.ts';

declare module './field.ts' {
  interface FieldKinds {
    readonly file: Kind;
  }
}

/** Declares a file, kept as a blob outside the snapshot. */
export const file = <const M extends Marks>(m: M) => make<FieldOf<FileValue, M>>('file', m);

const hash = /^[0-9a-f]{64}$/;

const readShort = (value: unknown, reading: Reading): unknown => readLine(value, limits.line, reading);

function readHash(value: unknown, reading: Reading): unknown {
  if (typeof value !== 'string' || !hash.test(value)) reading.fault(missing(value) ?? complaints.notHash);
  return value;
}

function readSize(value: unknown, reading: Reading): unknown {
  if (!Number.isSafeInteger(value) || Number(value) < 0) reading.fault(missing(value) ?? complaints.notSize);
  return value;
}

const short = { type: 'string', maxLength: limits.line };

export const fileKind: Kind = {
  read: (_, value, reading) =>
    readMembers(value, reading, complaints.notFile, {
      hash: readHash,
      size: readSize,
      type: readShort,
      name: readShort,
    }),
  schema: () => ({
    type: 'object',
    properties: {
      hash: { type: 'string', pattern: hash.source },
      size: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
      type: short,
      name: short,
    },
    required: ['hash', 'size', 'type', 'name'],
    additionalProperties: false,
  }),
  text: (_, value) => (value as FileValue).name,
  texts: (value) => [(value as FileValue).name],
  replaced: (_, value, by, path) => by.file(value, path),
  textual: 'line',
  unordered: true,
};
