import type { Reader } from '#isms/kernel/declarations/reader.ts';
import { openRisks } from '../risk-assessment/open-risks.ts';
import { isDraft, riskMethod } from '../risk-method/risk-method.ts';
import { comparisonOf, risk } from '../risk-assessment/risk.ts';

/**
 * Checks whether the records show that no risk needs treatment, so that there can be no plans and no results: at least
 * one risk was assessed, and every open risk is scored and acceptable by criteria that are not a draft.
 */
export function nothingToTreat(s: Reader<typeof risk | typeof riskMethod>): boolean {
  const risks = openRisks(s);
  return (
    risks.some(({ fields }) => fields.assessedOn !== undefined) &&
    risks.every((each) => {
      const method = s.get(riskMethod, each.fields.method);
      return method !== undefined && !isDraft(method) && comparisonOf(each, s) === 'acceptable';
    })
  );
}
