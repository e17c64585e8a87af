import type { Id } from '#isms/kernel/declarations/field.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { Score } from '../risk-method/risk-method.ts';
import { treatment } from './treatment.ts';
import { scoreWhenAllIsDone, openTreatments, type Assessed, type TreatedRisk } from './residual-risk.ts';

type Treatment = Stored<typeof treatment>;
type Risk = Assessed & { readonly id: Id<'risk'> };

/** The treatments of a risk that are still to be done, in the order in which they are due; what has no day comes last. */
export const plannedTreatments = (id: Id<'risk'>, s: Neighbourhood<typeof treatment>): readonly Treatment[] =>
  openTreatments(s.referring(treatment, 'risk', id));

/** The score of a risk once everything that is planned for it is done. */
export const scoreAfter = (risk: Risk, s: Neighbourhood<typeof treatment>): Score =>
  scoreWhenAllIsDone(risk, s.referring(treatment, 'risk', risk.id));

/** A treatment with its risk, and with all that is planned and was done about that. */
export const treatedBy = (
  plan: Treatment,
  risk: Risk,
  s: Neighbourhood<typeof treatment>,
): TreatedRisk<Treatment> => ({ plan, risk, plans: s.referring(treatment, 'risk', risk.id) });
