import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import { readerOf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import type { Commit } from './commit.ts';

const setting = 'timeZone';

const zoneOr = (value: unknown, fallback: unknown): string =>
  typeof value === 'string' ? value : typeof fallback === 'string' ? fallback : 'UTC';

/** Returns the time zone set at a snapshot, which decides on which day something happened. */
export const zoneAt = (snapshot: Snapshot, { settings }: Catalogue): string =>
  zoneOr(readerOf(snapshot).setting(settings, setting), undefined);

/** Returns the time zone set last, which decides when a past day ended, as it does in a journal. */
export function lastZone(commits: readonly Commit[], { settings }: Catalogue): string {
  const fallback = settings.fields[setting]?.default;
  let zone = zoneOr(fallback, undefined);
  for (const { steps } of commits)
    for (const { does } of steps)
      for (const change of 'changes' in does ? does.changes : [])
        if (change.register === settings.key && 'fields' in change && setting in change.fields)
          zone = zoneOr(Reflect.get(change.fields, setting), fallback);
  return zone;
}
