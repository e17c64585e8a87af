import { add, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { acceptanceOf, decision, decisionStates, latestDecision } from '../../across/decision.ts';
import { organisation } from '../../across/organisation.ts';
import { isOfTopManagement } from '../../across/settings.ts';
import { bandOf, type acceptors, type riskMethod } from '../risk-method/risk-method.ts';
import {
  exceedsCurrentRisk,
  isScoredSince,
  residualRiskOf,
  type TreatedRisk,
  type Treating,
} from './residual-risk.ts';

type Decision = Stored<typeof decision>;
type Around = Neighbourhood<typeof decision | typeof riskMethod | typeof organisation>;
type Accepting = TreatedRisk<Stored & Treating>;

/** How the acceptance of what remains can stand: besides what can be said of any decision, by whom it was and of how much. */
export const acceptanceStates = {
  ...decisionStates,
  overstepped: 'By somebody who may not',
  exceeded: 'Of less than remains',
} as const;

export type AcceptanceState = keyof typeof acceptanceStates;

/** The level of what is accepted with a treatment, and its criteria as they are today; none while it is not scored. */
export const bandAccepted = (treated: TreatedRisk, s: Neighbourhood<typeof riskMethod>) =>
  bandOf(residualRiskOf(treated, s), s);

/** Who may accept what remains with a treatment, by the criteria as they are today. */
export const possibleAcceptors = (
  treated: TreatedRisk,
  s: Neighbourhood<typeof riskMethod>,
): keyof typeof acceptors | undefined => bandAccepted(treated, s)?.acceptedBy;

/** How the acceptance of what remains stands, by the criteria as they are today. */
export function standingOfAcceptance(treated: Accepting, s: Around): AcceptanceState {
  const { plan, risk, plans } = treated;
  const [state, last] = [acceptanceOf(plan, s), latestDecision(plan, ['acceptance'], s)];
  if (state !== 'in force' || !last) return state;
  if (!isByWhoMay(last, treated, s)) return 'overstepped';
  const sawWhatStands = isScoredSince(risk, plans) && last.fields.on >= (risk.fields.assessedOn ?? '');
  return exceedsCurrentRisk(treated, s) && !sawWhatStands ? 'exceeded' : state;
}

/** Top management may accept whatever anybody may. */
function isByWhoMay(last: Decision, treated: Accepting, s: Around): boolean {
  const who = possibleAcceptors(treated, s);
  if (who === undefined) return true;
  if (who === 'nobody') return false;
  return isOfTopManagement(last, s) || (who === 'owner' && last.fields.by === treated.risk.fields.owner);
}

/** The acceptance of what remains as it is, be it over by now; none where it does not count. */
export function acceptanceGiven(treated: Accepting, s: Around): Decision | undefined {
  const state = standingOfAcceptance(treated, s);
  return state === 'in force' || state === 'expired'
    ? latestDecision(treated.plan, ['acceptance'], s)
    : undefined;
}

/** The last day until which what is accepted on a day may be left, before somebody looks at it again. */
export const latestEnd = (on: PlainDate, s: Neighbourhood<typeof organisation>): PlainDate =>
  add(add(on, s.setting(organisation, 'acceptance')), s.setting(organisation, 'tolerance'));

/** Whether an acceptance has no end, or one further away than the organisation lets any have. */
export const isForTooLong = (
  { fields: { on, until } }: Decision,
  s: Neighbourhood<typeof organisation>,
): boolean => until === undefined || until > latestEnd(on, s);
