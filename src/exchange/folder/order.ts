import type { Instant } from '#isms/kernel/declarations/record.ts';
import type { Commit, ResolvedEntry } from './commit.ts';

/**
 * Groups steps into commits. Steps with the same moment, person and reason are one commit, unless they are about the
 * same record, where the given order holds. An action is a commit of its own. At the same moment, a record is created
 * or restored before others name it, and retired after they did; apart from that, changes come before actions.
 */
export function order(steps: readonly ResolvedEntry[], undated: Instant): readonly Commit[] {
  const moments = Map.groupBy(steps, ({ at }) => at ?? '');
  return [...moments.keys()].toSorted().flatMap((moment) =>
    [...new CommitMoment(moments.get(moment) ?? []).groups()].map(([first, ...rest]): Commit => ({
      at: moment === '' ? undated : moment,
      by: first.by,
      why: first.why,
      steps: [first, ...rest],
    })),
  );
}

type Group = readonly [ResolvedEntry, ...ResolvedEntry[]];

/** The steps of one moment that are not ordered yet. */
class CommitMoment {
  /** The steps of each record, the next one last. */
  readonly #queues: ResolvedEntry[][];
  readonly #keys = new Map<ResolvedEntry, string>();
  /** Number of remaining changes for each person and reason. */
  readonly #left = new Map<string, number>();
  /** Records that are not created yet or are still retired. */
  readonly #unborn: Set<string>;
  /** Number of remaining steps that name each record. */
  readonly #naming = new Map<string, number>();

  constructor(steps: readonly ResolvedEntry[]) {
    const records = [...Map.groupBy(steps, ({ record }) => record).values()];
    this.#queues = records.map((own) => own.toReversed());
    this.#unborn = new Set(records.flatMap((own) => (beginsAbsent(own) ? (own[0]?.record ?? []) : [])));
    for (const { needs } of steps) for (const need of needs) count(this.#naming, need, 1);
    for (const step of steps) {
      const apart = retires(step) && this.#isNamed(step) ? ' retires' : '';
      this.#keys.set(step, JSON.stringify([step.by.id, step.why]) + apart);
      if (!isAct(step)) count(this.#left, this.#keyOf(step), 1);
    }
  }

  *groups(): Iterable<Group> {
    for (;;) {
      const chosen = this.#next(this.#queues.flatMap((queue) => queue.at(-1) ?? []));
      if (chosen.length === 0) return;
      const taken = new Set(chosen.flat());
      for (const queue of this.#queues) if (taken.has(queue.at(-1) as ResolvedEntry)) queue.pop();
      for (const step of taken) this.#take(step);
      yield* chosen;
    }
  }

  /** Returns the next commits from the first steps of all records. */
  #next(ready: readonly ResolvedEntry[]): readonly Group[] {
    const changes = ready.filter((step) => !isAct(step));
    const groups = [...Map.groupBy(changes, (step) => this.#keyOf(step)).values()].flatMap(
      ([first, ...rest]): Group[] => (first ? [[first, ...rest]] : []),
    );
    const free = groups.filter((group) => this.#isFree(group));
    const next = free.find((group) => this.#left.get(this.#keyOf(group[0])) === group.length) ?? free[0];
    if (next) return [next];
    const acts = ready.filter(isAct);
    if (acts.length > 0) return acts.map((act): Group => [act]);
    // If commits wait for each other, any can be first; the replay reports what is missing.
    return groups.slice(0, 1);
  }

  #take(step: ResolvedEntry): void {
    this.#unborn.delete(step.record);
    for (const need of step.needs) count(this.#naming, need, -1);
    if (!isAct(step)) count(this.#left, this.#keyOf(step), -1);
  }

  #isFree(group: Group): boolean {
    const own = new Set(group.map(({ record }) => record));
    return group.every(
      (step) =>
        (this.#unborn.size === 0 ||
          [...step.needs].every((need) => !this.#unborn.has(need) || own.has(need))) &&
        !(retires(step) && this.#isNamed(step)),
    );
  }

  /** Returns whether another remaining step names the record of this one. */
  #isNamed({ record, needs }: ResolvedEntry): boolean {
    return (this.#naming.get(record) ?? 0) > (needs.has(record) ? 1 : 0);
  }

  #keyOf(step: ResolvedEntry): string {
    return this.#keys.get(step) ?? '';
  }
}

const isAct = ({ does }: ResolvedEntry): boolean => 'action' in does;

/** Returns whether the record of these steps cannot be named before them, because they create or restore it. */
function beginsAbsent(steps: readonly ResolvedEntry[]): boolean {
  const first = steps.find((step) => step.creates || retires(step) || restores(step));
  return first !== undefined && (first.creates || restores(first));
}

const restores = ({ does }: ResolvedEntry): boolean =>
  'changes' in does && does.changes.some((change) => change.do === 'restore');

const retires = ({ does }: ResolvedEntry): boolean =>
  'changes' in does && does.changes.some((change) => change.do === 'retire');

const count = (counts: Map<string, number>, key: string, by: number): void =>
  void counts.set(key, (counts.get(key) ?? 0) + by);
