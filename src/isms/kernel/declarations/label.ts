import { isErased } from '../values/erased.ts';
import type { Field } from '../field-kinds/field.ts';
import type { Following } from './reader.ts';
import type { Stored } from './record.ts';
import type { AnyRegister } from './register.ts';
import { dateText } from '../values/regional-text.ts';

const longest = 300;
// The limits for parts that are followed by others, so that a long first part does not displace the rest.
const longestPart = 60;
const longestNamed = 120;

/** A check whether a record of a register may be shown by its label and not only by its code. */
export type MayName = (register: string, record: Stored) => boolean;

const anyone: MayName = () => true;

/** A function that writes a day within a label: for people, or so that labels sort by it. */
export type WriteDay = (day: string) => string;

const forPeople: WriteDay = (day) => dateText(day, 'en');

interface Called {
  readonly label: string;
  readonly called?: readonly string[] | undefined;
}

/** Returns the names of the fields that make up a record's label. */
export const namingFields = ({ called, label }: Called): readonly string[] => called ?? [label];

/**
 * Returns the label of a record in one line, or undefined if it is empty. If its only naming field was erased, the
 * label says so and has the code. A record it refers to appears by its own label, or by its code if it has none or the
 * reader may not see it.
 */
export function labelOf(
  register: AnyRegister,
  record: Stored,
  s: Pick<Following, 'follow'>,
  mayName: MayName = anyone,
  writeDay: WriteDay = forPeople,
): string | undefined {
  const names = namingFields(register);
  if (names.length === 1 && isErased(record.fields[names[0] ?? ''])) return erasedLabel(register, record);
  const parts = names.flatMap((name, index) => {
    const isLast = index === names.length - 1;
    const field = register.fields[name];
    const value = record.fields[name];
    if (!field || value === undefined || value === null || isErased(value)) return [];
    const isNamed = field.to !== undefined;
    const text = isNamed ? nameOf(field.to, value, s, mayName, writeDay) : textOf(field, value, writeDay);
    return text ? [cut(text, isLast ? longest : isNamed ? longestNamed : longestPart)] : [];
  });
  return parts.length > 0 ? parts.join(' · ') : undefined;
}

/** Returns the label of a record whose name was erased: "Erased person (PER-12)". */
export const erasedLabel = ({ title }: Pick<AnyRegister, 'title'>, { code }: Pick<Stored, 'code'>): string =>
  `Erased ${title.toLowerCase()} (${code})`;

function nameOf(
  register: string,
  id: unknown,
  s: Pick<Following, 'follow'>,
  mayName: MayName,
  writeDay: WriteDay,
): string | undefined {
  const found = s.follow({ register, id: String(id) });
  if (!found) return undefined;
  const label = mayName(register, found.record)
    ? labelOf(found.register, found.record, s, mayName, writeDay)
    : undefined;
  return label ?? found.record.code;
}

function textOf({ kind, options }: Field, value: unknown, writeDay: WriteDay): string {
  const text = kind === 'date' ? writeDay(String(value)) : String(value);
  return (options?.[text] ?? text).replace(/\s+/g, ' ').trim();
}

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

/** Returns the registers together with all registers whose records appear in their labels, directly or indirectly. */
export function namedInLabels(
  registers: Iterable<AnyRegister>,
  all: ReadonlyMap<string, AnyRegister>,
): readonly AnyRegister[] {
  const found = new Set<AnyRegister>();
  const add = (register: AnyRegister): void => {
    if (found.has(register)) return;
    found.add(register);
    for (const name of namingFields(register)) {
      const named = all.get(register.fields[name]?.to ?? '');
      if (named) add(named);
    }
  };
  for (const register of registers) add(register);
  return [...found];
}
