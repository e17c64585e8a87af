import type { Field, Fields } from '../field-kinds/field.ts';
import { kinds } from '../field-kinds/kinds.ts';
import type { Catalogue } from '../declarations/catalogue.ts';
import type { Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';
import type { Rule } from '../declarations/rule.ts';
import { complete } from './shape.ts';
import { advance, emptySnapshot, onDay, readerOf, shelf, type Snapshot } from './snapshot.ts';

/** The fields by register that a rule has read. */
export type TrackedReads = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Returns the fields a rule reads, found by letting it judge specimens: one record for each register, made of its
 * example with all references wired to each other and all links to the judged record; then again without optional
 * fields, with each option of each choice, with early and late days, and without each of the records in turn.
 */
export function fieldsRead(rule: Rule, catalogue: Catalogue): TrackedReads {
  const watching = new Watching(rule);
  const { registers } = watching;
  const nothing = emptySnapshot(catalogue.registers, 'specimens', days[0]);
  for (const variant of variants(registers, rule.of)) {
    const rows = registers.flatMap((register) => {
      const fields = variant(register);
      return fields ? [watching.watched(specimen(register, complete(register, fields)))] : [];
    });
    const specimens = advance(nothing, rows, 1, made);
    for (const asOf of days) watching.judge(onDay(specimens, asOf));
  }
  return watching.seen;
}

/** Returns the fields a rule reads in a given organisation, including those that it reads of no specimen. */
export function fieldsReadOf(rule: Rule, snapshot: Snapshot): TrackedReads {
  const watching = new Watching(rule);
  const rows = watching.registers.flatMap(({ key }) =>
    shelf(snapshot, key).rows.map((row) => watching.watched(row)),
  );
  const nothing = emptySnapshot(snapshot.registers, snapshot.organisation, snapshot.asOf);
  watching.judge(advance(nothing, rows, 1, made));
  return watching.seen;
}

class Watching {
  readonly seen: ReadonlyMap<string, Set<string>>;
  /** The registers that the rule may read. */
  readonly registers: readonly AnyRegister[];
  readonly #rule: Rule;

  constructor(rule: Rule) {
    this.#rule = rule;
    this.registers = [...new Set([rule.of, ...rule.reads])];
    this.seen = new Map(this.registers.map(({ key }) => [key, new Set()]));
  }

  /** Returns a record that notes which of its fields are read. */
  watched(row: Stored): Stored {
    const seen = this.seen.get(row.register);
    const declared = this.registers.find(({ key }) => key === row.register)?.fields ?? {};
    const fields = new Proxy(row.fields, {
      get: (target, name) => {
        if (typeof name === 'string' && name in declared) seen?.add(name);
        return Reflect.get(target, name) as unknown;
      },
    });
    return { ...row, fields };
  }

  judge(snapshot: Snapshot): void {
    const reader = readerOf(snapshot);
    for (const row of reader.all(this.#rule.of)) this.#rule.perRecord.compute(row, reader);
    this.#rule.whole.compute(reader);
  }
}

const made = '2025-01-01T00:00:00.000Z';
const days = ['2026-01-01', '2036-01-01'] as const;

/** A function that returns the fields of a register's specimen; undefined if it has none. */
type Variant = (register: AnyRegister) => Readonly<Record<string, unknown>> | undefined;

function* variants(registers: readonly AnyRegister[], of: AnyRegister): Iterable<Variant> {
  const wired: Variant = (register) => wire(register.fields, register.example, of);
  yield wired;
  yield (register) =>
    Object.fromEntries(
      Object.entries(wired(register) ?? {}).filter(([name]) => !register.fields[name]?.optional),
    );
  for (const register of registers) {
    yield (each) => (each.key === register.key ? undefined : wired(each));
    for (const [name, field] of Object.entries(register.fields))
      for (const value of kinds[field.kind].samples?.(field) ?? [])
        yield (each) => (each.key === register.key ? { ...wired(each), [name]: value } : wired(each));
  }
}

const idOf = (register: string): string => `specimen ${register}`;

function wire(fields: Fields, example: object, of: AnyRegister): Record<string, unknown> {
  const whole: Record<string, unknown> = { ...example };
  for (const [name, field] of Object.entries(fields)) {
    const value = wiredValue(field, whole[name], of);
    if (value !== undefined) whole[name] = value;
  }
  return whole;
}

function wiredValue(field: Field, value: unknown, of: AnyRegister): unknown {
  const link = { register: of.key, id: idOf(of.key) };
  const { replaced, several, members } = kinds[field.kind];
  const given = several && !(members && Array.isArray(value)) ? [{}] : value;
  const by = {
    reference: (register: string) => idOf(register),
    link: () => link,
    file: (file: unknown) => file,
    fields: (declared: Fields, entry: unknown) => wire(declared, entry as object, of),
  };
  return replaced ? replaced(field, given, by, '') : value;
}

function specimen(register: AnyRegister, fields: Stored['fields']): Stored {
  return {
    id: idOf(register.key),
    register: register.key,
    code: 'X-1',
    version: 1,
    retired: false,
    createdBy: 'system',
    changedBy: 'system',
    createdAt: made,
    changedAt: made,
    fields,
  };
}
