import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { ConversionTables } from '../risk-method/score-conversion.ts';
import { scoreAfter } from '../risk-treatment/planned-treatments.ts';
import type { riskMethod, Score } from '../risk-method/risk-method.ts';
import type { risk } from './risk.ts';
import type { treatment } from '../risk-treatment/treatment.ts';

type Method = Stored<typeof riskMethod>;
type Level = Method['fields']['levels'][number];
type Criteria = 'acceptable' | 'to be treated';

/** The changes of a risk besides its level today. Criteria and acceptance are given only if they change. */
export interface LevelChanges {
  readonly before: number | undefined;
  readonly beforeThen: number | undefined;
  readonly after: number | undefined;
  readonly afterThen: number | undefined;
  readonly criteria?: Criteria;
  readonly criteriaThen?: Criteria;
  readonly acceptedBy?: Level['acceptedBy'];
  readonly acceptedByThen?: Level['acceptedBy'];
}

interface Change {
  readonly from: Method;
  readonly to: Method;
  /** The tables for converting steps; undefined if they are not to be converted. */
  readonly tables: ConversionTables | undefined;
}

type Steps = Pick<Score, 'likelihood' | 'impact'>;

const levelIn = ({ fields: { matrix } }: Method, { likelihood = 0, impact = 0 }: Steps): number | undefined =>
  matrix[likelihood - 1]?.[impact - 1];

/**
 * Returns the levels of a risk on the method in use and, by the conversion tables, on the method that is to replace it.
 */
export function levelChanges(
  record: Stored<typeof risk>,
  { from, to, tables }: Change,
  s: Neighbourhood<typeof treatment>,
): LevelChanges {
  const both = (steps: Steps) =>
    [levelIn(from, steps), tables && levelIn(to, translated(steps, tables))] as const;
  const { likelihood, impact, likelihoodBefore, impactBefore } = record.fields;
  const [now, then] = both({ likelihood, impact });
  const [before, beforeThen] = both({ likelihood: likelihoodBefore, impact: impactBefore });
  const remains = scoreAfter(record, s);
  // A score on another method stays on that method.
  const [after, afterThen] = remains.method === from.id ? both(remains) : [undefined, undefined];
  const [band, bandThen] = [bandIn(from, now), bandIn(to, then)];
  const [left, leftThen] = [bandIn(from, after ?? now), bandIn(to, afterThen ?? then)];
  return {
    before,
    beforeThen,
    after,
    afterThen,
    ...(band &&
      bandThen &&
      band.acceptable !== bandThen.acceptable && {
        criteria: criteriaOf(band),
        criteriaThen: criteriaOf(bandThen),
      }),
    ...(left &&
      leftThen &&
      left.acceptedBy !== leftThen.acceptedBy && {
        acceptedBy: left.acceptedBy,
        acceptedByThen: leftThen.acceptedBy,
      }),
  };
}

const isMoved = (now: number | undefined, then: number | undefined): boolean =>
  then !== undefined && now !== then;

/**
 * Returns how much of a risk changes besides its level today: 2 if acceptance does, 1 if another level does, else 0.
 */
export const reachOf = ({ before, beforeThen, after, afterThen, ...changed }: LevelChanges): number => {
  if (Object.keys(changed).length > 0) return 2;
  return isMoved(before, beforeThen) || isMoved(after, afterThen) ? 1 : 0;
};

const translated = ({ likelihood, impact }: Steps, tables: ConversionTables): Steps => ({
  likelihood: tables.likelihood.get(likelihood ?? 0),
  impact: tables.impact.get(impact ?? 0),
});

const bandIn = ({ fields: { levels } }: Method, level: number | undefined): Level | undefined =>
  levels[(level ?? 0) - 1];

const criteriaOf = ({ acceptable }: Level): Criteria => (acceptable ? 'acceptable' : 'to be treated');
