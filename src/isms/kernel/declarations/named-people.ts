import { fieldTitleOf, titleOf } from './titles.ts';
import { inline, sentences, type Sentence } from '../values/sentence.ts';
import { oncePerDeclaration } from '../values/once-per-declaration.ts';
import { targets } from './reference-index.ts';
import type { Id } from '../field-kinds/field.ts';
import type { Neighbourhood } from './reader.ts';
import type { Stored } from './record.ts';
import type { AnyRegister } from './register.ts';

const texts = sentences('named-people', { ofTheRegister: '{field} of the {register}' });

/** The register of people. People that a reference to it names can act. */
const people = 'person';

type Registers = ReadonlyMap<string, AnyRegister>;

/** Returns the fields that name the people who are to act by the deadlines of a register. */
export const askedIn: (register: AnyRegister) => readonly string[] = oncePerDeclaration(
  ({ deadlines = {} }) => [...new Set(Object.values(deadlines).flatMap(({ who }) => who ?? []))],
);

/** Returns the field or computed column of that name, if any. */
const onTheWay = ({ fields, derived }: AnyRegister, name: string) => fields[name] ?? derived[name]?.field;

/** Returns the fault of a path that should name people, such as `risk.owner`, or undefined if it has none. */
export function pathFault(register: AnyRegister, path: string, registers: Registers): string | undefined {
  const [name = '', ...rest] = path.split('.');
  const field = onTheWay(register, name);
  if (!field) return `${register.key} has no field ${name} that could name somebody`;
  if (rest.length === 0)
    return field.to === people ? undefined : `${name} of ${register.key} does not name people`;
  const to = field.kind === 'reference' ? registers.get(field.to ?? '') : undefined;
  return to ? pathFault(to, rest.join('.'), registers) : `${name} of ${register.key} leads to no record`;
}

/** Returns the people that a path of fields names, starting from a record. */
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

/** Returns the title of a path as it is written inside a sentence: `owner of the risk`. */
export function titleOfPath(register: AnyRegister, path: string, registers: Registers): Sentence {
  const [name = '', ...rest] = path.split('.');
  const own = inline(fieldTitleOf(register, name));
  const next = rest.length === 0 ? undefined : registers.get(onTheWay(register, name)?.to ?? '');
  return next
    ? texts.ofTheRegister({
        field: titleOfPath(next, rest.join('.'), registers),
        register: inline(titleOf(next)),
      })
    : own;
}

/**
 * Returns the records from which a path names a person. It goes backwards along stored fields only, since computed
 * columns have no index.
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
