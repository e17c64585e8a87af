import { missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { ismsRisk } from '../isms-risk.ts';

export const intendedOutcomeConsidered = rule({
  key: 'intended-outcome-considered',
  title: 'It is considered what could keep the ISMS from its purpose',
  answers: citesBoth('6.1.1 a)'),
  mode: 'supported',
  why: 'An ISMS is there for something. Whoever has asked what could keep it from that has at least one answer on record; whether it is the right one only people can say.',
  of: ismsRisk,
  only: ({ fields: { status, concerns = [] } }) => status === 'open' && concerns.includes('intended outcome'),
  reads: [],
  empty: missing(
    'No risk or opportunity on record concerns the intended outcomes of the ISMS.',
    'Ask what could keep the ISMS from doing what it is for, and record the answers.',
  ),
  findings: {},
});
