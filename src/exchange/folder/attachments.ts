import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileKindOf } from '#isms/kernel/declarations/file-kinds.ts';
import type { FileValue } from '#isms/kernel/field-kinds/field.ts';
import { sizeText } from '#isms/kernel/values/regional-text.ts';
import { filesFolder, isInside, targetOf } from './walk.ts';

const mostBytes = 256 * 1024 * 1024;

/** The files that records of a folder name: each is found, measured and hashed once. */
export class Attachments {
  /** The path of the bytes for each hash. */
  readonly paths = new Map<string, string>();
  readonly #roots: readonly string[];
  readonly #known = new Map<string, Measured | string>();

  /** Searches these folders in order; the paths must be real paths. */
  constructor(...roots: readonly string[]) {
    this.#roots = roots;
  }

  /** Returns a file in the form a record holds it, or as text what is allowed instead. */
  find(path: string, more: { readonly type?: string; readonly name?: string }): FileValue | string {
    const measured = this.#known.get(path) ?? this.#measure(path);
    this.#known.set(path, measured);
    if (typeof measured === 'string') return measured;
    return { ...measured, type: more.type ?? typeOf(path), name: more.name ?? basename(path) };
  }

  #measure(path: string): Measured | string {
    if (!path.startsWith(`${filesFolder}/`) || path.split('/').includes('..'))
      return `must be the path of a file below ${filesFolder}/, such as ${filesFolder}/policy-1.0.md`;
    const [found] = this.#roots.flatMap((root) => {
      const target = targetOf(join(root, path));
      return target === undefined ? [] : [{ root, target }];
    });
    if (!found) return `names ${path}, which this folder does not have`;
    const { root, target } = found;
    if (!isInside(root, target)) return 'must not lead out of the folder';
    const { size } = statSync(target);
    if (!statSync(target).isFile()) return `names ${path}, which is no file`;
    if (size > mostBytes) return `must be a file of at most ${sizeText(mostBytes, 'en')}`;
    const measured = measure(target);
    this.paths.set(measured.hash, target);
    return measured;
  }
}

type Measured = Pick<FileValue, 'hash' | 'size'>;

function measure(path: string): Measured {
  const file = openSync(path, 'r');
  try {
    const digest = createHash('sha256');
    const chunk = Buffer.alloc(1024 * 1024);
    let size = 0;
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      digest.update(chunk.subarray(0, read));
      size += read;
    }
    return { hash: digest.digest('hex'), size };
  } finally {
    closeSync(file);
  }
}

/** Returns the media type for the name of a file. */
export const typeOf = (name: string): string => fileKindOf(name)?.type ?? 'application/octet-stream';
