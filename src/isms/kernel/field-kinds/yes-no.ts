import { complaints } from './complaints.ts';
import type { Marks } from './field.ts';
import { make, type FieldOf } from './field-maker.ts';
import type { Kind } from './kind.ts';
import { missing } from './reading.ts';

declare module './field.ts' {
  interface FieldKinds {
    readonly yesNo: Kind;
  }
}

/** Declares a question that is answered with yes or no. */
export const yesNo = <const M extends Marks & { default?: boolean }>(m: M) =>
  make<FieldOf<boolean, M>>('yesNo', m);

export const yesNoKind: Kind = {
  read(_, value, reading) {
    if (typeof value !== 'boolean') reading.fault(missing(value) ?? complaints.notYesNo);
    return value;
  },
  schema: () => ({ type: 'boolean' }),
  text: (_, value) => (value === true ? 'Yes' : 'No'),
  fromQuery: (text) => (text === 'true' || text === 'false' ? text === 'true' : text),
  samples: () => [true, false],
};
