import type { Names } from '#server/contract/contract.ts';

/** What the parts of a graph are called. */
export interface GraphWords {
  /** The register its nodes are records of. */
  readonly register: string;
  readonly names: Names;
  readonly kindOf: (kind: string) => string;
  /** Of a value from 1; empty for none. */
  readonly valueOf: (value: number) => string;
  /** How many values there are. */
  readonly values: number;
}

export const calledIn = ({ names }: GraphWords, id: string): string =>
  names[id]?.label ?? names[id]?.code ?? id;
