import { add, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { evidence } from '../../across/evidence.ts';
import { organisation } from '../../across/organisation.ts';
import { measureTest } from './measure-test.ts';
import type { measure } from './measure.ts';

type Measure = Stored<typeof measure>;
type Evidence = Stored<typeof evidence>;

/** Returns the evidence that a measure names or that names the measure. */
export function measureEvidence(
  { id, fields }: Measure,
  s: Neighbourhood<typeof evidence>,
): readonly Evidence[] {
  const named = (fields.evidence ?? []).flatMap((each) => s.get(evidence, each) ?? []);
  return [...new Set([...named, ...s.referring(evidence, 'records', id)])].filter(({ retired }) => !retired);
}

/** Returns the last day that evidence covers or, if it does not say, the day it was collected. */
const lastDayOf = ({ fields: { to, collectedOn } }: Evidence): PlainDate | undefined => to ?? collectedOn;

/** Returns the last day that any of this evidence covers. */
export const evidenceCoversUntil = (all: readonly Evidence[]): PlainDate | undefined =>
  latestDay(all.map(lastDayOf));

/**
 * Returns the last day on which something shows that a measure works; undefined if nothing does. Evidence counts until
 * its own last day, if it has one. Passed tests and other evidence count for as long as the organisation's settings
 * allow.
 */
export function evidenceValidUntil(
  record: Measure,
  s: Neighbourhood<typeof evidence | typeof measureTest | typeof organisation>,
): PlainDate | undefined {
  const age = s.setting(organisation, 'evidenceAge');
  const passed = s
    .referring(measureTest, 'measure', record.id)
    .filter(({ fields }) => fields.result === 'passed')
    .map(({ fields }) => fields.performedOn && add(fields.performedOn, age));
  const shown = measureEvidence(record, s).map((each) => {
    const last = lastDayOf(each);
    return each.fields.validUntil ?? (last && add(last, age));
  });
  return latestDay([...passed, ...shown]);
}

const latestDay = (days: readonly (PlainDate | undefined)[]): PlainDate | undefined =>
  days.reduce(
    (last, day) => (last === undefined || (day !== undefined && day > last) ? day : last),
    undefined,
  );
