import { oncePerDeclaration } from '#isms/kernel/values/once-per-declaration.ts';
import type { Link } from '#isms/kernel/field-kinds/field.ts';
import { targets } from '#isms/kernel/declarations/reference-index.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import { askedIn, namedBy } from '#isms/kernel/declarations/named-people.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import type { Action } from '#isms/kernel/declarations/action.ts';
import { activePerson } from '#isms/07-support/people/active-person.ts';
import { person } from '#isms/07-support/people/person.ts';
import type { Asker } from './asker.ts';

/** A relation between a person and a record, derived from the declaration of the register. */
type Relation = (asker: Asker, register: AnyRegister, record: Facts) => boolean;

/** Checks whether some record of a register may have that relation to a person. */
type Possible = (asker: Asker, register: AnyRegister) => boolean;

/** The part of a record that decides its relations. The record may not exist yet. */
export type Facts = Pick<Stored, 'fields'> & Partial<Stored>;

type Mark = 'responsible' | 'concerns';

// Computed once for each declaration, since every record needs it.
const marked = (mark: Mark) =>
  oncePerDeclaration(({ fields }: AnyRegister) => Object.entries(fields).filter(([, field]) => field[mark]));
const namings = { responsible: marked('responsible'), concerns: marked('concerns') };

const naming = (mark: Mark, register: AnyRegister) => namings[mark](register);

const isMarked = (mark: Mark): Relation => {
  return ({ person: who }, register, { fields }) =>
    naming(mark, register).some(([name, field]) => targets(field, fields[name]).includes(who));
};

/** Checks whether some of these fields name a person who works here. */
const namesSomebodyHere = (
  { head }: Asker,
  { fields }: AnyRegister,
  record: Facts,
  names: readonly string[],
): boolean =>
  names.some((name) => {
    const field = fields[name];
    return field !== undefined && targets(field, record.fields[name]).some((id) => activePerson(id, head));
  });

/** The record names no active person as responsible, and the asker holds the duty for the register. */
const fallsToThem: Relation = (asker, register, record) =>
  holdsDutyOf(asker, register) &&
  !namesSomebodyHere(
    asker,
    register,
    record,
    naming('responsible', register).map(([name]) => name),
  );

export const holdsDutyOf: Possible = ({ duties }, { duty }) => duty !== undefined && duties.includes(duty);

/** Returns the record that this one is a part of, if any. */
export function wholeOf({ head }: Asker, register: AnyRegister, { fields }: Facts) {
  const to = register.fields[register.partOf ?? '']?.to;
  return to === undefined
    ? undefined
    : head.follow({ register: to, id: String(fields[register.partOf ?? '']) });
}

const orItsWhole = (relation: Relation): Relation => {
  const either: Relation = (asker, register, record) => {
    if (relation(asker, register, record)) return true;
    const whole = wholeOf(asker, register, record);
    return whole !== undefined && either(asker, whole.register, whole.record);
  };
  return either;
};

/** The asker answers for the record, or for the record it is a part of. */
export const isTheirs = orItsWhole(
  (asker, register, record) =>
    isMarked('responsible')(asker, register, record) || fallsToThem(asker, register, record),
);

/** The record is to be a part of a record that the asker answers for. */
export const isPartOfTheirs: Relation = (asker, register, record) => {
  const whole = wholeOf(asker, register, record);
  return whole !== undefined && !whole.record.retired && isTheirs(asker, whole.register, whole.record);
};

/** The record is work for a record that the asker answers for. */
export const isWorkForTheirs: Relation = (asker, { workFor }, { fields }) => {
  const link = fields[workFor?.field ?? ''] as Link | undefined;
  const served = link && workFor?.registers.includes(link.register) ? asker.head.follow(link) : undefined;
  return served !== undefined && !served.record.retired && isTheirs(asker, served.register, served.record);
};

/** The record is the asker's own, is about the asker, names them for a task, or names them for one of its actions. */
export const concernsThem: Relation = (asker, register, record) =>
  isThemself(asker, register, record) ||
  isTheirs(asker, register, record) ||
  isMarked('concerns')(asker, register, record) ||
  actsOn(asker, register).some((action) => actNames(asker, action, register, record));

const isThemself: Relation = (asker, register, { id }) => register.key === person.key && id === asker.person;

const actsByRegister = oncePerDeclaration(({ actions }: Catalogue) =>
  Map.groupBy(actions.values(), ({ on }) => on.key),
);

const actsOn = ({ catalogue }: Asker, register: AnyRegister): readonly Action[] =>
  actsByRegister(catalogue).get(register.key) ?? [];

/** Checks whether a record names the asker for an action, or names no active person while the asker holds the duty. */
export const actNames = (asker: Asker, { by }: Action, register: AnyRegister, record: Facts): boolean =>
  (by.fields ?? []).some(
    (path) =>
      namedBy(register, record as Stored, path, asker.head).includes(asker.person) ||
      (holdsDutyOf(asker, register) &&
        askedIn(register).includes(path) &&
        !namesSomebodyHere(asker, register, record, [path])),
  );

/** The asker is in the audience of the record and of the record it is a part of. */
export const isMeantForThem: Relation = (asker, register, record) => {
  if (!register.audience?.includes(record as Stored, asker.person, asker.head)) return false;
  const whole = wholeOf(asker, register, record);
  return !whole?.register.audience || isMeantForThem(asker, whole.register, whole.record);
};

/** The asker added the record in their own name. */
export const isAddedByThem: Relation = (asker, { opens }, { fields }) =>
  opens !== undefined && fields[opens.by] === asker.person;

const possiblyOrItsWhole = (possible: Possible): Possible => {
  const either: Possible = (asker, register) => {
    if (possible(asker, register)) return true;
    const whole = asker.catalogue.registers.get(register.fields[register.partOf ?? '']?.to ?? '');
    return whole !== undefined && either(asker, whole);
  };
  return either;
};

/**
 * Returns the fields that only actions fill, of registers in which certain roles ask questions. They hold what is shown
 * in answer.
 */
const answersIn = ({ catalogue }: Asker, to: AnyRegister) =>
  [...catalogue.registers.values()].flatMap((register) => {
    if (!register.opens?.to) return [];
    return Object.entries(register.fields)
      .filter(([, field]) => field.byAction && field.to === to.key)
      .map(([name]) => ({ register, name }));
  });

/** A question of the asker refers to the record in its answer. */
export const isShownToThem: Relation = (asker, register, { id = '' }) =>
  answersIn(asker, register).some((each) =>
    asker.head
      .referring(each.register, each.name, id)
      .some((record) => isAddedByThem(asker, each.register, record)),
  );

export const canBeShownToThem: Possible = (asker, register) => answersIn(asker, register).length > 0;

/** Checks whether some record of a register names the asker, or has them in its audience. */
export const isNamedIn = (asker: Asker, register: AnyRegister): boolean =>
  register.key === person.key ||
  holdsDutyOf(asker, register) ||
  [...naming('responsible', register), ...naming('concerns', register)].some(
    ([name]) => asker.head.referring(register, name, asker.person).length > 0,
  ) ||
  (register.audience !== undefined &&
    asker.head.all(register).some((record) => isMeantForThem(asker, register, record)));

export const canBeTheirs = possiblyOrItsWhole((_, register) => naming('responsible', register).length > 0);

export const canBePartOfTheirs: Possible = (asker, register) => {
  const whole = asker.catalogue.registers.get(register.fields[register.partOf ?? '']?.to ?? '');
  return whole !== undefined && canBeTheirs(asker, whole);
};

export const canBeWorkForTheirs: Possible = (asker, { workFor }) =>
  (workFor?.registers ?? []).some((key) => {
    const served = asker.catalogue.registers.get(key);
    return served !== undefined && canBeTheirs(asker, served);
  });

export const canConcernThem: Possible = (asker, register) =>
  register.key === person.key ||
  canBeTheirs(asker, register) ||
  naming('concerns', register).length > 0 ||
  actsOn(asker, register).some(({ by }) => by.fields !== undefined);
