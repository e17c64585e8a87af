import type { Field, Fields } from './field.ts';
import type { Isms } from './isms.ts';
import type { Stored } from './record.ts';
import type { AnyRegister } from './register.ts';
import type { Rule } from './rule.ts';
import { complete } from './shape.ts';
import { advance, emptySnapshot, onDay, readerOf } from './snapshot.ts';

/** Fields by register that a rule was seen to look at. */
export type Traced = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Which fields a rule reads, found by watching it judge specimens: one record a register, made of its example with all
 * references wired to each other and all links to the record that is judged, then again without what is optional, with
 * each option of each choice, with early and late days, and without each of the records in turn.
 */
export function fieldsRead(rule: Rule, isms: Isms): Traced {
  const seen = new Map<string, Set<string>>();
  const watch = (register: AnyRegister, fields: object): Stored['fields'] =>
    new Proxy(fields, {
      get: (target, name) => {
        if (typeof name === 'string' && name in register.fields) seen.get(register.key)?.add(name);
        return Reflect.get(target, name) as unknown;
      },
    }) as Stored['fields'];
  const registers = [rule.of, ...rule.reads];
  for (const register of registers) seen.set(register.key, new Set());
  const nothing = emptySnapshot(isms.registers, 'specimens', days[0]);
  for (const variant of variants(registers, rule.of)) {
    const rows = registers.flatMap((register) => {
      const fields = variant(register);
      return fields ? [specimen(register, watch(register, complete(register, fields)))] : [];
    });
    const specimens = advance(nothing, rows, 1, made);
    for (const asOf of days) {
      const snapshot = onDay(specimens, asOf);
      const reader = readerOf(snapshot);
      for (const row of reader.all(rule.of)) rule.perRecord.compute(row, reader);
      rule.whole.compute(reader, snapshot);
    }
  }
  return seen;
}

const made = '2025-01-01T00:00:00.000Z';
const days = ['2026-01-01', '2036-01-01'] as const;

/** Fields of the specimen of a register; undefined where there is none. */
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
      for (const value of alternatives(field))
        yield (each) => (each.key === register.key ? { ...wired(each), [name]: value } : wired(each));
  }
}

function alternatives({ kind, options = {} }: Field): readonly unknown[] {
  if (kind === 'choice') return Object.keys(options);
  if (kind === 'yesNo') return [true, false];
  return kind === 'date' ? ['2001-01-01', '2041-01-01'] : [];
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

function wiredValue({ kind, to, fields }: Field, value: unknown, of: AnyRegister): unknown {
  const link = { register: of.key, id: idOf(of.key) };
  switch (kind) {
    case 'reference':
      return to === undefined ? value : idOf(to);
    case 'references':
      return to === undefined ? value : [idOf(to)];
    case 'link':
      return link;
    case 'links':
      return [link];
    case 'list':
      return (Array.isArray(value) ? value : [{}]).map((entry: object) => wire(fields ?? {}, entry, of));
    default:
      return value;
  }
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
