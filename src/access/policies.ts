import type { Action } from '#isms/kernel/declarations/action.ts';
import type { Field } from '#isms/kernel/field-kinds/field.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { hasRole, type Asker, type Role } from './asker.ts';
import { actClosedByKey, isWithin } from './key-scope.ts';
import { canCover, covers, coversRegister } from './auditor-coverage.ts';
import {
  actNames,
  canBePartOfTheirs,
  canBeShownToThem,
  canBeTheirs,
  canBeWorkForTheirs,
  canConcernThem,
  concernsThem,
  isAddedByThem,
  isMeantForThem,
  isNamedIn,
  isPartOfTheirs,
  isShownToThem,
  isTheirs,
  isWorkForTheirs,
  type Facts,
} from './relations.ts';
import { blindReviewOf, blindsSomeOf, isBlindedFor } from './blind-review.ts';

/**
 * What a person may do with records: read a record, its classified fields or the classified fields about a person; add,
 * change or retire a record. Actions have policies of their own.
 */
export type Act = 'read' | 'classified' | 'private' | 'create' | 'amend' | 'retire';

/** How much of a register a policy covers. */
export type PermissionReach = 'all' | 'some' | 'none';

interface Matter {
  reach(asker: Asker, register: AnyRegister): PermissionReach;
  holds(asker: Asker, register: AnyRegister, record: Facts): boolean;
}

interface Sentence {
  readonly roles: readonly Role[];
  readonly acts: readonly Act[];
  readonly on: Matter;
}

/** The roles of people who work here and take part in the ISMS. Readers and external auditors are not among them. */
const members: readonly Role[] = ['isms-manager', 'top-management', 'owner', 'internal-auditor', 'employee'];

const some = (is: boolean): PermissionReach => (is ? 'some' : 'none');

const everything: Matter = { reach: () => 'all', holds: () => true };
const whatIsTheirs: Matter = {
  reach: (asker, register) => some(canBeTheirs(asker, register)),
  holds: isTheirs,
};
const partsOfWhatIsTheirs: Matter = {
  reach: (asker, register) => some(canBePartOfTheirs(asker, register)),
  holds: isPartOfTheirs,
};
const workForWhatIsTheirs: Matter = {
  reach: (asker, register) => some(canBeWorkForTheirs(asker, register)),
  holds: isWorkForTheirs,
};
const whatConcernsThem: Matter = {
  reach: (asker, register) => some(canConcernThem(asker, register)),
  holds: concernsThem,
};
const whatIsMeantForThem: Matter = {
  reach: (_, register) => some(register.audience !== undefined),
  holds: isMeantForThem,
};
const isOpenedTo = (asker: Asker, { opens }: AnyRegister): boolean =>
  opens !== undefined && hasRole(asker, opens.to ?? members);

const whatTheyAdded: Matter = {
  reach: (asker, register) => some(isOpenedTo(asker, register)),
  holds: isAddedByThem,
};
const whatTheyAreShown: Matter = {
  reach: (asker, register) => some(canBeShownToThem(asker, register)),
  holds: isShownToThem,
};
const whatIsOpenedToThem: Matter = {
  reach: (asker, register) => some(isOpenedTo(asker, register)),
  holds: (asker, register, { fields }) => {
    const { opens } = register;
    return (
      opens !== undefined &&
      isAddedByThem(asker, register, { fields }) &&
      Object.entries(fields).every(
        ([name, value]) => value === undefined || [opens.by, opens.on, ...opens.fields].includes(name),
      )
    );
  },
};
const whatTheirGrantsCover: Matter = {
  reach: (asker, register) => {
    if (coversRegister(asker, register)) return 'all';
    return some(canCover(asker, register));
  },
  holds: covers,
};

const allow = (roles: readonly Role[], acts: readonly Act[], on: Matter): Sentence => ({ roles, acts, on });

/** The policies on registers. What no policy allows is forbidden. */
const sentences: readonly Sentence[] = [
  allow(['isms-manager'], ['read', 'classified', 'private', 'create', 'amend', 'retire'], everything),
  allow(['top-management', 'owner', 'internal-auditor', 'reader'], ['read'], everything),
  allow(['top-management', 'internal-auditor'], ['classified'], everything),
  allow(['external-auditor'], ['read'], whatTheirGrantsCover),
  allow(['external-auditor'], ['read', 'classified'], whatTheyAdded),
  allow(['external-auditor'], ['read'], whatTheyAreShown),
  allow(['employee'], ['read'], whatConcernsThem),
  allow(['employee'], ['read'], whatIsMeantForThem),
  allow(members, ['classified', 'private'], whatIsTheirs),
  allow(members, ['private'], whatConcernsThem),
  allow(['top-management', 'owner', 'internal-auditor'], ['amend', 'retire'], whatIsTheirs),
  allow(['top-management', 'owner', 'internal-auditor'], ['create'], partsOfWhatIsTheirs),
  allow(['top-management', 'owner', 'internal-auditor'], ['create'], workForWhatIsTheirs),
  allow([...members, 'external-auditor'], ['create'], whatIsOpenedToThem),
];

interface SentenceOnActs {
  readonly roles: readonly Role[];
  holds(asker: Asker, action: Action, register: AnyRegister, record: Facts): boolean;
  /** Checks whether there may be a record for which the policy holds. */
  can(asker: Asker, action: Action): boolean;
}

/** The policies on actions. Each action declares whom it is for. */
const sentencesOnActs: readonly SentenceOnActs[] = [
  {
    roles: ['isms-manager', 'top-management', 'internal-auditor'],
    can: (asker, { by }) => hasRole(asker, by.roles ?? []),
    holds: (asker, { by }) => hasRole(asker, by.roles ?? []),
  },
  {
    roles: members,
    can: (_, { by }) => by.fields !== undefined,
    holds: actNames,
  },
  {
    roles: members,
    can: (_, { by }) => by.audience === true,
    holds: (asker, { by }, register, record) =>
      by.audience === true && isMeantForThem(asker, register, record),
  },
  // External auditors may take actions only on records that they added themselves.
  {
    roles: ['external-auditor'],
    can: (_, { by, on }) => on.opens !== undefined && (by.fields ?? []).includes(on.opens.by),
    holds: (asker, { by }, register, record) =>
      register.opens !== undefined &&
      (by.fields ?? []).includes(register.opens.by) &&
      isAddedByThem(asker, register, record),
  },
];

const about = (asker: Asker, act: Act): readonly Sentence[] =>
  sentences.filter(({ roles, acts }) => acts.includes(act) && hasRole(asker, roles));

/**
 * The acts of reading, which a blind review can forbid. A person who may not read a record may not change it either.
 */
const looking: readonly Act[] = ['read', 'classified', 'private'];

const isKeptIn = (asker: Asker, act: Act, register: AnyRegister): boolean =>
  looking.includes(act) && blindsSomeOf(asker, register);

/** Returns how much of a register a person may do an act with. */
export function reach(asker: Asker, act: Act, register: AnyRegister): PermissionReach {
  if (!isWithin(asker, act, register)) return 'none';
  const reached = about(asker, act).map(({ on }) => on.reach(asker, register));
  if (reached.includes('all')) return isKeptIn(asker, act, register) ? 'some' : 'all';
  return reached.includes('some') ? 'some' : 'none';
}

/** Checks whether a register may hold records that a person can read. */
export function findsIn(asker: Asker, register: AnyRegister): boolean {
  const reached = reach(asker, 'read', register);
  return (
    reached === 'all' || (reached === 'some' && (isNamedIn(asker, register) || canCover(asker, register)))
  );
}

/**
 * Checks whether a person may do an act with a record, or add a record with these fields. The facts at the head decide,
 * not those of the past.
 */
export function may(asker: Asker, act: Act, register: AnyRegister, record: Facts): boolean {
  if (!isWithin(asker, act, register)) return false;
  const now =
    record.id === undefined ? undefined : asker.head.follow({ register: register.key, id: record.id });
  const facts = now?.record ?? record;
  if (blindReviewOf(asker, register, facts)) return false;
  if (!looking.includes(act) && isBlindedFor(asker, facts)) return false;
  return about(asker, act).some(({ on }) => {
    const reached = on.reach(asker, register);
    return reached === 'all' || (reached === 'some' && on.holds(asker, register, facts));
  });
}

/**
 * Checks whether a person may know the names of records that they may not read otherwise. Members may, but not with an
 * API key.
 */
export const knowsByName = (asker: Asker, { knownByName }: AnyRegister): boolean =>
  knownByName === true && asker.bound === undefined && hasRole(asker, members);

/** Returns the act that reading a field requires beyond reading its record, or undefined. */
const actToRead = ({ classified, personal }: Field): Act | undefined => {
  if (!classified) return undefined;
  return personal ? 'private' : 'classified';
};

/**
 * Checks whether a person who may read a record may also read a field of it. People may read what they filled in
 * themselves.
 */
export function mayReadField(asker: Asker, register: AnyRegister, record: Facts, name: string): boolean {
  const field = register.fields[name];
  const act = field && actToRead(field);
  if (act === undefined || may(asker, act, register, record)) return true;
  return isAddedByThem(asker, register, record) && register.opens?.fields.includes(name) === true;
}

/**
 * Checks whether a person may read a field in every record of a register. If not, they can neither search nor sort by
 * it.
 */
export function readsColumn(asker: Asker, register: AnyRegister, name: string): boolean {
  const field = register.fields[name];
  const act = field && actToRead(field);
  return act === undefined || reach(asker, act, register) === 'all';
}

const aboutActs = (asker: Asker): readonly SentenceOnActs[] =>
  sentencesOnActs.filter(({ roles }) => hasRole(asker, roles));

/** Checks whether an action can be for a person on any record. */
export const canTake = (asker: Asker, action: Action): boolean =>
  !actClosedByKey(asker, action) && aboutActs(asker).some((each) => each.can(asker, action));

/** Checks whether an action is for a person on a record. */
export const mayTake = (asker: Asker, action: Action, register: AnyRegister, record: Facts): boolean =>
  !actClosedByKey(asker, action) &&
  aboutActs(asker).some((each) => each.can(asker, action) && each.holds(asker, action, register, record));

/** Checks whether a person takes part in the ISMS. Other people and API keys see no actions that are not for them. */
export const takesPart = (asker: Asker): boolean =>
  asker.bound === undefined &&
  hasRole(asker, ['isms-manager', 'top-management', 'owner', 'internal-auditor']);

const holdsFiles = ({ kind, fields = {} }: Field): boolean =>
  kind === 'file' || Object.values(fields).some(holdsFiles);

/** Checks whether a person may upload files: only those who may add or change records with files. */
export const mayUpload = (asker: Asker): boolean =>
  [...asker.catalogue.registers.values()].some((register) =>
    Object.entries(register.fields).some(
      ([name, field]) =>
        holdsFiles(field) &&
        (reach(asker, 'amend', register) !== 'none' ||
          reach(asker, 'create', register) === 'all' ||
          (reach(asker, 'create', register) === 'some' &&
            (register.opens?.fields.includes(name) === true || register.partOf !== undefined))),
    ),
  );
