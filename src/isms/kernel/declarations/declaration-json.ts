import { kinds } from '../field-kinds/kinds.ts';
import { field } from './fields.ts';
import type { Field, FieldKind, Fields } from '../field-kinds/field.ts';
import { sortOf } from './order.ts';
import { register, type AnyRegister } from './register.ts';
import { rule, type Rule } from './rule.ts';

/**
 * Declarations as JSON and back, so that an organisation can have registers and rules of its own as data, and a client
 * can show registers it was not compiled with. Code (computed columns, invariants, upgrades, checks) is left out.
 */
type Json = Readonly<Record<string, unknown>>;

/** Returns a field as JSON. */
export function fieldOf({ types: _types, fields, ...rest }: Field): Json {
  return { ...rest, ...(fields && { fields: fieldsOf(fields) }) };
}

export const fieldsOf = (fields: Fields): Readonly<Record<string, Json>> =>
  Object.fromEntries(Object.entries(fields).map(([name, each]) => [name, fieldOf(each)]));

/** Returns fields from JSON. Throws on a kind that does not exist. */
export function readFields(json: Json): Fields {
  return Object.fromEntries(
    Object.entries(json).map(([name, each]) => {
      const { kind, fields, ...rest } = each as Json & {
        kind: FieldKind;
        fields?: Json;
        title: string;
        help: string;
      };
      if (!Object.hasOwn(kinds, kind))
        throw new Error(`field "${rest.title}" is of a kind that does not exist: ${kind}`);
      return [name, field(kind, { ...rest, ...(fields && { fields: readFields(fields) }) })];
    }),
  );
}

// The properties of a register that are data.
const plain = [
  'key',
  'clause',
  'title',
  'plural',
  'purpose',
  'code',
  'label',
  'called',
  'synonyms',
  'foundBy',
  'editionIn',
  'partOf',
  'dataSubject',
  'workFor',
  'sections',
  'deadlines',
  'duty',
  'sequences',
  'singleton',
  'fixed',
  'actionsOnly',
  'arises',
  'opens',
  'knownByName',
  'confidential',
  'closed',
  'stands',
  'current',
  'later',
  'course',
  'shape',
  'example',
  'templates',
] as const satisfies readonly (keyof AnyRegister)[];

/** Returns a register as JSON. */
export function declarationOf(each: AnyRegister): Json {
  const isStored = sortOf(each.order).every(({ column }) => !(column in each.derived));
  return dropAbsent({
    ...Object.fromEntries(plain.map((name) => [name, each[name]])),
    columns: each.columns?.filter((name) => name in each.fields),
    order: isStored ? each.order : undefined,
    fields: fieldsOf(each.fields),
  });
}

/** Returns a register from JSON. Throws what `register` throws. */
export function readRegister(json: Json): AnyRegister {
  const { fields, ...rest } = json;
  return register({ ...rest, fields: readFields(fields as Json) } as never);
}

/** Returns a rule that consists of conditions only as JSON. Throws if the rule is code. */
export function ruleDeclarationOf(each: Rule): Json {
  if (!each.isData) throw new Error(`rule ${each.key} is code and cannot be written as data`);
  const { key, title, answers, controls, mode, why, consequential } = each;
  const { of, only, reads, empty, conditions, follows } = each;
  const findings = Object.fromEntries(Object.entries(each.findings).filter(([name]) => name in conditions));
  return dropAbsent({
    key,
    title,
    answers,
    controls,
    mode,
    why,
    consequential,
    only,
    empty,
    findings,
    conditions,
    follows,
    of: of.key,
    reads: reads.map((other) => other.key),
  });
}

/** Returns a rule from JSON. Throws if it names a register that does not exist. */
export function readRule(json: Json, registers: ReadonlyMap<string, AnyRegister>): Rule {
  const named = (key: string): AnyRegister => {
    const found = registers.get(key);
    if (!found)
      throw new Error(`rule ${String(json['key'])} names the register ${key}, which does not exist`);
    return found;
  };
  const { of, reads, ...rest } = json as Json & { of: string; reads: readonly string[] };
  return rule({ ...rest, of: named(of), reads: reads.map(named) } as never);
}

const dropAbsent = (json: Json): Json =>
  Object.fromEntries(Object.entries(json).filter(([, value]) => value !== undefined));
