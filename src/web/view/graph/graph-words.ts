import type { Names } from '#server/contract/contract.ts';

/** The texts of a graph. */
export interface GraphWords {
  /** The register of its nodes. */
  readonly register: string;
  readonly names: Names;
  readonly kindOf: (kind: string) => string;
  /** Returns the name of a value, counted from 1; empty for none. */
  readonly valueOf: (value: number) => string;
  /** Number of values. */
  readonly values: number;
}

export const calledIn = ({ names }: GraphWords, id: string): string =>
  names[id]?.label ?? names[id]?.code ?? id;
