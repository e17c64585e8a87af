import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { add, type PlainDate } from '#isms/kernel/values/calendar.ts';
import { date, prose } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';

import { decide } from '../../../across/decided-records.ts';
import { approvalOf, decision, isRejected, latestDecision } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { isTopManagement, notAPerson, topManagementRole } from '../../../across/settings.ts';
import { person } from '../../../07-support/people/person.ts';
import {
  bandAccepted,
  isForTooLong,
  latestEnd,
  standingOfAcceptance,
  possibleAcceptors,
} from '../risk-acceptance.ts';
import { treatedBy } from '../planned-treatments.ts';
import { notTheRiskOwner, retainedAsLess, riskIsClosed } from '../../risk-assessment/risk-owner.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { riskOwnerRole, treatment } from '../treatment.ts';
import { exceedsCurrentRisk, isRetained, isScoredSince, claimsReduction } from '../residual-risk.ts';

const texts = sentences('action.accept-residual-risk', {
  theRiskIsToBeKept: 'The risk is to be kept as it is, and it is not scored how that is.',
  theResidualRiskIsNotScoredYet:
    'The residual risk is not scored yet: likelihood and impact after treatment are needed.',
  moreRemainsThanThePlanSays:
    'More remains than the plan says: score the risk again, so that it is accepted as it is.',
  anAcceptanceHoldsUntilADayInTheFuture: 'An acceptance holds until a day in the future.',
  theAcceptanceCriteriaLetNobodyAccept: 'The acceptance criteria let nobody accept a risk of level {band}.',
  aResidualRiskOfLevelIsAccepted: 'A residual risk of level {band} is accepted by top management.',
  whatRemainsIsAccepted: 'What remains is accepted as it is; that can be renewed from {from}.',
  byTheSettingsAnAcceptanceHoldsUntil: 'By the settings an acceptance holds until {latest} at the latest.',
});

/**
 * The risk owner, or top management if the criteria say so, accepts the residual risk (6.1.3 f). The acceptance
 * expires.
 */
export const acceptResidualRisk = action({
  key: 'accept-residual-risk',
  clause: '6.1.3',
  title: 'Accept residual risk',
  consequence:
    'What remains of the risk counts as accepted, as scored and planned now, until the date below. If the risk or its treatment changes in a field that matters, the acceptance is void.',
  by: { fields: ['risk.owner'], roles: ['top-management'] },
  awaited: true,
  on: treatment,
  reads: [treatment, risk, riskMethod, decision, person, organisation],
  input: {
    reason: prose({ title: 'Reason', help: 'Why the organisation can live with what remains.' }),
    conditions: prose({ title: 'Conditions', help: 'What must stay true for it to hold.', optional: true }),
    until: date({
      title: 'Holds until',
      help: 'When it comes back; after the usual interval, if left empty.',
      optional: true,
    }),
  },
  obstacle: (plan, s, actor) => {
    const barred = notAPerson(actor) ?? riskIsClosed(plan, s);
    if (barred) return barred;
    const treated = treatedOf(plan, s);
    const band = treated && bandAccepted(treated, s);
    if (!band && isRetained(plan)) return texts.theRiskIsToBeKept;
    if (!treated || !band) return texts.theResidualRiskIsNotScoredYet;
    if (band.acceptedBy === 'nobody') return texts.theAcceptanceCriteriaLetNobodyAccept({ band: band.name });
    if (band.acceptedBy === 'top management' && !isTopManagement(actor.person, s))
      return texts.aResidualRiskOfLevelIsAccepted({ band: band.name });
    const notTheirs =
      band.acceptedBy === 'owner' && notTheRiskOwner(plan, 'can accept what remains', s, actor);
    if (notTheirs) return notTheirs;
    if (claimsReduction(treated)) return retainedAsLess;
    if (exceedsCurrentRisk(treated, s) && !isScoredSince(treated.risk, treated.plans))
      return texts.moreRemainsThanThePlanSays;
    const unapproved = notApproved(plan, s);
    if (unapproved) return unapproved;
    const from = renewableFrom(plan, s);
    if (from === undefined || from <= s.asOf) return undefined;
    return texts.whatRemainsIsAccepted({ from });
  },
  wantedBy: (plan, s) => {
    const treated = treatedOf(plan, s);
    const { option, doneOn } = plan.fields;
    // An avoided risk cannot occur any more, so it is closed instead.
    if (option === 'avoid' && doneOn !== undefined) return undefined;
    if (s.get(risk, plan.fields.risk)?.fields.status === 'closed' || notApproved(plan, s)) return undefined;
    const state = treated ? standingOfAcceptance(treated, s) : 'none';
    if (state === 'none') return s.asOf;
    const last = latestDecision(plan, ['acceptance'], s);
    if (!last || (state !== 'in force' && state !== 'expired') || isForTooLong(last, s)) return s.asOf;
    return last.fields.until;
  },
  decide: ({ subject, input, actor, s }) => {
    const owned = s.get(risk, subject.fields.risk);
    const until = input.until ?? add(s.asOf, s.setting(organisation, 'acceptance'));
    if (until <= s.asOf) return refused(texts.anAcceptanceHoldsUntilADayInTheFuture);
    const latest = latestEnd(s.asOf, s);
    if (until > latest) return refused(texts.byTheSettingsAnAcceptanceHoldsUntil({ latest }));
    const who = owned && possibleAcceptors(treatedBy(subject, owned, s), s);
    const role = who === 'owner' ? riskOwnerRole : topManagementRole;
    const act = { act: 'Accept residual risk', kind: 'acceptance', role, ...input, until } as const;
    return decide(owned ? [subject, owned] : [subject], act, actor, s);
  },
});

type Around = Neighbourhood<
  typeof treatment | typeof risk | typeof riskMethod | typeof decision | typeof organisation
>;

function treatedOf(plan: Stored<typeof treatment>, s: Around) {
  const owned = s.get(risk, plan.fields.risk);
  return owned && treatedBy(plan, owned, s);
}

/**
 * Returns the reason why the residual risk cannot be accepted yet, or undefined: an unapproved plan says nothing
 * binding about it.
 */
function notApproved(plan: Stored<typeof treatment>, s: Around): string | undefined {
  if (isRejected(plan, s)) return 'The plan was rejected: it is changed and approved first.';
  return approvalOf(plan, s) === 'in force'
    ? undefined
    : 'The plan is not approved as it is: that comes first.';
}

/**
 * Returns the day from which an acceptance in force may be renewed; undefined if it may be at any time, as an
 * acceptance that lasts too long may.
 */
function renewableFrom(plan: Stored<typeof treatment>, s: Around): PlainDate | undefined {
  const treated = treatedOf(plan, s);
  const last = latestDecision(plan, ['acceptance'], s);
  if (!treated || !last || standingOfAcceptance(treated, s) !== 'in force' || isForTooLong(last, s))
    return undefined;
  const { until } = last.fields;
  return until && add(until, s.setting(organisation, 'acceptanceRenewal'), -1);
}
