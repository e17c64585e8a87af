import { missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { ismsRisk } from '../isms-risk.ts';

export const undesiredEffectsConsidered = rule({
  key: 'undesired-effects-considered',
  title: 'It is considered which effects of the ISMS nobody wants',
  answers: citesBoth('6.1.1 b)'),
  mode: 'supported',
  why: 'A system of rules can do harm of its own: it rests on one person, slows down what matters, or is followed on paper only. What is foreseen can be prevented or softened.',
  of: ismsRisk,
  only: ({ fields: { status, concerns = [] } }) => status === 'open' && concerns.includes('undesired effect'),
  reads: [],
  empty: missing(
    'No risk on record concerns effects that nobody wants.',
    'Ask what could go wrong with the ISMS itself, and what it could make worse, and record the answers.',
  ),
  findings: {},
});
