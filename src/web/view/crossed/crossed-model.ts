import { confusionMatrix, type Pair } from '#isms/kernel/values/confusion-matrix.ts';
import type { ViewRow } from '../groups.ts';

/** Two columns of steps on one scale. */
export interface CrossedParts {
  readonly first: string;
  readonly second: string;
}

/** One count: which two steps met. */
export interface Crossing extends CrossedParts {
  readonly steps: Pair;
}

/** The steps of a row in both columns; undefined where one is empty or beyond the scale. */
function stepsOf({ cells }: ViewRow, { first, second }: CrossedParts, most: number): Pair | undefined {
  const [one, other] = [cells[first], cells[second]];
  const isOn = (step: unknown): step is number => typeof step === 'number' && step >= 1 && step <= most;
  return isOn(one) && isOn(other) ? [one, other] : undefined;
}

/** How often each step of the first column met each of the second, row by row from the lowest. */
export const countsOf = (rows: readonly ViewRow[], parts: CrossedParts, most: number) =>
  confusionMatrix(
    rows.flatMap((row) => {
      const steps = stepsOf(row, parts, most);
      return steps ? [steps] : [];
    }),
    most,
  );

/** Whether a row is one of those that a count counts. */
export const isCounted = ({ cells }: ViewRow, { first, second, steps }: Crossing): boolean =>
  cells[first] === steps[0] && cells[second] === steps[1];

export const isSameCrossing = (one: Crossing | undefined, other: Crossing): boolean =>
  one?.first === other.first &&
  one.second === other.second &&
  one.steps.every((step, at) => step === other.steps[at]);
