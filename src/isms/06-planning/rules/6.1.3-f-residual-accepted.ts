import { fails, missing } from '#isms/kernel/finding.ts';
import { rule } from '#isms/kernel/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { acceptanceOf, decision, latestDecision, whatChanged } from '../../across/decision.ts';
import { treatsOpenRisk } from '../open.ts';
import { risk } from '../risk.ts';
import { treatment } from '../treatment.ts';

export const residualAccepted = rule({
  key: 'residual-risks-accepted',
  title: 'Owners have accepted what remains of each risk',
  answers: citesBoth('6.1.3 f) [residual]'),
  mode: 'computed',
  why: 'A treated risk is still a risk. Its owner accepts what remains, for a time, and for exactly what was seen then.',
  of: treatment,
  only: treatsOpenRisk,
  reads: [risk, decision],
  empty: missing(
    'No open risk is being treated.',
    'Decide how each risk above the acceptance criteria is treated.',
  ),
  findings: {
    none: fails(
      'Nobody has accepted what remains of {risk} after {record}.',
      'Have the risk owner accept the residual risk.',
    ),
    expired: fails(
      'The acceptance of what remains of {risk} ended on {until:date}.',
      'Have the owner look at it again and renew the acceptance.',
    ),
    void: fails(
      'The acceptance of what remains of {risk} is void: {what} changed since.',
      'Have the owner accept it again as it is now.',
    ),
  },
  *each(plan, s, find) {
    const treated = s.get(risk, plan.fields.risk);
    if (!treated) return;
    const state = acceptanceOf(plan, s);
    const last = latestDecision(plan, ['acceptance'], s);
    if (state === 'none') yield find.none(plan, { risk: treated.code });
    if (state === 'expired')
      yield find.expired(plan, { risk: treated.code, until: last?.fields.until ?? '' });
    if (state === 'void' && last) yield find.void(plan, { risk: treated.code, what: whatChanged(last, s) });
  },
});
