import { sentences } from '#isms/kernel/values/sentence.ts';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, statSync, unlinkSync } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { Problem } from '#isms/kernel/values/problem.ts';

const texts = sentences('blobs', {
  aFileMayHaveAtMost: 'A file may have at most {limit}.',
  theFileIsNotWhatWasStored:
    'The file is not what was stored: its content does not have its hash, so it is not handed out. Tell the people who run this installation; a verification of the journal lists such files, and a backup has them.',
});

/** Content of a blob as it arrives: a request's body, a file, bytes. */
export type BlobSource = Uint8Array | AsyncIterable<Uint8Array>;

export interface StoredBlob {
  readonly hash: string;
  readonly size: number;
}

/** The bytes of a blob are not those that were stored. */
export class DamagedBlob extends Error {}

const damaged = new Problem('unavailable', texts.theFileIsNotWhatWasStored);
const missing = 'is missing';

const week = 7 * 24 * 3_600_000;
const isHash = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);

/** Files by the hash of their bytes, below `<folder>/<organisation>/<first two hexadecimal digits>/`. */
export class BlobFolder {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = resolve(folder);
  }

  /** Stores bytes and resolves when they are on disk, so that a commit may name them. */
  async put(organisation: string, source: BlobSource, limit: number): Promise<StoredBlob | Problem> {
    const arriving = join(this.#folder, organisation, 'arriving');
    await mkdir(arriving, { recursive: true });
    const temporary = join(arriving, randomUUID());
    try {
      const stored = await write(temporary, source, limit);
      if (stored instanceof Problem) return stored;
      const target = this.#path(organisation, stored.hash);
      await mkdir(dirname(target), { recursive: true });
      // Also over a file that is there: it has the same bytes, and its week begins again.
      await rename(temporary, target);
      for (let folder = dirname(target); folder !== dirname(this.#folder); folder = dirname(folder))
        await syncFolder(folder);
      return stored;
    } finally {
      await rm(temporary, { force: true });
    }
  }

  /**
   * The bytes of a blob, undefined when it is not there, a problem when it is not what was stored. Read twice: once so that
   * damage is told in words, and again as it is sent, since it may be changed in between.
   */
  async read(organisation: string, hash: string): Promise<Readable | Problem | undefined> {
    const wrong = await this.fault(organisation, hash);
    if (wrong === missing) return undefined;
    if (wrong !== undefined) return damaged;
    const file = await openOrNothing(this.#path(organisation, hash));
    return file && Readable.from(agreeing(file.createReadStream(), hash), { objectMode: false });
  }

  /** What is wrong with a blob, in words that follow its name; undefined when its bytes have its hash. */
  async fault(organisation: string, hash: string): Promise<string | undefined> {
    if (!isHash(hash)) return missing;
    const path = this.#path(organisation, hash);
    try {
      // Whatever else stands in its place, such as a pipe, might never end.
      if (!(await lstat(path)).isFile()) return 'is not a file';
      for await (const _ of agreeing(createReadStream(path), hash));
      return undefined;
    } catch (error) {
      if (isAbsent(error)) return missing;
      if (error instanceof DamagedBlob) return 'does not have its hash';
      return `cannot be read (${error instanceof Error ? error.message : String(error)})`;
    }
  }

  /** Size of a blob, or undefined when it is not there. Synchronous: asked under the lock of a commit. */
  sizeOf(organisation: string, hash: string): number | undefined {
    return isHash(hash)
      ? statSync(this.#path(organisation, hash), { throwIfNoEntry: false })?.size
      : undefined;
  }

  /** Hashes of the blobs that arrived more than a week before a moment. Also removes what never finished arriving. */
  async older(organisation: string, now: number): Promise<readonly string[]> {
    const own = join(this.#folder, organisation);
    const found: string[] = [];
    for (const file of await filesBelow(own)) {
      const path = join(own, file);
      const name = file.split('/').at(-1) ?? '';
      const { mtimeMs } = await stat(path);
      if (now - mtimeMs < week) continue;
      if (isHash(name)) found.push(name);
      else await rm(path, { force: true });
    }
    return found;
  }

  /** Removes a blob unless it has arrived again since it was found to be old. Synchronous: called under the lock. */
  remove(organisation: string, hash: string, now: number): boolean {
    const path = this.#path(organisation, hash);
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found || now - found.mtimeMs < week) return false;
    unlinkSync(path);
    return true;
  }

  /** Removes a blob, however old it is; false where there is none. Synchronous: called under the lock. */
  erase(organisation: string, hash: string): boolean {
    const path = this.#path(organisation, hash);
    if (!isHash(hash) || !statSync(path, { throwIfNoEntry: false })) return false;
    unlinkSync(path);
    return true;
  }

  #path(organisation: string, hash: string): string {
    return join(this.#folder, organisation, hash.slice(0, 2), hash);
  }
}

/** The bytes of a stream; throws before the last of them when they do not have the hash, so that it never ends well. */
async function* agreeing(bytes: AsyncIterable<Uint8Array>, hash: string): AsyncIterable<Uint8Array> {
  const digest = createHash('sha256');
  let held: Uint8Array | undefined;
  for await (const chunk of bytes) {
    if (held) yield held;
    digest.update(chunk);
    held = chunk;
  }
  if (digest.digest('hex') !== hash) throw new DamagedBlob(`the file ${hash} does not have its hash`);
  if (held) yield held;
}

async function write(path: string, source: BlobSource, limit: number): Promise<StoredBlob | Problem> {
  const file = await open(path, 'wx');
  try {
    const digest = createHash('sha256');
    let size = 0;
    for await (const chunk of source instanceof Uint8Array ? [source] : source) {
      size += chunk.byteLength;
      if (size > limit)
        return new Problem('too-large', texts.aFileMayHaveAtMost({ limit: { bytes: limit } }));
      digest.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
    return { hash: digest.digest('hex'), size };
  } finally {
    await file.close();
  }
}

/** A new name survives a power cut only once its folder is on disk. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function openOrNothing(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
