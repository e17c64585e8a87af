import { basename, extname } from 'node:path';
import type { FileValue } from '#isms/kernel/field-kinds/field.ts';
import { typeOf } from './attachments.ts';
import { filesFolder } from './walk.ts';

/** Assigns each file that records name a path in the folder: its own name, unless another file has that name. */
export class FileNames {
  /** Hash by path. */
  readonly paths = new Map<string, string>();
  // Some file systems treat `A.md` and `a.md` as the same name.
  readonly #taken = new Map<string, string>();

  /** Returns a file as written in a record: its path, and what the path does not tell. */
  write(file: FileValue): unknown {
    const path = this.#pathOf(file);
    this.paths.set(path, file.hash);
    this.#taken.set(path.toLowerCase(), file.hash);
    const more = {
      ...(typeOf(path) !== file.type && { type: file.type }),
      ...(basename(path) !== file.name && { name: file.name }),
    };
    return Object.keys(more).length > 0 ? { file: path, ...more } : path;
  }

  #pathOf({ hash, name }: FileValue): string {
    const short = hash.slice(0, 12);
    if (!isPlain(name)) return `${filesFolder}/${short}${plainExtension(name)}`;
    const path = `${filesFolder}/${name}`;
    const holder = this.#taken.get(path.toLowerCase());
    return holder === undefined || holder === hash ? path : `${filesFolder}/${short}/${name}`;
  }
}

/** Returns whether a name is valid and means the same on every file system. */
const isPlain = (name: string): boolean =>
  /^[\p{L}\p{N}_][\p{L}\p{N} ._()+,-]*$/u.test(name) && !/[ .]$/.test(name) && name.length <= 120;

const plainExtension = (name: string): string => (/^\.[a-z0-9]{1,8}$/i.exec(extname(name)) ?? [''])[0];
