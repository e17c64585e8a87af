import type { Neighbourhood, Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { risk } from './risk.ts';
import type { treatment } from '../risk-treatment/treatment.ts';

export const isOpen = ({ retired, fields }: Stored<typeof risk>): boolean =>
  !retired && fields.status === 'open';

export const openRisks = (s: Reader<typeof risk>): readonly Stored<typeof risk>[] =>
  s.all(risk).filter(isOpen);

/** Checks whether a treatment is about an open risk. Other treatments need no further work. */
export function treatsOpenRisk(plan: Stored<typeof treatment>, s: Neighbourhood<typeof risk>): boolean {
  const treated = s.get(risk, plan.fields.risk);
  return treated !== undefined && isOpen(treated);
}
