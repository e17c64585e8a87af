import type { Neighbourhood, Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { approvalOf, decision } from '../../across/decision.ts';
import { delayOf } from '../../across/postponements.ts';
import { organisation } from '../../across/organisation.ts';
import {
  standingOfAcceptance,
  type AcceptanceState,
} from '../../06-planning/risk-treatment/risk-acceptance.ts';
import { treatsOpenRisk } from '../../06-planning/risk-assessment/open-risks.ts';
import { treatedBy } from '../../06-planning/risk-treatment/planned-treatments.ts';
import { bandOf, riskMethod } from '../../06-planning/risk-method/risk-method.ts';
import { risk, scoreOf } from '../../06-planning/risk-assessment/risk.ts';
import { isCarriedOut, treatment } from '../../06-planning/risk-treatment/treatment.ts';
import { residualRiskOf } from '../../06-planning/risk-treatment/residual-risk.ts';

/** The registers from which the state of the treatments is computed. */
export const treatmentReads = [treatment, risk, riskMethod, decision, organisation] as const;

type Reading = (typeof treatmentReads)[number];
type Plan = Stored<typeof treatment>;

export interface TreatmentsNow {
  /** The treatments of all open risks. */
  readonly plans: readonly Plan[];
  /** Those that are still to be carried out. */
  readonly open: readonly Plan[];
  /** Those among the others whose risk is high and whose decisions are no longer in force. */
  readonly undecided: readonly Plan[];
}

/** Returns the treatments that a management review is shown. */
export function treatmentsNow(s: Reader<Reading>): TreatmentsNow {
  const plans = s.all(treatment).filter((each) => treatsOpenRisk(each, s));
  const open = plans.filter((each) => !isCarriedOut(each));
  const undecided = plans.filter(
    (each) => !open.includes(each) && isHigh(each, s) && lapsed(each, s).length > 0,
  );
  return { plans, open, undecided };
}

/** Returns whether the risk or its expected residual risk is above what its owner alone may accept. */
function isHigh(plan: Plan, s: Neighbourhood<Reading>): boolean {
  const treated = s.get(risk, plan.fields.risk);
  if (!treated) return false;
  const bands = [residualRiskOf(treatedBy(plan, treated, s), s), scoreOf(treated)].map((each) =>
    bandOf(each, s),
  );
  return bands.some((band) => band && band.acceptedBy !== 'owner');
}

const noLongerAccepted: Partial<Record<AcceptanceState, string>> = {
  void: 'acceptance void',
  expired: 'acceptance expired',
  overstepped: 'accepted by somebody who may not',
  exceeded: 'more remains than was accepted',
};

function lapsed(plan: Plan, s: Neighbourhood<Reading>): readonly string[] {
  const treated = s.get(risk, plan.fields.risk);
  const acceptance = treated ? standingOfAcceptance(treatedBy(plan, treated, s), s) : 'none';
  return [
    ...(approvalOf(plan, s) === 'void' ? ['approval void'] : []),
    ...[noLongerAccepted[acceptance] ?? []].flat(),
  ];
}

/**
 * Returns the deviations of a treatment from its plan as text, such as `slipped by 119 days, put off once, approval
 * void`; undefined if there are none.
 */
export function stateOfTreatment(plan: Plan, s: Neighbourhood<Reading>): string | undefined {
  const [days, times] = [delayOf(plan.fields, s.asOf), plan.fields.moves?.length ?? 0];
  const said = [
    ...(days === undefined ? [] : [`slipped by ${days} ${days === 1 ? 'day' : 'days'}`]),
    ...(times === 0 ? [] : [`put off ${times === 1 ? 'once' : `${times} times`}`]),
    ...lapsed(plan, s),
  ].join(', ');
  return said === '' ? undefined : `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}
