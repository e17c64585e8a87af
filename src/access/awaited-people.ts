import { hindrance, type Action } from '#isms/kernel/declarations/action.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import { askedIn, namedBy } from '#isms/kernel/declarations/named-people.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { onDuty } from '#isms/05-leadership/roles/duty-holders.ts';
import { activePerson } from '#isms/07-support/people/active-person.ts';
import { peopleWith } from '#isms/across/active-grants.ts';
import { isExcepted } from '#isms/across/segregation.ts';
import type { Asker } from './asker.ts';
import { mayTake } from './policies.ts';
import { askerOn } from './roles.ts';

/**
 * Checks whether an action that the asker may take now waits for the asker and not for people who come first. Those
 * are, in this order: everyone in the audience of the record; the people named by the first field of `by` that names
 * people who may take the action, or the people on duty if a deadline addresses that field and it names nobody; the
 * people with the first role that has such people. Computed fields are skipped, since people are not found by them.
 */
export function isAwaitedOf(
  asker: Asker,
  action: Action,
  register: AnyRegister,
  record: Stored,
  s: Neighbourhood,
): boolean {
  const { audience, fields = [], roles = [] } = action.by;
  if (audience) return true;
  for (const path of fields.filter((each) => isStored(register, each, asker.catalogue.registers))) {
    const named = namedBy(register, record, path, s);
    const isNobodys = askedIn(register).includes(path) && !named.some((each) => activePerson(each, s));
    const people = isNobodys ? onDuty(register.duty, asker.head) : named;
    const able = ableAmong(people, asker, action, register, record, s);
    if (able.length > 0) return able.includes(asker.person);
  }
  for (const role of roles) {
    const able = ableAmong(peopleWith(role, asker.head), asker, action, register, record, s);
    if (able.length > 0) return able.includes(asker.person);
  }
  return false;
}

/** Returns those of the people who work here and may take the action now. */
const ableAmong = (
  people: readonly Id<'person'>[],
  { catalogue, head }: Asker,
  action: Action,
  register: AnyRegister,
  record: Stored,
  s: Neighbourhood,
): readonly Id<'person'>[] =>
  people.filter((person) => {
    const other = askerOn(person, head, catalogue);
    const actor = { id: person, person };
    return (
      other !== undefined &&
      mayTake(other, action, register, record) &&
      hindrance(action, record, s, actor, isExcepted(action, record, actor, s)) === undefined
    );
  });

function isStored(register: AnyRegister, path: string, registers: Catalogue['registers']): boolean {
  const [name = '', ...rest] = path.split('.');
  const field = register.fields[name];
  const next = registers.get(field?.to ?? '');
  return (
    field !== undefined &&
    (rest.length === 0 || (next !== undefined && isStored(next, rest.join('.'), registers)))
  );
}
