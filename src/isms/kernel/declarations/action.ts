import type { PlainDate } from '../values/calendar.ts';
import type { Change } from './change.ts';
import type { Fields, Id, Input } from '../field-kinds/field.ts';
import type { Problem } from '../values/problem.ts';
import type { Neighbourhood, Reader } from './reader.ts';
import type { ActorId, Stored } from './record.ts';
import { type Text, sentences } from '../values/sentence.ts';
import type { AnyRegister, Named, Reads } from './register.ts';

const texts = sentences('action', {
  isRetired: '{subject} is retired.',
});

/** The person, API key or system process that takes an action. A key acts for a person; a system process has a name. */
export interface Actor {
  readonly id: ActorId;
  readonly person: Id<'person'> | undefined;
}

/**
 * The people an action is for, as data. Access decides by it, and tells refused people who could take the action
 * instead. Each line is sufficient by itself.
 */
export interface By {
  /** Fields that name people, in the record or, after a point, in a record it refers to: `owner`, `risk.owner`. */
  readonly fields?: readonly string[];
  /** Roles of this system, as grants give them. */
  readonly roles?: readonly string[];
  /** The audience of the record. */
  readonly audience?: true;
}

/** A view that shows the effect of an action. Its parameters are the record and the inputs of the same names. */
export interface Preview {
  readonly view: string;
  /** The parameter of the view that takes the record. */
  readonly subject: string;
}

interface Deciding<On extends AnyRegister, Rs extends AnyRegister, I extends Fields> {
  readonly subject: Stored<On>;
  readonly input: Input<I>;
  readonly actor: Actor;
  /** The reason, as the commit will keep it; undefined if none was given. */
  readonly why?: string | undefined;
  readonly s: Reader<On | Rs>;
}

interface Declared<On extends AnyRegister, Rs extends Reads, I extends Fields> {
  readonly key: string;
  readonly clause: string;
  /** The label of the button: "Accept residual risk". */
  readonly title: string;
  /** The consequence, shown before the action is taken. */
  readonly consequence: string;
  /** Takes something out of use, or away, for good. Such an action is never offered first. */
  readonly ends?: true;
  /** Can be taken at any time and nothing in the record calls for it: offered, but never as the main action. */
  readonly uncalled?: true;
  /** The deadlines of the register that this action settles. When one of them is due, this is the main action. */
  readonly settles?: readonly string[];
  /** Seldom taken, and nothing in the record calls for it: offered in the menu of the record, not among its actions. */
  readonly rare?: true;
  readonly by: By;
  /**
   * Waits for people in My work as soon as it has no obstacle and, if this is a function, the function returns true. It
   * waits for all people in the audience, or for the first group in `by` that may take it: the people of each field in
   * turn, then those of each role.
   */
  readonly awaited?: true | ((subject: Stored<On>, s: Reader<On | Named<Rs>>) => boolean);
  /**
   * Keys of the actions that this one rejects. It is offered beside them while they are awaited, never as the main
   * action.
   */
  readonly insteadOf?: readonly string[];
  readonly on: On;
  readonly reads: Rs;
  readonly input: I;
  /** Groups of inputs that few people fill, each under its title after the others, folded until opened. */
  readonly sections?: Readonly<Record<string, readonly (keyof I & string)[]>>;
  /**
   * The field that names people who get a mail as soon as the action is taken, whatever other mails are sent. For
   * actions that these people must be able to object to.
   */
  readonly announced?: string;
  /** Can also be taken by an account on hold, since it only keeps things as they are. */
  readonly whileHeld?: true;
  /** Can also be taken on a retired record. */
  readonly onRetired?: true;
  /** The setting without which nobody may take the action. While it is empty, people who may fill it are led there. */
  readonly presupposes?: string;
  /** The view that shows the effect while the input is filled in. */
  readonly preview?: Preview;
  /** Returns the initial input, taken from the records, so that people confirm it instead of typing it again. */
  start?(subject: Stored<On>, s: Reader<On | Named<Rs>>): Partial<Input<I>>;
  /**
   * The fields and computed columns of the record that are shown to the person who takes the action, in this order. If
   * absent, the material fields that the action binds.
   */
  readonly shows?: readonly string[];
  /**
   * Returns the reason why the action cannot be taken now, or undefined if it can. Also names who could, if others
   * could.
   */
  obstacle(subject: Stored<On>, s: Neighbourhood<On | Named<Rs>>, actor: Actor): Text | undefined;
  /** The two roles that `apart` keeps from one person, as exceptions name them. */
  readonly separates?: string;
  /**
   * Returns the reason why this person must not take the action because of another role in the matter, such as having
   * written what they would approve. This is a house rule from which top management can except people; what the
   * standard itself keeps apart is an obstacle.
   */
  apart?(subject: Stored<On>, s: Neighbourhood<On | Named<Rs>>, actor: Actor): Text | undefined;
  /** Returns the day by which the people it is for should take the action; undefined if it is not awaited. */
  wantedBy?(subject: Stored<On>, s: Neighbourhood<On | Named<Rs>>): PlainDate | undefined;
  decide(given: Deciding<On, Named<Rs>, I>): readonly Change[] | Problem;
}

/** A decision that a person takes about a record. Pure: it returns the changes to commit, or a Problem. */
export interface Action {
  readonly word: 'action';
  readonly key: string;
  readonly clause: string;
  readonly title: string;
  readonly consequence: string;
  readonly ends?: true;
  readonly uncalled?: true;
  readonly settles?: readonly string[];
  readonly rare?: true;
  readonly by: By;
  readonly awaited?: true | ((subject: Stored, s: Reader) => boolean);
  readonly insteadOf?: readonly string[];
  readonly on: AnyRegister;
  readonly reads: Reads;
  readonly input: Fields;
  readonly sections?: Readonly<Record<string, readonly string[]>>;
  readonly announced?: string;
  readonly whileHeld?: true;
  readonly onRetired?: true;
  readonly presupposes?: string;
  readonly preview?: Preview;
  start?(subject: Stored, s: Reader): Readonly<Record<string, unknown>>;
  readonly shows?: readonly string[];
  obstacle(subject: Stored, s: Neighbourhood, actor: Actor): Text | undefined;
  readonly separates?: string;
  apart?(subject: Stored, s: Neighbourhood, actor: Actor): Text | undefined;
  wantedBy?(subject: Stored, s: Neighbourhood): PlainDate | undefined;
  decide(given: {
    readonly subject: Stored;
    readonly input: Readonly<Record<string, unknown>>;
    readonly actor: Actor;
    readonly why?: string | undefined;
    readonly s: Reader;
  }): readonly Change[] | Problem;
}

/** Declares an action. The kernel asks `obstacle` again before it decides, so `decide` need not. */
export function action<const On extends AnyRegister, const Rs extends Reads, const I extends Fields>(
  declared: Declared<On, Rs, I>,
): Action {
  return Object.freeze({ ...declared, word: 'action' as const }) as never;
}

/**
 * Returns the reason that keeps an actor from an action, or undefined. The reason is the state of the records or,
 * unless the actor is excepted, another role of theirs in the matter.
 */
export const hindrance = (
  action: Action,
  subject: Stored,
  s: Neighbourhood,
  actor: Actor,
  isExcepted = false,
): Text | undefined => {
  if (subject.retired && !action.onRetired) return texts.isRetired({ subject: subject.code });
  return action.obstacle(subject, s, actor) ?? (isExcepted ? undefined : action.apart?.(subject, s, actor));
};

/** Checks whether the present state of a record calls for an action. */
export const isCalledFor = (action: Action, subject: Stored, s: Reader): boolean =>
  !action.uncalled &&
  !action.rare &&
  (typeof action.awaited !== 'function' || action.awaited(subject, s)) &&
  (!action.wantedBy || action.wantedBy(subject, s) !== undefined);
