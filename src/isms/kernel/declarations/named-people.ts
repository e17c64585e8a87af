import { oncePerDeclaration } from '../values/once-per-declaration.ts';
import { targets } from './reference-index.ts';
import type { Id } from './field.ts';
import type { Neighbourhood } from './reader.ts';
import type { Stored } from './record.ts';
import type { AnyRegister } from './register.ts';

/** The register of people: whom references to it name can act. */
const people = 'person';

type Registers = ReadonlyMap<string, AnyRegister>;

/** The fields that a register's deadlines say are to act. */
export const askedIn: (register: AnyRegister) => readonly string[] = oncePerDeclaration(
  ({ deadlines = {} }) => [...new Set(Object.values(deadlines).flatMap(({ who }) => who ?? []))],
);

/** A field of a record, or a computed column, that may lead somewhere. */
const onTheWay = ({ fields, derived }: AnyRegister, name: string) => fields[name] ?? derived[name]?.field;

/** What is wrong with a path that is to name people, such as `risk.owner`. */
export function pathFault(register: AnyRegister, path: string, registers: Registers): string | undefined {
  const [name = '', ...rest] = path.split('.');
  const field = onTheWay(register, name);
  if (!field) return `${register.key} has no field ${name} that could name somebody`;
  if (rest.length === 0)
    return field.to === people ? undefined : `${name} of ${register.key} does not name people`;
  const to = field.kind === 'reference' ? registers.get(field.to ?? '') : undefined;
  return to ? pathFault(to, rest.join('.'), registers) : `${name} of ${register.key} leads to no record`;
}

/** Whom a path of fields names from a record on. */
export function namedBy(
  register: AnyRegister,
  record: Stored,
  path: string,
  s: Neighbourhood,
): readonly Id<'person'>[] {
  const [name = '', ...rest] = path.split('.');
  const field = onTheWay(register, name);
  const value = name in register.fields ? record.fields[name] : register.derived[name]?.of(record, s);
  const ids = field ? targets(field, value) : [];
  if (!field || rest.length === 0) return ids;
  return ids.flatMap((id) => {
    const next = s.follow({ register: field.to ?? '', id });
    return next ? namedBy(next.register, next.record, rest.join('.'), s) : [];
  });
}

/** The field that a path ends in: what it calls those it names. */
export function titleOfPath(register: AnyRegister, path: string, registers: Registers): string {
  const [name = '', ...rest] = path.split('.');
  const field = onTheWay(register, name);
  if (!field || rest.length === 0) return (field?.title ?? name).toLowerCase();
  const next = registers.get(field.to ?? '');
  return next ? `${titleOfPath(next, rest.join('.'), registers)} of the ${next.title.toLowerCase()}` : name;
}

/**
 * The records from which a path names somebody, found against the direction of the path: only along stored fields, since
 * nothing points back along a computed one.
 */
export function namingThrough(
  register: AnyRegister,
  path: string,
  person: Id<'person'>,
  s: Neighbourhood,
  registers: Registers,
): readonly Stored[] {
  const [name = '', ...rest] = path.split('.');
  const field = register.fields[name];
  if (!field) return [];
  if (rest.length === 0) return s.referring(register, name, person);
  const next = registers.get(field.to ?? '');
  if (!next) return [];
  return namingThrough(next, rest.join('.'), person, s, registers).flatMap(({ id }) =>
    s.referring(register, name, id),
  );
}
