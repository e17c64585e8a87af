import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { isSuperseded, rescoringMissed } from '../../risk-method/score-conversion.ts';
import { isDraft, riskMethod } from '../../risk-method/risk-method.ts';
import { comparisonOf, risk } from '../risk.ts';

export const risksCompared = rule({
  key: 'risks-compared',
  title: 'Every risk is held against the criteria',
  answers: citesBoth('6.1.2 e) 1)'),
  mode: 'computed',
  why: 'Whether a risk may be kept or is to be treated follows from its level and the criteria in use, not from last year’s.',
  of: risk,
  only: { status: ['open'] },
  reads: [riskMethod],
  empty: missing(
    'No risk is on record to be held against the criteria.',
    'Identify the risks and score them.',
  ),
  findings: {
    unscored: fails(
      '{record} has no level that could be held against the acceptance criteria.',
      'Estimate its likelihood and its impact on the scales of the method.',
    ),
    late: fails(
      '{record} was to be held against the criteria of the successor of {method} by {by}, and has not been.',
      'Assess it with the method in use now.',
    ),
    draft: weakens(
      '{record} is held against the criteria of {method}, which nobody has adopted yet.',
      'Have the method adopted, or assess the risk with the one in use.',
    ),
    superseded: weakens(
      '{record} is held against the criteria of {method}, which has been replaced.',
      'Assess it again with the method in use.',
    ),
  },
  follows: {
    unscored: ['impact-estimated', 'likelihood-estimated'],
    late: ['impact-estimated.late', 'likelihood-estimated.late'],
    superseded: ['impact-estimated.superseded', 'likelihood-estimated.superseded'],
    draft: ['acceptance-criteria-kept.empty'],
  },
  *each(record, s, find) {
    const method = s.get(riskMethod, record.fields.method);
    const by = method && rescoringMissed(method, s.asOf);
    if (comparisonOf(record, s) === 'not scored') yield find.unscored(record);
    else if (method && by !== undefined) yield find.late(record, { method: method.code, by });
    else if (method && isDraft(method)) yield find.draft(record, { method: method.code });
    else if (method && isSuperseded(method, record.fields.assessedOn))
      yield find.superseded(record, { method: method.code });
  },
});
