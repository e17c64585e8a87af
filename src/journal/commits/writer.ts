import { sentences } from '#isms/kernel/values/sentence.ts';
import { randomUUIDv7 } from 'node:crypto';
import type { Erasing } from '#isms/kernel/declarations/change.ts';
import { invalid, notFound, Problem } from '#isms/kernel/values/problem.ts';
import { faultsOfRequest, type CommitRequest, type Committed } from './commit-request.ts';
import { filesNamedElsewhere } from './erasures.ts';
import type { Heads } from '../head/heads.ts';
import { HeadMoved, type CachedHead } from '../head/head-cache.ts';
import { SerialQueue } from '../in-process/serial-queue.ts';
import {
  MissingBlobs,
  repeated,
  stepOfRequest,
  unavailable,
  type Attempt,
  type StepTools,
  type CommitStep,
} from './commit-step.ts';
import { Busy, Unknown, type Locked, type Store, type Writing } from '../store/store.ts';

const texts = sentences('writer', {
  othersAreWritingForLongerThanAnyoneShouldWait:
    'Others are writing for longer than anyone should wait. Try again.',
  theOrganisation: 'The organisation {organisation}',
});

type Outcome = CommitStep | MissingBlobs | Committed | Problem;

/** Writes to the journal: one commit of an organisation at a time, each decided under the lock of its head. */
export class Writer {
  readonly #store: Store;
  readonly #heads: Heads;
  readonly #means: StepTools;
  // In line here, commits do not stand in line for the database with a connection each.
  readonly #serial = new SerialQueue();

  constructor(store: Store, heads: Heads, means: StepTools) {
    this.#store = store;
    this.#heads = heads;
    this.#means = means;
  }

  /** Runs a block while nobody can commit, with what was committed since a position; writes nothing. */
  locked(organisation: string, since: number, block: (locked: Locked) => void): Promise<void> {
    const wants = { since, commitId: '', mayRepeat: false, records: [] };
    return this.#serial.run(organisation, () =>
      this.#store.commit(organisation, wants, (locked) => {
        block(locked);
        return undefined;
      }),
    );
  }

  /** Resolves when nothing is being written any more. */
  idle(): Promise<void> {
    return this.#serial.idle();
  }

  async commit(organisation: string, act: CommitRequest): Promise<Committed | Problem> {
    const faults = faultsOfRequest(act);
    if (faults.length > 0) return invalid(faults);
    const commitId = act.commitId ?? randomUUIDv7();
    return this.#serial.run(organisation, async () => {
      try {
        return await this.#attempt(organisation, act, commitId);
      } catch (error) {
        if (error instanceof Unknown) return notFound(texts.theOrganisation({ organisation }));
        if (error instanceof Busy)
          return new Problem('unavailable', texts.othersAreWritingForLongerThanAnyoneShouldWait);
        if (!(error instanceof HeadMoved)) throw error;
        this.#heads.forget(organisation);
        return this.#attempt(organisation, act, commitId);
      }
    });
  }

  async #attempt(
    organisation: string,
    act: CommitRequest,
    commitId: string,
    erasings: readonly Erasing[] = [],
  ): Promise<Committed | Problem> {
    const held = await this.#heads.known(organisation);
    // Readers move the head on meanwhile: what comes after this is asked for under the lock.
    const since = held.position;
    const named = erasings.some(({ files }) => files)
      ? await this.#store.reading(organisation, (reading) => filesNamedElsewhere(reading, since, erasings))
      : new Set<string>();
    const wants = { since, commitId, mayRepeat: act.commitId !== undefined, records: erasings };
    let outcome: Outcome | undefined;
    const takeBack = (): void => {
      if (isStep(outcome)) outcome.withdraw();
      outcome = undefined;
    };
    try {
      await this.#store.commit(organisation, wants, (locked): Writing | undefined => {
        // The store may ask again after a connection broke.
        takeBack();
        outcome = this.#decide(held, locked, { act, commitId, erasings, named });
        return isStep(outcome) ? outcome.writing : undefined;
      });
    } catch (error) {
      takeBack();
      throw error;
    }
    return outcome instanceof MissingBlobs
      ? this.#attempt(organisation, act, commitId, outcome.records)
      : settle(held, outcome);
  }

  #decide(held: CachedHead, locked: Locked, attempt: Attempt): Outcome {
    const { act } = attempt;
    if (locked.repeated) return repeated(held.snapshot.registers, locked.repeated, act);
    held.apply(locked.tail);
    if (held.behind !== undefined) return unavailable(held.behind);
    if (held.position !== locked.head.position || held.hash !== locked.head.hash)
      throw new HeadMoved(`the journal stands elsewhere than this process has seen`);
    return stepOfRequest(this.#means, held, locked, attempt);
  }
}

const isStep = (outcome: Outcome | undefined): outcome is CommitStep =>
  outcome !== undefined && 'withdraw' in outcome;

/** Moves the head on once the database has it: never before. */
function settle(held: CachedHead, outcome: Exclude<Outcome, MissingBlobs> | undefined): Committed | Problem {
  if (outcome === undefined) throw new Error('the store did not ask for a decision');
  if (!isStep(outcome)) return outcome;
  const { writing, after, committed, withdraw } = outcome;
  if (writing) {
    if (writing.erasures.length > 0) held.past.clear();
    held.publish(after, committed.hash);
  } else withdraw();
  return committed;
}
