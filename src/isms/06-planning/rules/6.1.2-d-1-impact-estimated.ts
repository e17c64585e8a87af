import { present } from '#isms/kernel/condition.ts';
import { fails, missing, weakens } from '#isms/kernel/finding.ts';
import { rule } from '#isms/kernel/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { isSuperseded } from '../carrying-over.ts';
import { riskMethod } from '../risk-method.ts';
import { risk } from '../risk.ts';

export const impactEstimated = rule({
  key: 'impact-estimated',
  title: 'The impact of every risk is estimated',
  answers: citesBoth('6.1.2 d) 1)'),
  mode: 'computed',
  why: 'What would follow if it came true, on the scale of the method. A score off that scale means nothing.',
  of: risk,
  only: { status: ['open'] },
  reads: [riskMethod],
  empty: missing('No risk is on record whose impact could be estimated.', 'Identify the risks.'),
  findings: {
    none: fails('The impact of {record} is not estimated.', 'Score what would follow if it came true today.'),
    off: fails(
      'The impact of {record} is given as step {step}, and the scale of {method} has {steps}.',
      'Score it again, on the scale as it is.',
    ),
    superseded: weakens(
      'The impact of {record} still stands on the scale of {method}, which has been replaced.',
      'Score it again with the method in use, at the next assessment at the latest.',
    ),
  },
  conditions: { none: present('impact') },
  *each(record, s, find) {
    const { impact, method: cited } = record.fields;
    if (impact === undefined) return;
    const method = s.get(riskMethod, cited);
    const steps = method?.fields.impactScale.length ?? 0;
    if (impact > steps) yield find.off(record, { step: impact, method: method?.code ?? '-', steps });
    else if (method && isSuperseded(method, record.fields.assessedOn))
      yield find.superseded(record, { method: method.code });
  },
});
