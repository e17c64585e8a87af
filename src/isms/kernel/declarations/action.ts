import type { PlainDate } from '../values/calendar.ts';
import type { Change } from './change.ts';
import type { Fields, Id, Input } from './field.ts';
import type { Problem } from '../values/problem.ts';
import type { Neighbourhood, Reader } from './reader.ts';
import type { ActorId, Stored } from './record.ts';
import type { AnyRegister, Named, Reads } from './register.ts';

/** Who is acting: a person of the register of people, a key acting for one, or the system by name. */
export interface Actor {
  readonly id: ActorId;
  readonly person: Id<'person'> | undefined;
}

/**
 * Who an act is for, as data: access decides by it, and whoever is refused is told who could do it instead. Each line is
 * enough by itself.
 */
export interface By {
  /** Fields that name the people, of the record or, after a point, of the one it refers to: `owner`, `risk.owner`. */
  readonly fields?: readonly string[];
  /** Roles of this system, as grants give them. */
  readonly roles?: readonly string[];
  /** Whomever the record is meant for. */
  readonly audience?: true;
}

/** A view that says what an act would come to: asked with the record, and with the input its parameters are called like. */
export interface Preview {
  readonly view: string;
  /** The parameter that names the record. */
  readonly subject: string;
}

interface Deciding<On extends AnyRegister, Rs extends AnyRegister, I extends Fields> {
  readonly subject: Stored<On>;
  readonly input: Input<I>;
  readonly actor: Actor;
  /** Why it is done, as the commit will say; absent where nobody said. */
  readonly why?: string | undefined;
  readonly s: Reader<On | Rs>;
}

interface Declared<On extends AnyRegister, Rs extends Reads, I extends Fields> {
  readonly key: string;
  readonly clause: string;
  /** The act, as its button says it: "Accept residual risk". */
  readonly title: string;
  /** What follows from it, shown before it is done. */
  readonly consequence: string;
  /** Takes something out of use, or away, for good: never the first act that is offered. */
  readonly ends?: true;
  /** Can be done at any time, and nothing about the record calls for it: offered, but never as the act to take. */
  readonly uncalled?: true;
  /** The deadlines of its register that it settles: where one of them is due, this is the act to take. */
  readonly settles?: readonly string[];
  /** Taken seldom, and called for by nothing about the record: offered in the menu of the record, not among its acts. */
  readonly rare?: true;
  readonly by: By;
  /**
   * Put before somebody as soon as nothing stands in its way and, where this is a function, it returns true: before everybody
   * the record is meant for, or the first in `by` who may take it, the people of each field in turn and then those of each role.
   */
  readonly awaited?: true | ((subject: Stored<On>, s: Reader<On | Named<Rs>>) => boolean);
  /** Keys of the acts that this one turns down: where they are awaited it is offered beside them, never as the main act. */
  readonly insteadOf?: readonly string[];
  readonly on: On;
  readonly reads: Rs;
  readonly input: I;
  /** Groups of the input that not everybody fills, each under a title after the rest, folded until it is opened. */
  readonly sections?: Readonly<Record<string, readonly (keyof I & string)[]>>;
  /**
   * The field of the record that names people who are told by mail as soon as it is done, whatever mails are sent otherwise:
   * for what they must be able to object to.
   */
  readonly announced?: string;
  /** Can also be taken while nothing else is decided with an account: it only keeps things as they are. */
  readonly whileHeld?: true;
  /** Can also be taken on a record that is retired. */
  readonly onRetired?: true;
  /** The setting without which nobody may take it: while it is empty, whoever may fill it is led there. */
  readonly presupposes?: string;
  /** What would follow, shown while the input is made. */
  readonly preview?: Preview;
  /** What the input begins with, as things stand: what is to be confirmed rather than typed again. */
  start?(subject: Stored<On>, s: Reader<On | Named<Rs>>): Partial<Input<I>>;
  /**
   * What of the record is put before whoever takes it, fields and computed columns in this order. Where it is left out, what
   * matters to decisions, as the act binds it.
   */
  readonly shows?: readonly string[];
  /** Why it cannot be done now, or undefined when it can. Also names who could, where somebody else could. */
  obstacle(subject: Stored<On>, s: Neighbourhood<On | Named<Rs>>, actor: Actor): string | undefined;
  /** The two parts in a thing that `apart` keeps from one person, as exceptions name them. */
  readonly separates?: string;
  /**
   * Why this person is not to do it because of another part they have in it: whoever wrote does not approve. A house rule,
   * from which top management can except somebody; what the standard itself keeps apart is an obstacle.
   */
  apart?(subject: Stored<On>, s: Neighbourhood<On | Named<Rs>>, actor: Actor): string | undefined;
  /** The day by which it is wanted of those it is for; with none, nobody waits for it. */
  wantedBy?(subject: Stored<On>, s: Neighbourhood<On | Named<Rs>>): PlainDate | undefined;
  decide(given: Deciding<On, Named<Rs>, I>): readonly Change[] | Problem;
}

/** A decision somebody takes about a record. Pure: it returns the changes to commit, or a Problem. */
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
  obstacle(subject: Stored, s: Neighbourhood, actor: Actor): string | undefined;
  readonly separates?: string;
  apart?(subject: Stored, s: Neighbourhood, actor: Actor): string | undefined;
  wantedBy?(subject: Stored, s: Neighbourhood): PlainDate | undefined;
  decide(given: {
    readonly subject: Stored;
    readonly input: Readonly<Record<string, unknown>>;
    readonly actor: Actor;
    readonly why?: string | undefined;
    readonly s: Reader;
  }): readonly Change[] | Problem;
}

/** Declares an act. The kernel asks `obstacle` again before it decides, so `decide` need not. */
export function action<const On extends AnyRegister, const Rs extends Reads, const I extends Fields>(
  declared: Declared<On, Rs, I>,
): Action {
  return Object.freeze({ ...declared, word: 'action' as const }) as never;
}

/** What keeps somebody from an act: how things stand or, where they are not excepted from that, their other part in it. */
export const hindrance = (
  action: Action,
  subject: Stored,
  s: Neighbourhood,
  actor: Actor,
  isExcepted = false,
): string | undefined => {
  if (subject.retired && !action.onRetired) return `${subject.code} is retired.`;
  return action.obstacle(subject, s, actor) ?? (isExcepted ? undefined : action.apart?.(subject, s, actor));
};

/** Whether something about the record, as it stands, calls for an act. */
export const isCalledFor = (action: Action, subject: Stored, s: Reader): boolean =>
  !action.uncalled &&
  !action.rare &&
  (typeof action.awaited !== 'function' || action.awaited(subject, s)) &&
  (!action.wantedBy || action.wantedBy(subject, s) !== undefined);
