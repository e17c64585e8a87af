import { sentences } from '#isms/kernel/values/sentence.ts';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Problem } from '#isms/kernel/values/problem.ts';
import type { ActorId, Instant, Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { isSameValue } from '#isms/kernel/snapshot/decision-snapshot.ts';
import { shelf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { Encoder } from './encode.ts';
import { FileNames } from './file-names.ts';
import { writeMoment } from './moment.ts';
import { toYaml } from './to-yaml.ts';

const texts = sentences('write', {
  holdsWhichIsNoRecord:
    '{folder} holds {foreign}, which is no record of this organisation. Choose an empty folder.',
});

/** A version of a record, with who made it, when and why. */
export interface Version {
  readonly at: Instant;
  readonly by: ActorId;
  readonly why?: string | undefined;
  readonly record: Stored;
}

export type Content = Uint8Array | AsyncIterable<Uint8Array>;

/** The source of the bytes of files. */
export interface Contents {
  has(hash: string): boolean;
  bytes(hash: string): Promise<Content | undefined>;
}

/** The parts of an export beside the present records. */
export interface WriteOptions {
  /**
   * Returns every version of a record, oldest first. Without it, records are written in their present state, without
   * dates.
   */
  readonly history?: ((record: Stored) => readonly Version[] | Promise<readonly Version[]>) | undefined;
  /** The bytes of the files that records name. If they are missing, hash and size are written instead. */
  readonly contents?: Contents | undefined;
}

/** A file of a folder, with its path relative to the folder. */
export interface FolderFile {
  readonly path: string;
  readonly content: string | Content;
}

/** Yields an organisation as the files of a folder, which `read` can read back. */
export async function* filesOf(
  snapshot: Snapshot,
  { history, contents }: WriteOptions = {},
): AsyncIterable<FolderFile> {
  const names = new FileNames();
  const encoder = new Encoder(snapshot, (file) => (contents?.has(file.hash) ? names.write(file) : file));
  for (const register of snapshot.registers.values())
    for (const record of shelf(snapshot, register.key).rows) {
      if (record.version === 0) continue;
      const told = history
        ? historyOf(register, await history(record), encoder)
        : stateOf(register, record, encoder);
      const path = register.singleton ? `${register.key}.yaml` : `${register.key}/${record.code}.yaml`;
      yield { path, content: toYaml(told) };
    }
  for (const [path, hash] of names.paths) {
    const bytes = await contents?.bytes(hash);
    if (!bytes) throw new Error(`the bytes of ${path} (SHA-256 ${hash}) are missing`);
    yield { path, content: bytes };
  }
}

/**
 * Writes an organisation to a folder and overwrites its own files there. Returns a problem and writes nothing if the
 * folder holds another record, which would be read back as one of this organisation.
 */
export async function write(
  snapshot: Snapshot,
  folder: string,
  options: WriteOptions = {},
): Promise<Problem | undefined> {
  const foreign = await foreignRecord(snapshot, folder);
  if (foreign !== undefined) return new Problem('conflict', texts.holdsWhichIsNoRecord({ folder, foreign }));
  for await (const { path, content } of filesOf(snapshot, options)) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return undefined;
}

async function foreignRecord(snapshot: Snapshot, folder: string): Promise<string | undefined> {
  for (const register of snapshot.registers.values()) {
    const codes = new Set(shelf(snapshot, register.key).rows.map(({ code }) => `${code}.yaml`));
    const there = await readdir(join(folder, register.key)).catch((): readonly string[] => []);
    const foreign = there.find((name) => name.endsWith('.yaml') && (register.singleton || !codes.has(name)));
    if (foreign !== undefined) return `${register.key}/${foreign}`;
  }
  return undefined;
}

function stateOf(register: AnyRegister, record: Stored, encoder: Encoder): unknown {
  const fields = encoder.fields(register.fields, record.fields);
  if (record.id === record.code && !record.retired) return fields;
  return [
    { ...(record.id !== record.code && { id: record.id }), fields },
    ...(record.retired ? [{ retire: true }] : []),
  ];
}

function historyOf(register: AnyRegister, versions: readonly Version[], encoder: Encoder): unknown {
  return versions.flatMap((version, n) => {
    const does = doing(register, versions[n - 1]?.record, version.record, encoder);
    if (Object.keys(does).length === 0) return [];
    const { record } = version;
    return [
      { ...(n === 0 && record.id !== record.code && { id: record.id }), ...told(version, encoder), ...does },
    ];
  });
}

const told = ({ at, by, why }: Version, encoder: Encoder): Readonly<Record<string, string>> => ({
  at: writeMoment(at),
  by: encoder.actor(by),
  ...(why !== undefined && { why }),
});

/** Returns the keys of an entry that turns one version into the next. */
function doing(
  register: AnyRegister,
  before: Stored | undefined,
  { fields, retired }: Stored,
  encoder: Encoder,
): Readonly<Record<string, unknown>> {
  const turn = retired === (before?.retired ?? false) ? {} : retired ? { retire: true } : { restore: true };
  if (!before) return { fields: encoder.fields(register.fields, fields), ...turn };
  const changed = Object.entries(register.fields).filter(
    ([name]) => !isSameValue(before.fields[name], fields[name]),
  );
  const set = changed.map(([name, field]) => [name, encoder.value(field, fields[name]) ?? null]);
  return { ...(set.length > 0 && { set: Object.fromEntries(set) }), ...turn };
}
