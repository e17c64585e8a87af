import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Pair } from '#isms/kernel/values/confusion-matrix.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { riskMethod } from '../risk-method/risk-method.ts';
import { apartOf, isByOnePerson, levelsOf, secondScore } from './second-score.ts';

export type PairedScores = Stored<typeof secondScore>;

/** The scores of two people by one method, in total and for each scale. */
export interface Pairs {
  readonly pairs: readonly PairedScores[];
  readonly likelihoods: readonly Pair[];
  readonly impacts: readonly Pair[];
  readonly levels: readonly Pair[];
  /** The difference of each pair: equal scores as 1 and 1, others as 1 and one more than the steps between them. */
  readonly both: readonly Pair[];
}

/** Returns the pairs of scores by a method: all of them, those of an assessment run, or those since a day. */
export function pairsOn(
  method: Stored<typeof riskMethod>,
  s: Reader<typeof secondScore | typeof riskMethod>,
  run?: string,
  since: PlainDate = '',
): Pairs {
  const pairs = s
    .all(secondScore)
    .filter(
      (each) =>
        each.fields.method === method.id &&
        apartOf(each) !== undefined &&
        !isByOnePerson(each) &&
        (run === undefined || each.fields.run === run) &&
        (each.fields.givenOn ?? '') >= since,
    );
  const { likelihoodScale, impactScale, levels } = method.fields;
  return {
    pairs,
    likelihoods: pairs.flatMap(({ fields }) =>
      onScale(fields.firstLikelihood, fields.likelihood, likelihoodScale.length),
    ),
    impacts: pairs.flatMap(({ fields }) => onScale(fields.firstImpact, fields.impact, impactScale.length)),
    levels: pairs.flatMap((each) => onScale(...levelsOf(each, s), levels.length)),
    both: pairs.map((each): Pair => [1, 1 + (apartOf(each) ?? 0)]),
  };
}

/** Returns both steps, unless the scale was shortened since and one of them is beyond it. */
const onScale = (first: number | undefined, second: number | undefined, steps: number): readonly Pair[] =>
  first === undefined || second === undefined || Math.max(first, second) > steps ? [] : [[first, second]];
