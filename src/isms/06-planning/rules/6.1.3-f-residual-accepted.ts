import { fails, missing } from '#isms/kernel/finding.ts';
import { rule } from '#isms/kernel/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { acceptanceOf, decision, latestDecision, whatChanged } from '../../across/decision.ts';
import { organisation } from '../../across/organisation.ts';
import { isOfTopManagement } from '../../across/settings.ts';
import { nothingToTreat } from '../nothing-to-treat.ts';
import { treatsOpenRisk } from '../open.ts';
import { bandOf, levelOf, riskMethod } from '../risk-method.ts';
import { risk } from '../risk.ts';
import { achievedOf, residualOf, treatment } from '../treatment.ts';

export const residualAccepted = rule({
  key: 'residual-risks-accepted',
  title: 'Owners have accepted what remains of each risk',
  answers: citesBoth('6.1.3 f) [residual]'),
  mode: 'computed',
  why: 'A treated risk is still a risk. Its owner accepts what remains, or top management where the criteria say so, for a time and for exactly what was seen then.',
  of: treatment,
  only: treatsOpenRisk,
  reads: [risk, riskMethod, decision, organisation],
  empty: missing(
    'No open risk is being treated, and it does not show that none has to be.',
    'Identify the risks and score them, and decide how each that is above the acceptance criteria is treated.',
  ),
  emptyIsRight: nothingToTreat,
  findings: {
    none: fails(
      'Nobody has accepted what remains of {risk} after {record}.',
      'Have the risk owner accept the residual risk.',
    ),
    unscored: fails(
      'It is not estimated what remains of {risk} after {record}.',
      'Score likelihood and impact as they will be, then have the owner accept that.',
    ),
    expired: fails(
      'The acceptance of what remains of {risk} ended on {until:date}.',
      'Have the owner look at it again and renew the acceptance.',
    ),
    void: fails(
      'The acceptance of what remains of {risk} is void: {what} changed since.',
      'Have the owner accept it again as it is now.',
    ),
    overstepped: fails(
      'What remains of {risk} after {record} is of level {level}, which only top management may accept, and it has not.',
      'Have it accepted by whoever the criteria name for that level.',
    ),
    exceeded: fails(
      '{record} was to bring {risk} down further than it has: more remains than was accepted.',
      'Have the owner accept what really remains, or plan what is still to be done.',
    ),
  },
  *each(plan, s, find) {
    const treated = s.get(risk, plan.fields.risk);
    if (!treated) return;
    const state = acceptanceOf(plan, s);
    const last = latestDecision(plan, ['acceptance'], s);
    const band = bandOf(residualOf(plan), s);
    if (!band) yield find.unscored(plan, { risk: treated.code });
    else if (state === 'none') yield find.none(plan, { risk: treated.code });
    if (state === 'expired')
      yield find.expired(plan, { risk: treated.code, until: last?.fields.until ?? '' });
    if (state === 'void' && last) yield find.void(plan, { risk: treated.code, what: whatChanged(last, s) });
    if (state !== 'in force' || !last || !band) return;
    if (band.acceptedBy !== 'owner' && !isOfTopManagement(last, s))
      yield find.overstepped(plan, { risk: treated.code, level: band.name });
    if ((levelOf(achievedOf(plan), s) ?? 0) > (levelOf(residualOf(plan), s) ?? 0))
      yield find.exceeded(plan, { risk: treated.code });
  },
});
