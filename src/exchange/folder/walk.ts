import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readdirSync, readSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { basename, extname, join, relative, sep } from 'node:path';
import { numberOf } from '#isms/kernel/snapshot/codes.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { sizeText } from '#isms/kernel/values/regional-text.ts';
import type { FileFault } from './fault.ts';
import { overlaysFolder, type Layer } from './layer.ts';
import type { Shipped } from './shipped.ts';
import type { Source } from './yaml.ts';

/** The limits for a folder, so that reading one from an unknown source ends. */
export const limits = { bytesOfFile: 2 * 1024 * 1024, files: 100_000 } as const;

/** The folder beside the registers for files that records name. */
export const filesFolder = 'files';

/** A file of a record, with its text. */
export interface FoundFile {
  readonly source: Source;
  readonly register: AnyRegister;
  readonly code: string;
  /** The id of the record, if it ships with the product. */
  readonly shipped: string | undefined;
}

/** The content of a layer. */
interface Walked {
  /** Sorted by register and number. */
  readonly found: readonly FoundFile[];
  readonly faults: readonly FileFault[];
  /**
   * The faults because of which records could not be read, by the code of the record or the key of the whole register.
   */
  readonly unread: ReadonlyMap<string, FileFault>;
}

/** Returns the record files of a layer, by register and number. */
export function walk(layer: Layer, catalogue: Catalogue, shipped: Shipped): Walked {
  const walking = new Walking(layer, catalogue, shipped);
  walking.top();
  return walking;
}

class Walking implements Walked {
  readonly found: FoundFile[] = [];
  readonly faults: FileFault[] = [];
  readonly unread = new Map<string, FileFault>();
  readonly #root: string;
  readonly #prefix: string;
  readonly #catalogue: Catalogue;
  readonly #shipped: Shipped;

  constructor({ folder, prefix }: Layer, catalogue: Catalogue, shipped: Shipped) {
    [this.#root, this.#prefix, this.#catalogue, this.#shipped] = [folder, prefix, catalogue, shipped];
  }

  top(): void {
    const { registers, settings } = this.#catalogue;
    const registerNames = [...registers.keys()].toSorted().join(', ');
    const beside =
      this.#prefix === ''
        ? { [filesFolder]: 'for files', [overlaysFolder]: 'for overlays' }
        : { [filesFolder]: 'for files' };
    const inside: AnyRegister[] = [];
    for (const entry of entriesOf(this.#root)) {
      if (entry.name.startsWith('.') || entry.name in beside) continue;
      const kind = this.#kindOf(entry, entry.name);
      const register = registers.get(entry.name);
      if (kind === 'folder' && register) inside.push(register);
      else if (kind === 'folder')
        this.#fault(
          entry.name,
          `is the name of no register; there are ${registerNames}, and ${Object.entries(beside)
            .map((each) => each.join(' '))
            .join(' and ')}`,
          entriesOf(join(this.#root, entry.name)).map(({ name }) => name),
        );
      else if (kind === 'file' && entry.name === `${settings.key}.yaml`)
        this.#read({ path: entry.name, register: settings, code: `${settings.code}-1`, shipped: undefined });
      else if (kind === 'file' && isYaml(entry.name))
        this.#fault(
          entry.name,
          `must stand in the folder of its register; only ${settings.key}.yaml stands here`,
        );
    }
    const places = new Map([...registers.keys()].map((key, place) => [key, place]));
    for (const register of inside.toSorted((a, b) => (places.get(a.key) ?? 0) - (places.get(b.key) ?? 0)))
      this.#folderOf(register);
  }

  #folderOf(register: AnyRegister): void {
    const numbered: { path: string; code: string; number: number; shipped: string | undefined }[] = [];
    for (const entry of entriesOf(join(this.#root, register.key))) {
      if (entry.name.startsWith('.')) continue;
      const path = `${register.key}/${entry.name}`;
      const kind = this.#kindOf(entry, path);
      if (kind === undefined) continue;
      const code = entry.name.slice(0, -extname(entry.name).length);
      const number = numberOf(code, register.code);
      const shipped = number === 0 ? this.#shipped.find(register.key, code) : undefined;
      const isShipped = typeof shipped === 'string';
      if (kind === 'file' && extname(entry.name) === '.yaml' && (number > 0 || isShipped))
        numbered.push({ path, code, number, shipped: isShipped ? shipped : undefined });
      else
        this.#fault(path, `must be a file such as ${register.code}-1.yaml: the code of a record is its name`);
    }
    for (const each of numbered.toSorted((a, b) => a.number - b.number)) this.#read({ register, ...each });
  }

  #read({ path, ...rest }: Omit<FoundFile, 'source'> & { readonly path: string }): void {
    if (this.found.length === limits.files)
      this.#fault(path, `is one too many: a folder may hold ${limits.files.toLocaleString('en')} records`);
    if (this.found.length >= limits.files) return;
    const text = this.#textOf(path);
    if (text !== undefined) this.found.push({ source: { path: this.#prefix + path, text }, ...rest });
  }

  #textOf(path: string): string | undefined {
    try {
      const bytes = bytesOf(join(this.#root, path));
      if (!bytes) this.#fault(path, `must have at most ${sizeText(limits.bytesOfFile, 'en')}`);
      else if (isUtf8(bytes)) return bytes.toString('utf8');
      else this.#fault(path, 'must be text in UTF-8');
    } catch (error) {
      this.#fault(path, `cannot be read: ${String(error)}`);
    }
    return undefined;
  }

  /** Returns whether an entry is a file or a folder. A link is followed, unless it leads out of the folder. */
  #kindOf(entry: Dirent, path: string): 'file' | 'folder' | undefined {
    if (!entry.isSymbolicLink()) return kindOf(entry);
    const target = targetOf(join(this.#root, path));
    if (target !== undefined && isInside(this.#root, target)) return kindOf(statSync(target));
    this.#fault(path, 'must not be a link that leads out of the folder');
    return undefined;
  }

  /** Adds a fault. `names` are the files that cannot be read because of it: the file itself by default. */
  #fault(file: string, message: string, names: readonly string[] = [basename(file)]): void {
    const fault: FileFault = { file: this.#prefix + file, line: 1, path: '', message };
    this.faults.push(fault);
    for (const name of names) this.unread.set(codeMeant(name), fault);
  }
}

/** Returns the code in the name of a file, even if it is not written as codes are: `PER-02.yml` for PER-2. */
const codeMeant = (name: string): string => basename(name, extname(name)).replace(/-0+(?=\d)/, '-');

const buffer = Buffer.allocUnsafe(limits.bytesOfFile + 1);

/**
 * Returns the bytes of a file, valid until the next call, or undefined if there are too many. This avoids asking for
 * the size first.
 */
function bytesOf(path: string): Buffer | undefined {
  const file = openSync(path, 'r');
  try {
    let length = 0;
    for (let read = -1; read !== 0 && length < buffer.length; length += read)
      read = readSync(file, buffer, length, buffer.length - length, null);
    return length > limits.bytesOfFile ? undefined : buffer.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

const kindOf = (entry: { isFile(): boolean; isDirectory(): boolean }): 'file' | 'folder' | undefined =>
  entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : undefined;

const isYaml = (name: string): boolean => /\.ya?ml$/.test(name);

const entriesOf = (path: string): readonly Dirent[] =>
  readdirSync(path, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** Returns whether a real path is below a real folder. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !way.startsWith(sep);
}

/** Returns the real path behind a path, or undefined if there is none. */
export function targetOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
