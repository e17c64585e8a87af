import { fails, missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { bandOf, riskMethod } from '../../risk-method/risk-method.ts';
import { risk, scoreOf } from '../risk.ts';

export const levelFollows = rule({
  key: 'level-follows',
  title: 'The level of every risk follows from likelihood and impact',
  answers: citesBoth('6.1.2 d) 3)'),
  mode: 'computed',
  why: 'Levels are computed here, so nobody can type one. What came from elsewhere may still stand where the matrix has no cell.',
  of: risk,
  only: { status: ['open'] },
  reads: [riskMethod],
  empty: missing('No risk is on record that could have a level.', 'Identify the risks and score them.'),
  findings: {
    unscored: fails(
      '{record} has no level, because it is not scored.',
      'Estimate its likelihood and its impact.',
    ),
    nowhere: fails(
      'No level follows for {record} from likelihood {likelihood} and impact {impact} by {method}.',
      'Score it on the scales of the method, or complete the matrix.',
    ),
  },
  follows: { unscored: ['impact-estimated', 'likelihood-estimated'] },
  *each(record, s, find) {
    const { likelihood, impact, method } = record.fields;
    if (likelihood === undefined || impact === undefined) yield find.unscored(record);
    else if (!bandOf(scoreOf(record), s))
      yield find.nowhere(record, { likelihood, impact, method: s.get(riskMethod, method)?.code ?? '-' });
  },
});
