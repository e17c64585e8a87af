import { complaints } from './complaints.ts';
import type { Details, Marks } from './field.ts';
import { make, type FieldOf } from './field-maker.ts';
import type { Kind } from './kind.ts';
import { numberSchema } from './number.ts';
import { missing, readNumber, type Reading } from './reading.ts';

declare module './field.ts' {
  interface FieldKinds {
    readonly matrix: Kind;
  }
  interface Details {
    /** For a matrix: the list fields of this record whose entries are its rows, its columns, and the values of a cell. */
    readonly matrix?: {
      readonly up: string;
      readonly across: string;
      readonly steps: string;
      /**
       * The formula of the matrix, if it may have one: the choice that names it (`sum`, `product` or `loss`; any other
       * value means filled by hand), the figure at which a step begins, and the figures of rows and columns whose
       * product is the loss.
       */
      readonly formula?: {
        readonly by: string;
        readonly from: string;
        readonly rate: string;
        readonly amount: string;
      };
    };
  }
}

/** Declares a table of steps, row by row from the lowest. Each number is a position, from 1, in the list of `steps`. */
export const matrix = <const M extends Marks & Required<Pick<Details, 'matrix'>>>(m: M) =>
  make<FieldOf<readonly (readonly number[])[], M>>('matrix', m);

const most = 20;
const cell = { least: 1, most, whole: true } as const;

function readSide(
  value: unknown,
  reading: Reading,
  read: (entry: unknown, reading: Reading) => unknown,
): unknown {
  if (!Array.isArray(value)) {
    reading.fault(missing(value) ?? complaints.notRows);
    return undefined;
  }
  if (value.length < 1 || value.length > most) reading.fault(complaints.notSide({ most }));
  return value.map((entry: unknown, n) => read(entry, reading.at(n)));
}

const side = (items: unknown) => ({ minItems: 1, maxItems: most, type: 'array', items });

export const matrixKind: Kind = {
  read: (_, value, reading) =>
    readSide(value, reading, (row, ofRow) =>
      readSide(row, ofRow, (each, ofCell) => readNumber(each, cell, ofCell)),
    ),
  schema: () => side(side(numberSchema(cell))),
  text: (_, value) => (value as readonly (readonly number[])[]).map((row) => row.join(' ')).join('; '),
  unordered: true,
  long: true,
};
