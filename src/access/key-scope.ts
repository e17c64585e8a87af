import { pluralOf } from '#isms/kernel/declarations/titles.ts';
import { sentences, inline, listOf } from '#isms/kernel/values/sentence.ts';
import type { Action } from '#isms/kernel/declarations/action.ts';
import type { Change } from '#isms/kernel/declarations/change.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import { forbidden, type Problem } from '#isms/kernel/values/problem.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';

const texts = sentences('key-scope', {
  thisKeyDoesNotReach: 'This key does not reach {records}.',
  thisActLooksAtEverything: 'This act looks at everything, and this key does not reach that far.',
  thisKeyLetsYouRead: 'This key lets you read, and change nothing.',
  areChangedByPeopleWhoSignIn: '{records} are changed by people who are signed in, not with a key.',
});

/** The scopes of an API key: to read, or to change as well. A key never allows more than the roles of its person. */
export const keyReaches = ['read', 'change'] as const;

/** The limits of a person who asks with an API key. */
export interface KeyScope {
  /** The key as the journal names it. */
  readonly key: string;
  readonly scope: (typeof keyReaches)[number];
  /** Keys of the registers that the API key may reach. All registers, if absent. */
  readonly registers?: readonly string[] | undefined;
}

interface Bounded {
  readonly bound?: KeyScope | undefined;
}

const looking = ['read', 'classified', 'private'];
const acts: Readonly<Record<KeyScope['scope'], readonly string[]>> = {
  read: looking,
  change: [...looking, 'create', 'amend', 'retire'],
};

const holds = ({ registers }: KeyScope, key: string): boolean => registers?.includes(key) ?? true;

/** Checks whether the API key, if there is one, allows an act on a register. */
export const isWithin = ({ bound }: Bounded, act: string, { key, inPerson }: AnyRegister): boolean =>
  bound === undefined ||
  (acts[bound.scope].includes(act) && holds(bound, key) && (looking.includes(act) || !inPerson));

/**
 * Returns the problem of changes that exceed the scope of the API key, or undefined. An action may also write to other
 * registers than its own.
 */
export function exceedsScope(
  { bound }: Bounded,
  changes: readonly Change[],
  { registers }: Catalogue,
): Problem | undefined {
  if (!bound) return undefined;
  if (bound.scope !== 'change') return onlyReads;
  const written = [...new Set(changes.map(({ register }) => register))].flatMap(
    (key) => registers.get(key) ?? [],
  );
  const beyond = written.filter(({ key }) => !holds(bound, key));
  if (beyond.length > 0) return notReached(beyond);
  const personal = written.find(({ inPerson }) => inPerson);
  return personal && onlyInPerson(personal);
}

/**
 * Returns the problem if the API key does not allow an act on a register, whatever the roles of its person; else
 * undefined.
 */
export function closedByKey({ bound }: Bounded, act: string, register: AnyRegister): Problem | undefined {
  if (!bound) return undefined;
  if (!holds(bound, register.key)) return notReached([register]);
  if (looking.includes(act)) return undefined;
  if (bound.scope === 'read') return onlyReads;
  return register.inPerson ? onlyInPerson(register) : undefined;
}

/**
 * Returns the problem if the API key does not allow an action, else undefined. The key has to reach every register that
 * the action reads, since an obstacle may disclose something of each.
 */
export function actClosedByKey({ bound }: Bounded, { on, reads }: Action): Problem | undefined {
  if (!bound) return undefined;
  if (bound.scope === 'read') return onlyReads;
  if (on.inPerson) return onlyInPerson(on);
  if (!bound.registers) return undefined;
  if (reads === 'all') return forbidden(texts.thisActLooksAtEverything);
  const beyond = [on, ...reads].filter(({ key }) => !holds(bound, key));
  return beyond.length > 0 ? notReached(beyond) : undefined;
}

const onlyReads = forbidden(texts.thisKeyLetsYouRead);
const onlyInPerson = (register: AnyRegister): Problem =>
  forbidden(texts.areChangedByPeopleWhoSignIn({ records: pluralOf(register) }));
const notReached = (registers: readonly AnyRegister[]): Problem =>
  forbidden(texts.thisKeyDoesNotReach({ records: listOf(registers.map((each) => inline(pluralOf(each)))) }));
