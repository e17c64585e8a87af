import { add } from '#isms/kernel/values/calendar.ts';
import { asks, fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { absence } from '../../../across/absence.ts';
import { decision } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { activePerson, isActive } from '../../../07-support/people/active-person.ts';
import { personName } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import { openRisks } from '../open-risks.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { risk } from '../risk.ts';
import { riskTreatmentState } from '../../risk-treatment/treatment-standing.ts';
import { treatment } from '../../risk-treatment/treatment.ts';

export const risksHaveOwners = rule({
  key: 'risks-have-owners',
  title: 'Every risk has an owner who is here',
  answers: citesBoth('6.1.2 c) 2)'),
  mode: 'computed',
  why: 'Only an owner can approve a treatment and accept what remains. When somebody leaves, their risks are nobody’s until they are handed over; and who owns everything decides about nothing.',
  of: risk,
  only: { status: ['open'] },
  reads: [person, absence, organisation, riskMethod, treatment, decision],
  empty: missing('No risk is on record.', 'Assess the risks.'),
  findings: {
    none: fails('{record} has no owner.', 'Name the person who can decide about it.'),
    left: fails(
      'The owner of {record}, {owner}, is no longer here.',
      'Hand the risk over to somebody who can decide about it.',
    ),
    away: weakens(
      'The owner of {record}, {owner}, is away since {since}, and nobody stands in.',
      'Name a deputy with the absence, who sees to what is due; hand the risk over where something is to be decided.',
      { house: true },
    ),
    waiting: weakens(
      '{record} waits for what only its owner decides, and {owner} is away since {since}; a deputy does not decide it.',
      'Hand the risk over to somebody who can decide about it, for the time or for good.',
      { house: true },
    ),
    outsider: asks(
      'The owner of {record}, {owner}, is from outside the organisation.',
      'Name somebody here who can spend money on it, or say what lets them decide.',
    ),
    gathered: asks(
      '{owner} owns {count} of {all} open risks.',
      'Ask for each who could decide about it and would feel it come true; an owner is not who keeps the list.',
      { house: true },
    ),
  },
  *each(record, s, find) {
    const { owner } = record.fields;
    const who = s.get(person, owner);
    if (!who) {
      yield find.none(record);
      return;
    }
    const name = personName(owner, s);
    const away = longAbsence(who, s);
    const since = away?.fields.from ?? '';
    if (!isActive(who, s.asOf)) yield find.left(record, { owner: name });
    else if (away && !activePerson(away.fields.deputy, s)) yield find.away(record, { owner: name, since });
    else if (away && undecided.has(riskTreatmentState(record, s)))
      yield find.waiting(record, { owner: name, since });
    if (who.fields.kind === 'external') yield find.outsider(record, { owner: name });
  },
  *check(s, find) {
    const risks = openRisks(s);
    if (risks.length < telling) return;
    for (const [owner, owned] of Map.groupBy(risks, ({ fields }) => fields.owner))
      if (s.get(person, owner) && owned.length > risks.length / 2)
        yield find.gathered(undefined, {
          owner: personName(owner, s),
          count: owned.length,
          all: risks.length,
        });
  },
});

// If there are fewer risks, one person may well own most of them.
const telling = 10;

/** The treatment states in which the risk owner has to approve the plan or accept the residual risk. */
const undecided: ReadonlySet<string> = new Set(['planned', 'done', 'void']);

/** Returns the present absence of a person, if it is longer than the tolerance. */
function longAbsence(
  who: Stored<typeof person>,
  s: Neighbourhood<typeof absence | typeof organisation>,
): Stored<typeof absence> | undefined {
  const { asOf } = s;
  return s.referring(absence, 'person', who.id).find(({ fields: { from, to } }) => {
    const isNow = from <= asOf && (to === undefined || to >= asOf);
    return isNow && (to === undefined || to > add(from, s.setting(organisation, 'tolerance')));
  });
}
