import type { Reader } from '#isms/kernel/declarations/reader.ts';
import { openRisks } from '../risk-assessment/open-risks.ts';
import { isDraft, riskMethod } from '../risk-method/risk-method.ts';
import { comparisonOf, risk } from '../risk-assessment/risk.ts';

/**
 * Whether it shows that no risk has to be treated, so that there can be neither plans nor results: every open risk is scored
 * and acceptable by criteria that are no draft, and somebody has begun to assess. Where risks are still to be found or scored
 * it does not show.
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
