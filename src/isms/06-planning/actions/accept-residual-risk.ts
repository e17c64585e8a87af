import { action } from '#isms/kernel/action.ts';
import { add, type PlainDate } from '#isms/kernel/calendar.ts';
import { date, prose } from '#isms/kernel/fields.ts';
import { refused } from '#isms/kernel/problem.ts';
import type { Neighbourhood } from '#isms/kernel/reader.ts';
import type { Stored } from '#isms/kernel/record.ts';
import { dateText } from '#isms/kernel/text.ts';
import { decide } from '../../across/deciding.ts';
import { acceptanceOf, decision, latestDecision } from '../../across/decision.ts';
import { organisation } from '../../across/organisation.ts';
import { isTopManagement, notAPerson, topManagementRole } from '../../across/settings.ts';
import { person } from '../../07-support/person.ts';
import { notTheRiskOwner } from '../risk-owner.ts';
import { risk } from '../risk.ts';
import { bandOf, riskMethod } from '../risk-method.ts';
import { isCarriedOut, residualOf, riskOwnerRole, treatment } from '../treatment.ts';

/** The risk owner, or top management where the criteria say so, accepts what remains (6.1.3 f). Expires. */
export const acceptResidualRisk = action({
  key: 'accept-residual-risk',
  clause: '6.1.3',
  title: 'Accept residual risk',
  consequence:
    'What remains of the risk counts as accepted, as scored and planned now, until the date below. If the risk or its treatment changes in a field that matters, the acceptance is void.',
  by: { fields: ['risk.owner'], roles: ['top-management'] },
  awaited: true,
  on: treatment,
  reads: [risk, riskMethod, decision, person, organisation],
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
    const band = bandOf(residualOf(plan), s);
    if (notAPerson(actor)) return notAPerson(actor);
    if (!band)
      return 'The residual risk is not scored yet: likelihood and impact after treatment are needed.';
    if (band.acceptedBy === 'nobody')
      return `The acceptance criteria let nobody accept a risk of level ${band.name}.`;
    if (band.acceptedBy === 'top management' && !isTopManagement(actor.person, s))
      return `A residual risk of level ${band.name} is accepted by top management.`;
    const notTheirs =
      band.acceptedBy === 'owner' && notTheRiskOwner(plan, 'can accept what remains', s, actor);
    if (notTheirs) return notTheirs;
    const from = renewableFrom(plan, s);
    if (from === undefined || from <= s.asOf) return undefined;
    return `What remains is accepted as it is; that can be renewed from ${dateText(from, 'en')}.`;
  },
  wantedBy: (plan, s) => {
    const state = acceptanceOf(plan, s);
    if (state === 'void') return s.asOf;
    if (state === 'none') return isCarriedOut(plan) ? s.asOf : undefined;
    return latestDecision(plan, ['acceptance'], s)?.fields.until;
  },
  awaitedOfRoles: (plan, s) => bandOf(residualOf(plan), s)?.acceptedBy === 'top management',
  decide: ({ subject, input, actor, s }) => {
    const owned = s.get(risk, subject.fields.risk);
    const until = input.until ?? add(s.asOf, s.setting(organisation, 'acceptance'));
    if (until <= s.asOf) return refused('An acceptance holds until a day in the future.');
    const role = owned?.fields.owner === actor.person ? riskOwnerRole : topManagementRole;
    const act = { act: 'Accept residual risk', kind: 'acceptance', role, ...input, until } as const;
    return decide(owned ? [subject, owned] : [subject], act, actor, s);
  },
});

/** From when an acceptance that counts may be given anew; one that never ends may be given an end at any time. */
function renewableFrom(
  plan: Stored<typeof treatment>,
  s: Neighbourhood<typeof decision | typeof organisation>,
): PlainDate | undefined {
  const until = latestDecision(plan, ['acceptance'], s)?.fields.until;
  return until === undefined || acceptanceOf(plan, s) !== 'in force'
    ? undefined
    : add(until, s.setting(organisation, 'acceptanceRenewal'), -1);
}
