import { sentences } from '#isms/kernel/values/sentence.ts';
import type { Change } from '#isms/kernel/declarations/change.ts';
import type { Fault, Problem } from '#isms/kernel/values/problem.ts';
import type { ActorId, Instant, Stored } from '#isms/kernel/declarations/record.ts';
import type { Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { unstorableFaults } from '#isms/kernel/values/storable-text.ts';
import type { ErasedRecord } from '../chain/entry.ts';

const texts = sentences('commit-request', {
  mustNotBeBlank: 'must not be blank',
  mustBeAnInstantSuchAs20260930t08: 'must be an instant such as 2026-09-30T08:00:00.000Z',
  mustHaveAtMostCharacters: 'must have at most {most} characters',
});

/** One act of somebody: what is committed together, and who did it why. */
export interface CommitRequest {
  readonly actor: ActorId;
  readonly why?: string;
  /** Key of the declared action that was taken. */
  readonly action?: string;
  /** Named by the client: whoever repeats it gets the first result. */
  readonly commitId?: string;
  /** The key it was made with, where that was not done by the actor's own hand. */
  readonly key?: string;
  /**
   * For history that is imported: when it happened. Only before the organisation's first commit of its own, not before
   * what was imported already, and not in the future.
   */
  readonly at?: Instant;
  /**
   * What to change, decided at the head while nobody else can move it. Pure and synchronous: it may run more than once.
   * Whatever may forbid the act belongs in here, access as well, so that it rests on nothing that has just changed.
   */
  readonly decide: (head: Snapshot) => readonly Change[] | Problem;
}

/** What a commit came to. */
export interface Committed {
  readonly position: number;
  /** Hash of the entry: the head of the chain, worth keeping elsewhere. */
  readonly hash: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly commitId: string;
  /** The new versions; none when the changes came to nothing, and then nothing was written. */
  readonly versions: readonly Stored[];
  /** The records whose personal content was deleted. */
  readonly erased: readonly ErasedRecord[];
  /** The result of an earlier call with the same commit id. */
  readonly repeated: boolean;
}

const longest = { actor: 200, why: 10_000, action: 200, commitId: 200, key: 200 } as const;

/** What an act says of itself that cannot be stored. */
export function faultsOfRequest(act: {
  readonly actor: string;
  readonly why?: string;
  readonly action?: string;
  readonly commitId?: string;
  readonly key?: string;
  readonly at?: Instant;
}): readonly Fault[] {
  const faults = Object.entries(longest).flatMap(([path, most]): readonly Fault[] => {
    const value = act[path as keyof typeof longest];
    if (value === undefined) return [];
    if (value.trim() === '') return [{ path, message: texts.mustNotBeBlank }];
    return value.length > most
      ? [{ path, message: texts.mustHaveAtMostCharacters({ most }) }]
      : unstorableFaults(value, path);
  });
  if (act.at === undefined || isInstant(act.at)) return faults;
  return [...faults, { path: 'at', message: texts.mustBeAnInstantSuchAs20260930t08 }];
}

// Exactly this form, because instants are compared as text.
const isInstant = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text));
