import type { Neighbourhood, Reader } from '#isms/kernel/reader.ts';
import type { Stored } from '#isms/kernel/record.ts';
import { acceptanceOf, approvalOf, decision } from '../across/decision.ts';
import { slipOf } from '../across/moves.ts';
import { treatsOpenRisk } from '../06-planning/open.ts';
import { bandOf, riskMethod } from '../06-planning/risk-method.ts';
import { risk, scoreOf } from '../06-planning/risk.ts';
import { isCarriedOut, residualOf, treatment } from '../06-planning/treatment.ts';

/** What says how the treatment of risks stands. */
export const treatmentReads = [treatment, risk, riskMethod, decision] as const;

type Reading = (typeof treatmentReads)[number];
type Plan = Stored<typeof treatment>;

export interface TreatmentsNow {
  /** Of every risk that is open. */
  readonly plans: readonly Plan[];
  /** Those that are still to be carried out. */
  readonly open: readonly Plan[];
  /** Of the others those of a high risk whose decisions no longer count. */
  readonly undecided: readonly Plan[];
}

/** The treatments a management review is shown. */
export function treatmentsNow(s: Reader<Reading>): TreatmentsNow {
  const plans = s.all(treatment).filter((each) => treatsOpenRisk(each, s));
  const open = plans.filter((each) => !isCarriedOut(each));
  const undecided = plans.filter(
    (each) => !open.includes(each) && isHigh(each, s) && lapsed(each, s).length > 0,
  );
  return { plans, open, undecided };
}

/** Whether the risk, or what is to remain of it, is more than its owner alone may accept. */
function isHigh(plan: Plan, s: Neighbourhood<Reading>): boolean {
  const treated = s.get(risk, plan.fields.risk);
  const bands = [bandOf(residualOf(plan), s), treated && bandOf(scoreOf(treated), s)];
  return bands.some((band) => band && band.acceptedBy !== 'owner');
}

function lapsed(plan: Plan, s: Neighbourhood<Reading>): readonly string[] {
  const [approval, acceptance] = [approvalOf(plan, s), acceptanceOf(plan, s)];
  return [
    ...(approval === 'void' ? ['approval void'] : []),
    ...(acceptance === 'void' || acceptance === 'expired' ? [`acceptance ${acceptance}`] : []),
  ];
}

/** How a treatment stands, as far as it is not as planned: `slipped by 119 days, put off once, approval void`. */
export function stateOfTreatment(plan: Plan, s: Neighbourhood<Reading>): string | undefined {
  const [days, times] = [slipOf(plan.fields, s.asOf), plan.fields.moves?.length ?? 0];
  const said = [
    ...(days === undefined ? [] : [`slipped by ${days} ${days === 1 ? 'day' : 'days'}`]),
    ...(times === 0 ? [] : [`put off ${times === 1 ? 'once' : `${times} times`}`]),
    ...lapsed(plan, s),
  ].join(', ');
  return said === '' ? undefined : `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}
