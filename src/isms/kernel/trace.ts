import type { Field } from './field.ts';
import type { Isms } from './isms.ts';
import type { Stored } from './record.ts';
import type { AnyRegister } from './register.ts';
import type { Rule } from './rule.ts';
import { complete } from './shape.ts';
import { advance, emptySnapshot, readerOf } from './snapshot.ts';

/** Fields by register that a rule was seen to look at. */
export type Traced = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Which fields a rule reads, found by watching it judge specimens: one record a register, made of its example with all
 * references wired to each other, then again without what is optional, and with each option of each choice.
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
  for (const variant of variants(registers)) {
    const rows = registers.map((register) =>
      specimen(register, watch(register, complete(register, variant(register)))),
    );
    const snapshot = advance(
      emptySnapshot(isms.registers, 'specimens', '2026-01-01'),
      rows,
      1,
      '2026-01-01T00:00:00.000Z',
    );
    const reader = readerOf(snapshot);
    for (const row of reader.all(rule.of)) rule.perRecord.compute(row, reader);
    rule.whole.compute(reader, snapshot);
  }
  return seen;
}

type Variant = (register: AnyRegister) => Readonly<Record<string, unknown>>;

function* variants(registers: readonly AnyRegister[]): Iterable<Variant> {
  yield wired;
  yield (register) =>
    Object.fromEntries(Object.entries(wired(register)).filter(([name]) => !register.fields[name]?.optional));
  for (const register of registers)
    for (const [name, field] of Object.entries(register.fields))
      for (const value of alternatives(field))
        yield (each) => (each.key === register.key ? { ...wired(each), [name]: value } : wired(each));
}

const alternatives = ({ kind, options = {} }: Field): readonly unknown[] =>
  kind === 'choice' ? Object.keys(options) : kind === 'yesNo' ? [true, false] : [];

const idOf = (register: string): string => `specimen ${register}`;

function wired(register: AnyRegister): Readonly<Record<string, unknown>> {
  const whole: Record<string, unknown> = { ...register.example };
  for (const [name, { kind, to }] of Object.entries(register.fields)) {
    if (kind === 'reference' && to) whole[name] = idOf(to);
    if (kind === 'references' && to) whole[name] = [idOf(to)];
  }
  return whole;
}

function specimen(register: AnyRegister, fields: Stored['fields']): Stored {
  const at = { createdAt: '2025-01-01T00:00:00.000Z', changedAt: '2025-01-01T00:00:00.000Z' };
  return {
    id: idOf(register.key),
    register: register.key,
    code: 'X-1',
    version: 1,
    retired: false,
    createdBy: 'system',
    changedBy: 'system',
    ...at,
    fields,
  };
}
