import { dayOf, type PlainDate } from '#isms/kernel/values/calendar.ts';
import { propose } from '#isms/kernel/commits/commit.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import { Problem } from '#isms/kernel/values/problem.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { emptySnapshot, lookUp, onDay, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { actOf } from './acts.ts';
import type { Commit } from './commit.ts';
import { explain } from './explain.ts';
import { FolderProblem, type FileFault } from './fault.ts';
import type { History } from './read.ts';
import { lastZone, zoneAt } from './zone.ts';

/** The options of a replay. */
export interface ReplayOptions {
  /**
   * The day at whose end the snapshot is wanted, which may depend on the time zone; after the last commit if left out.
   */
  readonly until?: PlainDate | ((timeZone: string) => PlainDate) | undefined;
  /** Called for each commit that was made, with its versions and the snapshot after it. */
  readonly onCommit?: (commit: Commit, versions: readonly Stored[], after: Snapshot) => void;
}

/**
 * Replays a history commit by commit as the application would have made it. Returns the snapshot, or everything that
 * the application would have refused. The whole history is replayed, whatever day is wanted.
 */
export function replay(
  catalogue: Catalogue,
  { commits }: Pick<History, 'commits'>,
  { until: wantedDay, onCommit }: ReplayOptions = {},
): Snapshot | FolderProblem {
  const faults: FileFault[] = [];
  const refused = new Set<string>();
  const zone = lastZone(commits, catalogue);
  const until = typeof wantedDay === 'function' ? wantedDay(zone) : wantedDay;
  let head = emptySnapshot(catalogue.registers, 'folder', until ?? '1970-01-01');
  let wanted = head;
  for (const commit of commits) {
    if (dependsOn(commit, refused)) {
      for (const { record } of commit.steps) refused.add(record);
      continue;
    }
    const before = onDay(head, dayOf(commit.at, zoneAt(head, catalogue)));
    const after = step(catalogue, before, commit, onCommit);
    if (after instanceof Problem) {
      const cause = follows(commit, after, before) ? faults[0] : undefined;
      faults.push(...explain(catalogue, before, commit, after).map((fault) => ({ ...fault, cause })));
      for (const { record } of commit.steps) refused.add(record);
      continue;
    }
    head = after;
    if (until === undefined || dayOf(commit.at, zone) <= until) wanted = head;
  }
  if (faults.length > 0) return new FolderProblem(faults);
  return until === undefined ? wanted : onDay(wanted, until);
}

function step(
  catalogue: Catalogue,
  before: Snapshot,
  commit: Commit,
  onCommit: ReplayOptions['onCommit'],
): Snapshot | Problem {
  const { actor, at, decide } = actOf(commit);
  const changes = decide(before);
  if (changes instanceof Problem) return changes;
  const proposal = propose(catalogue, before, changes, { actor, at, origin: 'import', newId });
  if (proposal instanceof Problem) return proposal;
  onCommit?.(commit, proposal.versions, proposal.after);
  // A commit without changes is dropped, as a journal would not write it either.
  return proposal.versions.length > 0 ? proposal.after : before;
}

function newId(): string {
  throw new Error('every record of a folder has an id');
}

/**
 * Returns whether a refusal may follow from an earlier one, after which records differ from what they should be: an
 * action was not possible, or a record is named that an action should have created.
 */
const follows = ({ steps }: Commit, { kind }: Problem, before: Snapshot): boolean =>
  steps.some(
    ({ does, needs }) =>
      ('action' in does && kind !== 'invalid') ||
      [...needs].some((need) => !isThere(need, before) && !steps.some(({ record }) => record === need)),
  );

function isThere(named: string, snapshot: Snapshot): boolean {
  const [register = '', id = ''] = named.split(' ');
  return lookUp(snapshot, register, id) !== undefined;
}

/** Returns whether a commit depends on something that was refused before: its faults would only repeat those. */
const dependsOn = ({ steps }: Commit, refused: ReadonlySet<string>): boolean =>
  refused.size > 0 &&
  steps.some(({ record, needs }) => refused.has(record) || !refused.isDisjointFrom(needs));
