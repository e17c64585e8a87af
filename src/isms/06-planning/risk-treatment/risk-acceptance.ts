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

/** The states of an acceptance: those of any decision, and by a person who may not accept, or of less than remains. */
export const acceptanceStates = {
  ...decisionStates,
  overstepped: 'By somebody who may not',
  exceeded: 'Of less than remains',
} as const;

export type AcceptanceState = keyof typeof acceptanceStates;

/** Returns the level of the residual risk with its current criteria; undefined while it is not scored. */
export const bandAccepted = (treated: TreatedRisk, s: Neighbourhood<typeof riskMethod>) =>
  bandOf(residualRiskOf(treated, s), s);

/** Returns who may accept the residual risk of a treatment, by the current criteria. */
export const possibleAcceptors = (
  treated: TreatedRisk,
  s: Neighbourhood<typeof riskMethod>,
): keyof typeof acceptors | undefined => bandAccepted(treated, s)?.acceptedBy;

/** Returns the state of the acceptance of a residual risk, by the current criteria. */
export function standingOfAcceptance(treated: Accepting, s: Around): AcceptanceState {
  const { plan, risk, plans } = treated;
  const [state, last] = [acceptanceOf(plan, s), latestDecision(plan, ['acceptance'], s)];
  if (state !== 'in force' || !last) return state;
  if (!isByWhoMay(last, treated, s)) return 'overstepped';
  const sawWhatStands = isScoredSince(risk, plans) && last.fields.on >= (risk.fields.assessedOn ?? '');
  return exceedsCurrentRisk(treated, s) && !sawWhatStands ? 'exceeded' : state;
}

/** Checks whether a person who may do so accepted. Top management may accept whatever the risk owner may. */
function isByWhoMay(last: Decision, treated: Accepting, s: Around): boolean {
  const who = possibleAcceptors(treated, s);
  if (who === undefined) return true;
  if (who === 'nobody') return false;
  return isOfTopManagement(last, s) || (who === 'owner' && last.fields.by === treated.risk.fields.owner);
}

/** Returns the acceptance of the present residual risk, even if it has expired; undefined if it does not count. */
export function acceptanceGiven(treated: Accepting, s: Around): Decision | undefined {
  const state = standingOfAcceptance(treated, s);
  return state === 'in force' || state === 'expired'
    ? latestDecision(treated.plan, ['acceptance'], s)
    : undefined;
}

/** Returns the last day to which an acceptance given on a day may extend. */
export const latestEnd = (on: PlainDate, s: Neighbourhood<typeof organisation>): PlainDate =>
  add(add(on, s.setting(organisation, 'acceptance')), s.setting(organisation, 'tolerance'));

/** Checks whether an acceptance has no end, or a later one than the settings allow. */
export const isForTooLong = (
  { fields: { on, until } }: Decision,
  s: Neighbourhood<typeof organisation>,
): boolean => until === undefined || until > latestEnd(on, s);
