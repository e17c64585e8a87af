import { anything, asks, fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { decision, latestDecision, whatChanged } from '../../../across/decision.ts';
import { firstApprovals } from '../../../across/first-approvals.ts';
import { organisation } from '../../../across/organisation.ts';
import { personName } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import {
  acceptanceGiven,
  bandAccepted,
  isForTooLong,
  latestEnd,
  standingOfAcceptance,
} from '../risk-acceptance.ts';
import { nothingToTreat } from '../nothing-to-treat.ts';
import { isOpen, treatsOpenRisk } from '../../risk-assessment/open-risks.ts';
import { treatedBy } from '../planned-treatments.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { treatment } from '../treatment.ts';

export const residualAccepted = rule({
  key: 'residual-risks-accepted',
  title: 'Owners have accepted what remains of each risk',
  answers: citesBoth('6.1.3 f) [residual]'),
  mode: 'computed',
  why: 'A treated risk is still a risk. Its owner accepts what remains, or top management where the criteria say so, for a time and for exactly what was seen then.',
  of: treatment,
  only: treatsOpenRisk,
  reads: [treatment, risk, riskMethod, decision, organisation, person],
  empty: missing(
    'No open risk is being treated, and it does not show that none has to be.',
    'Identify the risks and score them, and decide how each that is above the acceptance criteria is treated.',
  ),
  emptyIsRight: nothingToTreat,
  findings: {
    none: fails(
      'Nobody has accepted what remains of {risk} after {record}.',
      'Have it accepted: by the owner of the risk, or by top management where the criteria say so.',
      { act: 'accept-residual-risk' },
    ),
    unscored: fails(
      'It is not estimated what remains of {risk} after {record}.',
      'Score likelihood and impact as they will be, or the risk as it is where it is retained; then have that accepted.',
    ),
    nobody: fails(
      'What remains of {risk} after {record} is of level {level}, which by the acceptance criteria nobody may accept.',
      'Plan what brings it lower; as it is, it cannot be accepted.',
      { atOnce: true },
    ),
    expired: fails(
      'The acceptance of what remains of {risk} ended on {until}.',
      'Have whoever may accept it look at it again and renew the acceptance.',
      { act: 'accept-residual-risk' },
    ),
    void: fails(
      'The acceptance of what remains of {risk} is void: {what} changed since.',
      'Have it accepted again as it is now, by whoever may accept that level, or plan a further treatment.',
      { atOnce: true, act: 'accept-residual-risk' },
    ),
    overstepped: fails(
      'What remains of {risk} after {record} is of level {level}, which is for {who} to accept, and {by} did.',
      'Have it accepted by whoever the criteria name for that level.',
      { atOnce: true, act: 'accept-residual-risk' },
    ),
    exceeded: fails(
      '{record} was to bring {risk} down further than it has: more remains than was accepted.',
      'Score the risk again, if that was not done since, and have what remains accepted by whoever may; or plan what is still to be done.',
      { act: 'accept-residual-risk' },
    ),
    endless: weakens(
      'What remains of {risk} after {record} is accepted without a last day.',
      'Have it accepted again, for a time.',
      { act: 'accept-residual-risk' },
    ),
    long: weakens(
      'What remains of {risk} after {record} is accepted until {until}; by the settings that ends on {latest} at the latest.',
      'Have it accepted again for that time at most.',
      { act: 'accept-residual-risk' },
    ),
    early: asks(
      'What remains of {risk} after {record} was accepted on {on}, and {record} was first approved on {first}.',
      'Look whether what was accepted is this plan, and have it accepted again if it is not.',
    ),
  },
  follows: {
    none: ['risks-have-owners.waiting'],
    unscored: ['impact-estimated', 'likelihood-estimated'],
    nobody: ['option-chosen.unacceptable'],
    void: ['treatment-plan-approved.handed', 'impact-estimated.unlisted', anything],
    overstepped: ['option-chosen.outgrown', 'option-chosen.lessened', 'option-chosen.raised'],
  },
  *each(plan, s, find) {
    const owned = s.get(risk, plan.fields.risk);
    if (!owned) return;
    const treated = treatedBy(plan, owned, s);
    const band = bandAccepted(treated, s);
    const state = standingOfAcceptance(treated, s);
    const last = latestDecision(plan, ['acceptance'], s);
    const about = { risk: owned.code };
    if (!band) yield find.unscored(plan, about);
    else if (band.acceptedBy === 'nobody') {
      yield find.nobody(plan, { ...about, level: band.name });
      return;
    } else if (state === 'none') yield find.none(plan, about);
    if (!last) return;
    const { on, by, until } = last.fields;
    if (state === 'expired') yield find.expired(plan, { ...about, until: until ?? '' });
    if (state === 'void') yield find.void(plan, { ...about, what: whatChanged(last, s) });
    if (state === 'overstepped' && band) {
      const who = band.acceptedBy === 'owner' ? 'the owner of the risk' : 'top management';
      yield find.overstepped(plan, { ...about, level: band.name, who, by: personName(by, s) });
    }
    if (state === 'exceeded') yield find.exceeded(plan, about);
    if (state !== 'in force' || !isForTooLong(last, s)) return;
    yield until === undefined
      ? find.endless(plan, about)
      : find.long(plan, { ...about, until, latest: latestEnd(on, s) });
  },
  // Only the whole register shows replaced approvals.
  *check(s, find) {
    const approvals = firstApprovals(s);
    for (const plan of s.all(treatment)) {
      const treated = s.get(risk, plan.fields.risk);
      const first = approvals.get(plan.id);
      if (!treated || !isOpen(treated) || first === undefined) continue;
      const on = acceptanceGiven(treatedBy(plan, treated, s), s)?.fields.on;
      if (on !== undefined && on < first) yield find.early(plan, { risk: treated.code, on, first });
    }
  },
});
