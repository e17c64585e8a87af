import { setImmediate as nextTurn } from 'node:timers/promises';
import { readEntry } from '../chain/entry.ts';
import type { ContentPart } from '../chain/version-content.ts';
import type { Reading } from '../store/store.ts';
import type { Version } from '../store/version.ts';

/** Where the journal holds a text that somebody looks for: the reason of a commit, or a version of a record. */
export interface Mention {
  readonly position: number;
  /** Absent for the reason of a commit. */
  readonly version?: {
    readonly register: string;
    readonly id: string;
    readonly code: string;
    readonly version: number;
    readonly part: ContentPart;
  };
}

const slice = 200;
// The largest position a column of either engine can hold.
const most = 2_147_483_647;

/** Every reason and version of which the text holds what is looked for, the oldest first. Reads the whole journal. */
export async function mentionsIn(
  reading: Reading,
  holds: (text: string) => boolean,
): Promise<readonly Mention[]> {
  const found: Mention[] = [];
  for (let position = 0; ;) {
    const entries = await reading.ask('entries', position, most, slice);
    const last = entries.at(-1)?.position;
    if (last === undefined) return found;
    const contents = Map.groupBy(await reading.ask('contents', position, last), (row) => row.position);
    for (const row of entries) {
      const { why, versions } = readEntry(row.text);
      if (why !== undefined && holds(why)) found.push({ position: row.position });
      const named = new Map(versions.map((each) => [`${each.register} ${each.id}`, each]));
      for (const { register, record, part, text } of contents.get(row.position) ?? []) {
        const version = named.get(`${register} ${record}`);
        if (!version || !holds(wordsOf(part, text))) continue;
        const { id, code, version: number } = version;
        found.push({ position: row.position, version: { register, id, code, version: number, part } });
      }
    }
    position = last;
    await nextTurn();
  }
}

/** What a part says of a record's fields: ids and codes beside them are nobody's words. */
const wordsOf = (part: ContentPart, text: string): string =>
  part === 'personal' ? text : JSON.stringify((JSON.parse(text) as Version).fields);
