import { type Text, sentences } from '#isms/kernel/values/sentence.ts';
import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { Problem, type Fault } from '#isms/kernel/values/problem.ts';
import { lineAt, locate, type Source, type TextFault } from './yaml.ts';

const texts = sentences('fault', {
  hasMoreFaultsThanThese: 'has more faults than these {mostOfFile}',
});

/** A fault in a folder: the file, the line, the field, and what is allowed there. */
export interface FileFault extends Fault {
  /** Relative to the folder, with slashes. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** The fault that may be the cause of this one. */
  readonly cause?: FileFault | undefined;
}

/** A fault that has to be corrected itself, with faults that may disappear once it is. */
export interface Cause extends FileFault {
  readonly consequences: readonly FileFault[];
}

/** All faults of a folder: causes by file and line, each with its consequences. */
export class FolderProblem extends Problem {
  override readonly faults: readonly Cause[];

  constructor(faults: readonly FileFault[]) {
    const consequences = Map.groupBy(faults, causeOf);
    const causes = faults
      .filter(({ cause }) => cause === undefined)
      .toSorted(byPlace)
      .map((fault): Cause => {
        const own = (consequences.get(fault) ?? []).filter((each) => each !== fault);
        return { ...fault, consequences: own.map(alone).toSorted(byPlace) };
      });
    super('invalid', describe(causes), causes);
    this.faults = causes;
  }
}

const alone = ({ file, line, path, message }: FileFault): FileFault => ({ file, line, path, message });

const causeOf = (fault: FileFault): FileFault => (fault.cause ? causeOf(fault.cause) : fault);

const byPlace = (a: FileFault, b: FileFault): number =>
  a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;

/** Returns a fault as one line of text: `risk/RISK-12.yaml:14: set.likelihood must be from 1 to 3`. */
export const faultText = ({ file, line, path, message }: FileFault): string =>
  `${file}:${line}: ${path === '' ? inEnglish(message) : `${path} ${inEnglish(message)}`}`;

const describe = (faults: readonly FileFault[]): string =>
  faults.length === 1 && faults[0] ? faultText(faults[0]) : `The folder has ${faults.length} faults.`;

/** Returns a fault at a path of a file, such as `[2].set.likelihood`. */
export function faultAt(source: Source, path: string, message: Text, cause?: FileFault): FileFault {
  const line = lineAt(source.text, locate(source, path));
  return { file: source.path, line, path: shown(path), message, ...(cause && { cause }) };
}

/** Returns a path for display, without the entry, which the line identifies. */
const shown = (path: string): string => path.replace(/^\[\d+\]\.?/, '');

// If a file is wrong throughout, the first faults are enough, and finding the lines of all others would take long.
const mostOfFile = 100;

/** A collector of faults that keeps the first one at each position: later ones there follow from it. */
export class Faults {
  readonly found: FileFault[] = [];
  readonly #said = new Set<string>();
  readonly #counts = new Map<string, number>();

  /** Adds a fault at a path, with the fault that may be its cause. */
  at(source: Source, path: string, message: Text, cause?: FileFault): void {
    if (this.#isNew(source, path)) this.found.push(faultAt(source, path, message, cause));
  }

  /** Adds a fault at a known offset. */
  in(source: Source, { offset, path, message }: TextFault): void {
    if (!this.#isNew(source, `${path} ${offset}`)) return;
    this.#said.add(`${source.path} ${path}`);
    this.found.push({ file: source.path, line: lineAt(source.text, offset), path: shown(path), message });
  }

  #isNew(source: Source, place: string): boolean {
    const key = `${source.path} ${place}`;
    if (this.#said.has(key)) return false;
    this.#said.add(key);
    const count = (this.#counts.get(source.path) ?? 0) + 1;
    this.#counts.set(source.path, count);
    if (count === mostOfFile + 1)
      this.found.push(faultAt(source, '', texts.hasMoreFaultsThanThese({ mostOfFile })));
    return count <= mostOfFile;
  }
}
