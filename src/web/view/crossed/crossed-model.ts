import { confusionMatrix, type Pair } from '#isms/kernel/values/confusion-matrix.ts';
import type { ViewRow } from '../groups.ts';

/** Two columns of steps on the same scale. */
export interface CrossedParts {
  readonly first: string;
  readonly second: string;
}

/** A count in the table: the two steps it is about. */
export interface Crossing extends CrossedParts {
  readonly steps: Pair;
}

/** Returns the steps of a row in both columns; undefined if one is empty or off the scale. */
function stepsOf({ cells }: ViewRow, { first, second }: CrossedParts, most: number): Pair | undefined {
  const [one, other] = [cells[first], cells[second]];
  const isOn = (step: unknown): step is number => typeof step === 'number' && step >= 1 && step <= most;
  return isOn(one) && isOn(other) ? [one, other] : undefined;
}

/** Counts how often each step of the first column occurs with each of the second, row by row from the lowest. */
export const countsOf = (rows: readonly ViewRow[], parts: CrossedParts, most: number) =>
  confusionMatrix(
    rows.flatMap((row) => {
      const steps = stepsOf(row, parts, most);
      return steps ? [steps] : [];
    }),
    most,
  );

/** Returns whether a row belongs to a count. */
export const isCounted = ({ cells }: ViewRow, { first, second, steps }: Crossing): boolean =>
  cells[first] === steps[0] && cells[second] === steps[1];

export const isSameCrossing = (one: Crossing | undefined, other: Crossing): boolean =>
  one?.first === other.first &&
  one.second === other.second &&
  one.steps.every((step, at) => step === other.steps[at]);
