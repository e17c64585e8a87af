import { asks, missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { ismsRisk } from '../isms-risk.ts';

export const opportunitiesConsidered = rule({
  key: 'opportunities-considered',
  title: 'It is considered what could make the ISMS better',
  answers: citesBoth('6.1.1 c)'),
  mode: 'supported',
  why: 'Planning that only knows risks never gets better than it is. At least one chance should have been seen, and of those that were seen one is taken now and then.',
  of: ismsRisk,
  only: ({ fields: { status, kind, concerns = [] } }) =>
    status === 'open' && (kind === 'opportunity' || concerns.includes('continual improvement')),
  reads: [],
  empty: missing(
    'No opportunity is on record that would make the ISMS better.',
    'Ask what the context offers: people who report, tools, customers who ask, and record it.',
  ),
  findings: {
    untaken: asks(
      'It is decided to take none of the opportunities on record: {codes}.',
      'Say that it is meant so, or ask again what would make the ISMS better and is worth doing.',
    ),
  },
  *check(s, find) {
    const seen = s
      .all(ismsRisk)
      .filter(({ fields: { kind, handling } }) => kind === 'opportunity' && handling !== undefined);
    // An opportunity that was taken and is closed counts too.
    if (seen.length > 0 && seen.every(({ fields }) => fields.handling === 'no action'))
      yield find.untaken(undefined, { codes: seen.map(({ code }) => code).join(', ') });
  },
});
