import { present } from '#isms/kernel/condition.ts';
import { fails, missing, weakens } from '#isms/kernel/finding.ts';
import { rule } from '#isms/kernel/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { isSuperseded } from '../carrying-over.ts';
import { riskMethod } from '../risk-method.ts';
import { risk } from '../risk.ts';

export const likelihoodEstimated = rule({
  key: 'likelihood-estimated',
  title: 'The likelihood of every risk is estimated',
  answers: citesBoth('6.1.2 d) 2)'),
  mode: 'computed',
  why: 'How often it may realistically come true, on the scale of the method. A score off that scale means nothing.',
  of: risk,
  only: { status: ['open'] },
  reads: [riskMethod],
  empty: missing('No risk is on record whose likelihood could be estimated.', 'Identify the risks.'),
  findings: {
    none: fails(
      'The likelihood of {record} is not estimated.',
      'Score how likely it is with the controls that work today.',
    ),
    off: fails(
      'The likelihood of {record} is given as step {step}, and the scale of {method} has {steps}.',
      'Score it again, on the scale as it is.',
    ),
    superseded: weakens(
      'The likelihood of {record} still stands on the scale of {method}, which has been replaced.',
      'Score it again with the method in use, at the next assessment at the latest.',
    ),
  },
  conditions: { none: present('likelihood') },
  *each(record, s, find) {
    const { likelihood, method: cited } = record.fields;
    if (likelihood === undefined) return;
    const method = s.get(riskMethod, cited);
    const steps = method?.fields.likelihoodScale.length ?? 0;
    if (likelihood > steps) yield find.off(record, { step: likelihood, method: method?.code ?? '-', steps });
    else if (method && isSuperseded(method, record.fields.assessedOn))
      yield find.superseded(record, { method: method.code });
  },
});
