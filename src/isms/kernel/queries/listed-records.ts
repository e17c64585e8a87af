import { holding, type SortKey } from './comparison-operators.ts';
import type { Inquiry } from './inquiry.ts';
import { labelOf } from '../declarations/label.ts';
import type { Field } from '../field-kinds/field.ts';
import { kinds } from '../field-kinds/kinds.ts';
import { targets } from '../declarations/reference-index.ts';
import { columnOf, type Column, type Listing } from './listing.ts';
import { inOrder } from './ranking.ts';
import type { Following } from '../declarations/reader.ts';
import type { AnyRegister } from '../declarations/register.ts';
import { shelf } from '../snapshot/snapshot.ts';

/**
 * Returns the slots of the records that a listing selects, in its order. It asks for the listing without its last
 * condition, whose answer is memoised, so that narrowing a list searches only the remaining records.
 */
export function listedSlots(inquiry: Inquiry, register: AnyRegister, listing: Listing): readonly number[] {
  const { where, sort, text, retired, unread, hidden } = listing;
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length > 0) {
    const texts = inquiry.searchTexts(register, unread, hidden);
    const others = inquiry.slots(register, { ...listing, text: '' });
    return others.filter((slot) => words.every((word) => texts[slot]?.includes(word)));
  }
  const last = where.at(-1);
  if (last) {
    const holds = holding(last.operator, last.value, columnOf(register, last.column)?.kind);
    const values = inquiry.column(register, last.column);
    const others = inquiry.slots(register, { ...listing, where: where.slice(0, -1) });
    return others.filter((slot) => holds(values[slot]));
  }
  const { rows } = shelf(inquiry.snapshot, register.key);
  const found = [...rows.keys()].filter(
    (slot) => retired === 'yes' || rows[slot]?.retired === (retired === 'only'),
  );
  return sort
    .toReversed()
    .reduce<readonly number[]>(
      (slots, { column, down }) => inOrder(slots, inquiry.ranks(register, column), down),
      found,
    );
}

/** Returns the sort key of each row of a register in a column. */
export function sortKeys(inquiry: Inquiry, register: AnyRegister, name: string): readonly SortKey[] {
  const column = columnOf(register, name);
  const { reader } = inquiry;
  return inquiry.column(register, name).map((value) => sortKey(column, value, reader));
}

/** Returns the sort key of a value: options in declared order, references by label, numbers as numbers. */
function sortKey(column: Column | undefined, value: unknown, s: Pick<Following, 'follow'>): SortKey {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  const { sortKey: own } = column ? kinds[column.kind] : {};
  if (column && own && typeof value === 'string') return own(column as Field, value);
  const [first] = column && 'to' in column ? targets(column as Field, value) : [];
  if (first !== undefined && column?.to !== undefined) return nameIn(s, column.to, first);
  return typeof value === 'string' ? value : undefined;
}

function nameIn(s: Pick<Following, 'follow'>, register: string, id: string): string {
  const found = s.follow({ register, id });
  // Stored days are in order as text.
  return found
    ? (labelOf(
        found.register,
        found.record,
        s,
        () => true,
        (day) => day,
      ) ?? found.record.code)
    : id;
}
