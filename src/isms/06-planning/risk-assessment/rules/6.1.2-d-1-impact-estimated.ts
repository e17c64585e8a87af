import { asks, fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { earliest } from '../../../across/latest-record.ts';
import { isSuperseded, rescoringMissed } from '../../risk-method/score-conversion.ts';
import { anchoredIn } from '../../risk-method/consequence-kinds.ts';
import { openRisks } from '../open-risks.ts';
import { rangeIn } from '../quantitative/estimate-fields.ts';
import { contradiction, stepsCalled } from '../quantitative/figured-steps.ts';
import { impactFigured } from '../quantitative/following-steps.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { risk } from '../risk.ts';

export const impactEstimated = rule({
  key: 'impact-estimated',
  title: 'The impact of every risk is estimated',
  answers: citesBoth('6.1.2 d) 1)'),
  mode: 'computed',
  why: 'What would follow if it came true, on the scale of the method. A score off that scale means nothing, and where the method tells consequences apart, an auditor asks which of them the score stands for.',
  of: risk,
  only: { status: ['open'] },
  reads: [riskMethod],
  empty: missing('No risk is on record whose impact could be estimated.', 'Identify the risks.'),
  findings: {
    none: fails('The impact of {record} is not estimated.', 'Score what would follow if it came true today.'),
    figured: fails(
      'The impact of {record} is estimated in figures and not scored; by the loss expected of one case it is {step}.',
      'Score it: the act “Score again” begins with the step that follows from the figures.',
    ),
    off: fails(
      'The impact of {record} is given as step {step}, and the scale of {method} has {steps}.',
      'Score it again, on the scale as it is.',
    ),
    late: fails(
      'The impact of {record} was to be scored by the successor of {method} by {by}, and has not been.',
      'Score it on the scale in use now.',
    ),
    superseded: weakens(
      'The impact of {record} still stands on the scale of {method}, which has been replaced.',
      'Score it again with the method in use, at the next assessment at the latest.',
    ),
    unlisted: weakens(
      '{record} says for each kind of consequence what its steps mean, and of these risks nobody can tell for which their impact was scored: {risks}.',
      'Score them by consequence at their next assessment; the highest is their impact.',
      { house: true },
    ),
    contradicted: asks(
      'The impact of {record} is scored as {step}, and by its figures one case costs what is called {steps}.',
      'Say which of the two is right, and bring the other into line.',
    ),
  },
  *each(record, s, find) {
    const { impact, method: cited, assessedOn } = record.fields;
    const method = s.get(riskMethod, cited);
    const scale = method?.fields.impactScale ?? [];
    if (impact === undefined) {
      const step = method && scale[(impactFigured(record.fields, method.fields) ?? 0) - 1]?.name;
      yield step === undefined ? find.none(record) : find.figured(record, { step });
      return;
    }
    if (!method || impact > scale.length) {
      yield find.off(record, { step: impact, method: method?.code ?? '-', steps: scale.length });
      return;
    }
    const by = rescoringMissed(method, s.asOf);
    if (by !== undefined) yield find.late(record, { method: method.code, by });
    else if (isSuperseded(method, assessedOn)) yield find.superseded(record, { method: method.code });
    const loss = rangeIn(record.fields, 'loss');
    const limits = scale.map(({ money }) => money);
    const figured = loss && contradiction(impact, loss, limits);
    if (figured)
      yield find.contradicted(record, {
        step: scale[impact - 1]?.name ?? impact,
        steps: stepsCalled(scale, figured),
      });
  },
  *check(s, find) {
    for (const method of s.all(riskMethod)) {
      const { impactScale, replaced } = method.fields;
      if (replaced || anchoredIn(impactScale).length < 2) continue;
      const risks = openRisks(s).filter(
        ({ fields }) =>
          fields.method === method.id && fields.impact !== undefined && !fields.consequences?.length,
      );
      if (risks.length > 0)
        yield find.unlisted(
          method,
          { risks: risks.map(({ code }) => code).join(', ') },
          // The oldest of these risks sets the day.
          earliest(risks.map(({ createdAt }) => createdAt.slice(0, 10))),
        );
    }
  },
});
