import { Problem, type Fault } from '#isms/kernel/problem.ts';

/** One thing that is wrong in a folder: the file, the line, the field, and what is allowed there. */
export interface FileFault extends Fault {
  /** Relative to the folder, with slashes. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Everything that is wrong in a folder. */
export class FolderProblem extends Problem {
  override readonly faults: readonly FileFault[];

  constructor(faults: readonly FileFault[]) {
    const sorted = faults.toSorted(byPlace);
    super('invalid', describe(sorted), sorted);
    this.faults = sorted;
  }
}

const byPlace = (a: FileFault, b: FileFault): number =>
  a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;

/** A fault as one line of text: `risk/RISK-12.yaml:14: set.likelihood must be from 1 to 3`. */
export const faultText = ({ file, line, path, message }: FileFault): string =>
  `${file}:${line}: ${path === '' ? message : `${path} ${message}`}`;

const describe = (faults: readonly FileFault[]): string =>
  faults.length === 1 && faults[0] ? faultText(faults[0]) : `The folder has ${faults.length} faults.`;
