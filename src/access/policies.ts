import type { Action } from '#isms/kernel/declarations/action.ts';
import type { Field } from '#isms/kernel/declarations/field.ts';
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
 * What is asked for: to read a record, what of it is classified, or what is classified of a person; to add, change, or take
 * out of use. Acts that are declared have sentences of their own.
 */
export type Act = 'read' | 'classified' | 'private' | 'create' | 'amend' | 'retire';

/** How much of a register a sentence is about. */
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

/** Who works here and has a part in the ISMS. Readers and auditors from outside look, and do nothing. */
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

/** The law on registers, sentence by sentence. What no sentence allows is not allowed. */
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
  /** Whether there may be a record on which it holds. */
  can(asker: Asker, action: Action): boolean;
}

/** The law on acts: who an act is for is declared with it. */
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
  // An auditor from outside goes on with what they asked themself, and with nothing else.
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

/** What is read of records that a veil may lie over; whoever may read none of one finds none to change either. */
const looking: readonly Act[] = ['read', 'classified', 'private'];

const isKeptIn = (asker: Asker, act: Act, register: AnyRegister): boolean =>
  looking.includes(act) && blindsSomeOf(asker, register);

/** How much of a register somebody may do this with. */
export function reach(asker: Asker, act: Act, register: AnyRegister): PermissionReach {
  if (!isWithin(asker, act, register)) return 'none';
  const reached = about(asker, act).map(({ on }) => on.reach(asker, register));
  if (reached.includes('all')) return isKeptIn(asker, act, register) ? 'some' : 'all';
  return reached.includes('some') ? 'some' : 'none';
}

/** Whether there is anything for somebody to look through in a register. */
export function findsIn(asker: Asker, register: AnyRegister): boolean {
  const reached = reach(asker, 'read', register);
  return (
    reached === 'all' || (reached === 'some' && (isNamedIn(asker, register) || canCover(asker, register)))
  );
}

/** Whether somebody may do this with a record, or add it as it is given. What stands at the head decides, not the past. */
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

/** Whether somebody may know what records of a register are called that they read no more of: who works here knows that. */
export const knowsByName = (asker: Asker, { knownByName }: AnyRegister): boolean =>
  knownByName === true && asker.bound === undefined && hasRole(asker, members);

/** What it takes to read a field beside its record. */
const actToRead = ({ classified, personal }: Field): Act | undefined => {
  if (!classified) return undefined;
  return personal ? 'private' : 'classified';
};

/** Whether somebody who may read a record may also read a field of it. Whoever filled it in may see what they said. */
export function mayReadField(asker: Asker, register: AnyRegister, record: Facts, name: string): boolean {
  const field = register.fields[name];
  const act = field && actToRead(field);
  if (act === undefined || may(asker, act, register, record)) return true;
  return isAddedByThem(asker, register, record) && register.opens?.fields.includes(name) === true;
}

/** Whether somebody may read a field of every record they read of a register: else nothing is searched or sorted by it. */
export function readsColumn(asker: Asker, register: AnyRegister, name: string): boolean {
  const field = register.fields[name];
  const act = field && actToRead(field);
  return act === undefined || reach(asker, act, register) === 'all';
}

const aboutActs = (asker: Asker): readonly SentenceOnActs[] =>
  sentencesOnActs.filter(({ roles }) => hasRole(asker, roles));

/** Whether an act can be for somebody at all. */
export const canTake = (asker: Asker, action: Action): boolean =>
  !actClosedByKey(asker, action) && aboutActs(asker).some((each) => each.can(asker, action));

/** Whether an act is for somebody, on a record. */
export const mayTake = (asker: Asker, action: Action, register: AnyRegister, record: Facts): boolean =>
  !actClosedByKey(asker, action) &&
  aboutActs(asker).some((each) => each.can(asker, action) && each.holds(asker, action, register, record));

/** Whether somebody takes part at all: others, and whoever asks with a key, are shown no acts that are not for them. */
export const takesPart = (asker: Asker): boolean =>
  asker.bound === undefined &&
  hasRole(asker, ['isms-manager', 'top-management', 'owner', 'internal-auditor']);

const holdsFiles = ({ kind, fields = {} }: Field): boolean =>
  kind === 'file' || Object.values(fields).some(holdsFiles);

/** Whether somebody may upload files: whoever may add or change nothing that has one has no use for it here. */
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
