import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Patch } from '#isms/kernel/declarations/change.ts';
import type { Neighbourhood, Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { openRisks } from '../risk-assessment/open-risks.ts';
import type { riskMethod } from './risk-method.ts';
import { risk } from '../risk-assessment/risk.ts';
import { treatment } from '../risk-treatment/treatment.ts';

type Method = Stored<typeof riskMethod>;

/** The tables from each step of the former scales to a step of the new ones. */
export interface ConversionTables {
  readonly to: Id<'risk-method'>;
  readonly likelihood: ReadonlyMap<number, number>;
  readonly impact: ReadonlyMap<number, number>;
}

const table = (rows: readonly { readonly was: number; readonly is: number }[]): ReadonlyMap<number, number> =>
  new Map(rows.map(({ was, is }) => [was, is]));

/** Returns the conversion tables of a method; undefined while one of them is missing. */
export function conversionTablesOf({
  id,
  fields: { likelihoodsWere = [], impactsWere = [] },
}: Method): ConversionTables | undefined {
  if (likelihoodsWere.length === 0 || impactsWere.length === 0) return undefined;
  return { to: id, likelihood: table(likelihoodsWere), impact: table(impactsWere) };
}

/** Returns the open risks that are scored with a method. */
export const risksOn = (method: Id<'risk-method'>, s: Reader<typeof risk>): readonly Stored<typeof risk>[] =>
  openRisks(s).filter(({ fields }) => fields.method === method);

/** Returns the treatments of a risk whose scores are on a method. */
export const treatmentsOn = (
  method: Id<'risk-method'>,
  { id }: Stored<typeof risk>,
  s: Neighbourhood<typeof treatment>,
): readonly Stored<typeof treatment>[] =>
  s.referring(treatment, 'risk', id).filter((each) => !each.retired && each.fields.method === method);

const through = (table: ReadonlyMap<number, number>, step: number | undefined): number | null =>
  (step === undefined ? undefined : table.get(step)) ?? null;

/** Returns the scores of a risk on the new scales. */
export const convertedRisk = (
  { fields }: Stored<typeof risk>,
  { to, likelihood, impact }: ConversionTables,
) =>
  ({
    method: to,
    likelihood: through(likelihood, fields.likelihood),
    impact: through(impact, fields.impact),
    likelihoodBefore: through(likelihood, fields.likelihoodBefore),
    impactBefore: through(impact, fields.impactBefore),
    consequences:
      fields.consequences?.flatMap((each) => {
        const step = impact.get(each.impact);
        return step === undefined ? [] : [{ ...each, impact: step }];
      }) ?? null,
  }) satisfies Patch<typeof risk>;

/** Returns the scores of a treatment on the new scales. */
export const convertedTreatment = (
  { fields }: Stored<typeof treatment>,
  { to, likelihood, impact }: ConversionTables,
) =>
  ({
    method: to,
    residualLikelihood: through(likelihood, fields.residualLikelihood),
    residualImpact: through(impact, fields.residualImpact),
    achievedLikelihood: through(likelihood, fields.achievedLikelihood),
    achievedImpact: through(impact, fields.achievedImpact),
  }) satisfies Patch<typeof treatment>;

/** Checks whether scores on one method were converted to another by the tables of its successors. */
export function isConverted(
  from: Id<'risk-method'>,
  to: Id<'risk-method'>,
  methods: (id: Id<'risk-method'> | undefined) => Method | undefined,
): boolean {
  const seen = new Set<string>();
  for (let at = methods(to); at !== undefined && !seen.has(at.id); at = methods(at.fields.replaces)) {
    seen.add(at.id);
    const former = methods(at.fields.replaces);
    if (at.fields.adoptedOn === undefined || former?.fields.carriedOver !== 'mapped') return false;
    if (former.id === from) return true;
  }
  return false;
}

/**
 * Checks whether a score no longer counts because its method was replaced. If the organisation decided to keep scores
 * until their next assessment, earlier scores still count.
 */
export const isSuperseded = ({ fields }: Method, assessedOn: string | undefined): boolean =>
  fields.replaced &&
  !(
    fields.carriedOver === 'kept' &&
    fields.replacedOn !== undefined &&
    assessedOn !== undefined &&
    assessedOn <= fields.replacedOn
  );

/** Returns the day by which scores on a replaced method should have been renewed, if that has passed. */
export const rescoringMissed = ({ fields }: Method, asOf: PlainDate): PlainDate | undefined =>
  fields.replaced && fields.rescoreBy !== undefined && fields.rescoreBy < asOf ? fields.rescoreBy : undefined;
