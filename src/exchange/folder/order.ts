import type { Instant } from '#isms/kernel/record.ts';
import type { Commit, Step } from './commit.ts';

/**
 * Steps as the commits they were: what has the same moment, person and reason was done together, unless it stands in one
 * file, where the order is as written. An action is a commit of its own. Of what happened at the same moment, that comes
 * first which others name, then changes, then actions.
 */
export function order(steps: readonly Step[], undated: Instant): readonly Commit[] {
  const moments = Map.groupBy(steps, ({ at }) => at ?? '');
  return [...moments.keys()].toSorted().flatMap((moment) => {
    const together = moments.get(moment) ?? [];
    return [...within(together)].map(([first, ...rest]): Commit => ({
      at: moment === '' ? undated : moment,
      by: first.by,
      why: first.why,
      steps: [first, ...rest],
    }));
  });
}

type Group = readonly [Step, ...Step[]];

const keyOf = ({ by, why }: Step): string => JSON.stringify([by.id, why]);
const isAct = ({ does }: Step): boolean => 'action' in does;

function* within(steps: readonly Step[]): Iterable<Group> {
  const queues = [...Map.groupBy(steps, ({ file }) => file).values()].map((queue) => queue.toReversed());
  const waiting = new Map<string, number>();
  for (const step of steps) if (!isAct(step)) waiting.set(keyOf(step), (waiting.get(keyOf(step)) ?? 0) + 1);
  const unborn = new Set(steps.filter(({ creates }) => creates).map(({ record }) => record));
  for (let left = steps.length; left > 0;) {
    const ready = queues.flatMap((queue) => queue.at(-1) ?? []);
    const chosen = nextOf(ready, waiting, unborn);
    const taken = new Set(chosen.flat());
    for (const queue of queues) if (taken.has(queue.at(-1) as Step)) queue.pop();
    for (const group of chosen) {
      for (const step of group) {
        unborn.delete(step.record);
        if (!isAct(step)) waiting.set(keyOf(step), (waiting.get(keyOf(step)) ?? 0) - 1);
      }
      yield group;
    }
    left -= taken.size;
  }
}

/** The next commits out of the first steps of all files. */
function nextOf(
  ready: readonly Step[],
  waiting: ReadonlyMap<string, number>,
  unborn: ReadonlySet<string>,
): readonly Group[] {
  const groups = [
    ...Map.groupBy(
      ready.filter((step) => !isAct(step)),
      keyOf,
    ),
  ];
  const free = groups.filter(([, group]) => isFree(group, unborn));
  const whole = free.filter(([key, group]) => waiting.get(key) === group.length);
  const next = whole.find(([, group]) => !retires(group)) ?? whole[0] ?? free[0];
  if (next) return [next[1] as unknown as Group];
  const acts = ready.filter(isAct);
  // With nothing but commits that wait for each other, the first is as good as any: the replay says what is missing.
  return acts.length > 0
    ? acts.map((act): Group => [act])
    : groups.slice(0, 1).map(([, group]) => group as unknown as Group);
}

function isFree(group: readonly Step[], unborn: ReadonlySet<string>): boolean {
  if (unborn.size === 0) return true;
  const own = new Set(group.filter(({ creates }) => creates).map(({ record }) => record));
  return group.every(({ needs }) => [...needs].every((need) => !unborn.has(need) || own.has(need)));
}

const retires = (group: readonly Step[]): boolean =>
  group.some(({ does }) => 'changes' in does && does.changes.some((change) => change.do === 'retire'));
