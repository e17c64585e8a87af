import type { Change } from './change.ts';
import type { Fields, Id, Input } from './field.ts';
import type { Problem } from './problem.ts';
import type { Neighbourhood, Reader } from './reader.ts';
import type { ActorId, Stored } from './record.ts';
import type { AnyRegister, Named, Reads } from './register.ts';

/** Who is acting: a person of the register of people, a key acting for one, or the system by name. */
export interface Actor {
  readonly id: ActorId;
  readonly person: Id<'person'> | undefined;
}

interface Deciding<On extends AnyRegister, Rs extends AnyRegister, I extends Fields> {
  readonly subject: Stored<On>;
  readonly input: Input<I>;
  readonly actor: Actor;
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
  readonly on: On;
  readonly reads: Rs;
  readonly input: I;
  /** Why it cannot be done now, or undefined when it can. Also names who could, where somebody else could. */
  obstacle(subject: Stored<On>, s: Neighbourhood<On | Named<Rs>>, actor: Actor): string | undefined;
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
  readonly on: AnyRegister;
  readonly reads: Reads;
  readonly input: Fields;
  obstacle(subject: Stored, s: Neighbourhood, actor: Actor): string | undefined;
  decide(given: {
    readonly subject: Stored;
    readonly input: Readonly<Record<string, unknown>>;
    readonly actor: Actor;
    readonly s: Reader;
  }): readonly Change[] | Problem;
}

/** Declares an act. The kernel asks `obstacle` again before it decides, so `decide` need not. */
export function action<const On extends AnyRegister, const Rs extends Reads, const I extends Fields>(
  declared: Declared<On, Rs, I>,
): Action {
  return Object.freeze({ ...declared, word: 'action' as const }) as never;
}
