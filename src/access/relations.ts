import { oncePerDeclaration } from '#isms/kernel/values/once-per-declaration.ts';
import type { Link } from '#isms/kernel/declarations/field.ts';
import { targets } from '#isms/kernel/declarations/reference-index.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import { askedIn, namedBy } from '#isms/kernel/declarations/named-people.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import type { Action } from '#isms/kernel/declarations/action.ts';
import { activePerson } from '#isms/07-support/people/active-person.ts';
import { person } from '#isms/07-support/people/person.ts';
import type { Asker } from './asker.ts';

/** How a record may have to do with somebody, each read off what its register declares. */
type Relation = (asker: Asker, register: AnyRegister, record: Facts) => boolean;

/** Whether some record of a register may have to do with somebody in that way. */
type Possible = (asker: Asker, register: AnyRegister) => boolean;

/** Of a record, or of one that is still to be made, what tells whom it has to do with. */
export type Facts = Pick<Stored, 'fields'> & Partial<Stored>;

type Mark = 'responsible' | 'concerns';

// Read off the declarations once: each of these is needed record by record.
const marked = (mark: Mark) =>
  oncePerDeclaration(({ fields }: AnyRegister) => Object.entries(fields).filter(([, field]) => field[mark]));
const namings = { responsible: marked('responsible'), concerns: marked('concerns') };

const naming = (mark: Mark, register: AnyRegister) => namings[mark](register);

const isMarked = (mark: Mark): Relation => {
  return ({ person: who }, register, { fields }) =>
    naming(mark, register).some(([name, field]) => targets(field, fields[name]).includes(who));
};

/** Whether some of these fields name somebody who works here. */
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

/** It names nobody who works here as responsible, and they hold the duty that answers for it then. */
const fallsToThem: Relation = (asker, register, record) =>
  holdsDutyOf(asker, register) &&
  !namesSomebodyHere(
    asker,
    register,
    record,
    naming('responsible', register).map(([name]) => name),
  );

export const holdsDutyOf: Possible = ({ duties }, { duty }) => duty !== undefined && duties.includes(duty);

/** The record this one is a part of. */
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

/** They answer for it, or for what it is a part of. */
export const isTheirs = orItsWhole(
  (asker, register, record) =>
    isMarked('responsible')(asker, register, record) || fallsToThem(asker, register, record),
);

/** It is to be part of what is theirs. */
export const isPartOfTheirs: Relation = (asker, register, record) => {
  const whole = wholeOf(asker, register, record);
  return whole !== undefined && !whole.record.retired && isTheirs(asker, whole.register, whole.record);
};

/** It is to be done for what is theirs. */
export const isWorkForTheirs: Relation = (asker, { workFor }, { fields }) => {
  const link = fields[workFor?.field ?? ''] as Link | undefined;
  const served = link && workFor?.registers.includes(link.register) ? asker.head.follow(link) : undefined;
  return served !== undefined && !served.record.retired && isTheirs(asker, served.register, served.record);
};

/** It is theirs, says that it is about them or asks something of them, or an act on it is for whom it names. */
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

/** The record names them as somebody whom that act is for, or nobody where they hold the duty to act then. */
export const actNames = (asker: Asker, { by }: Action, register: AnyRegister, record: Facts): boolean =>
  (by.fields ?? []).some(
    (path) =>
      namedBy(register, record as Stored, path, asker.head).includes(asker.person) ||
      (holdsDutyOf(asker, register) &&
        askedIn(register).includes(path) &&
        !namesSomebodyHere(asker, register, record, [path])),
  );

/** It is meant for them, and so is what it is a part of. */
export const isMeantForThem: Relation = (asker, register, record) => {
  if (!register.audience?.includes(record as Stored, asker.person, asker.head)) return false;
  const whole = wholeOf(asker, register, record);
  return !whole?.register.audience || isMeantForThem(asker, whole.register, whole.record);
};

/** They added it in their own name. */
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

/** Fields that only acts fill, of registers that some roles ask in: by them others show something in answer. */
const answersIn = ({ catalogue }: Asker, to: AnyRegister) =>
  [...catalogue.registers.values()].flatMap((register) => {
    if (!register.opens?.to) return [];
    return Object.entries(register.fields)
      .filter(([, field]) => field.byAction && field.to === to.key)
      .map(([name]) => ({ register, name }));
  });

/** What they asked for points to it in answer. */
export const isShownToThem: Relation = (asker, register, { id = '' }) =>
  answersIn(asker, register).some((each) =>
    asker.head
      .referring(each.register, each.name, id)
      .some((record) => isAddedByThem(asker, each.register, record)),
  );

export const canBeShownToThem: Possible = (asker, register) => answersIn(asker, register).length > 0;

/** Whether some record says by itself that it has to do with them, or is meant for them: what there is to look through. */
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
