import { missing } from '#isms/kernel/finding.ts';
import { rule } from '#isms/kernel/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { ismsRisk } from '../isms-risk.ts';

export const opportunitiesConsidered = rule({
  key: 'opportunities-considered',
  title: 'It is considered what could make the ISMS better',
  answers: citesBoth('6.1.1 c)'),
  mode: 'supported',
  why: 'Planning that only knows risks never gets better than it is. At least one chance should have been seen.',
  of: ismsRisk,
  only: ({ fields: { status, kind, concerns = [] } }) =>
    status === 'open' && (kind === 'opportunity' || concerns.includes('continual improvement')),
  reads: [],
  empty: missing(
    'No opportunity is on record that would make the ISMS better.',
    'Ask what the context offers: people who report, tools, customers who ask, and record it.',
  ),
  findings: {},
});
