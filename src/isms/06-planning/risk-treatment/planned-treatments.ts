import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { Score } from '../risk-method/risk-method.ts';
import { treatment } from './treatment.ts';
import { scoreWhenAllIsDone, openTreatments, type Assessed, type TreatedRisk } from './residual-risk.ts';

type Treatment = Stored<typeof treatment>;
type Risk = Assessed & { readonly id: Id<'risk'> };

/** Returns the open treatments of a risk in the order of their due days. Those without a day come last. */
export const plannedTreatments = (id: Id<'risk'>, s: Neighbourhood<typeof treatment>): readonly Treatment[] =>
  openTreatments(s.referring(treatment, 'risk', id));

/** Returns the score of a risk once all planned treatments are done. */
export const scoreAfter = (risk: Risk, s: Neighbourhood<typeof treatment>): Score =>
  scoreWhenAllIsDone(risk, s.referring(treatment, 'risk', risk.id));

/** Returns a treatment with its risk and all treatments of that risk. */
export const treatedBy = (
  plan: Treatment,
  risk: Risk,
  s: Neighbourhood<typeof treatment>,
): TreatedRisk<Treatment> => ({ plan, risk, plans: s.referring(treatment, 'risk', risk.id) });
