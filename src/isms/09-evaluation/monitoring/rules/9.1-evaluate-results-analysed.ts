import { add, type PlainDate } from '#isms/kernel/values/calendar.ts';
import { missing, weakens } from '#isms/kernel/declarations/finding.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { action } from '../../../across/action.ts';
import { earliest, latest } from '../../../across/latest-record.ts';
import { organisation } from '../../../across/organisation.ts';
import { metric } from '../metric.ts';
import { metricAnalysis } from '../metric-analysis.ts';

export const resultsAnalysed = rule({
  key: 'measuring-results-analysed',
  title: 'What was measured is analysed when it was to be',
  answers: citesBoth('9.1 [evaluate]'),
  mode: 'supported',
  why: 'Whoever evaluates the whole relies on somebody having asked of each figure what it means. An analysis that was skipped is a typical finding.',
  of: metric,
  only: { status: ['active'] },
  reads: [metricAnalysis, action, organisation],
  empty: missing('Nothing is measured that could be analysed.', 'Settle what is measured, and begin.'),
  findings: {
    overdue: weakens(
      'An analysis of {record} was due on {due} and has not been done.',
      'Have its values analysed, those of the time since included.',
    ),
    unanswered: weakens(
      'The analysis of {record} of {on} found it unsatisfactory, and nothing follows from it.',
      'Open a nonconformity or an action that serves the analysis, or say why nothing is done.',
      { house: true },
    ),
  },
  *each(record, s, find) {
    const analyses = s.referring(metricAnalysis, 'metric', record.id);
    const due = analysisDue(record, analyses);
    if (due !== undefined && add(due, s.setting(organisation, 'tolerance')) < s.asOf)
      yield find.overdue(record, { due });
    for (const each of analyses)
      if (each.fields.verdict === 'unsatisfactory' && !isAnswered(each, s))
        yield find.unanswered(record, { on: each.fields.analysedOn ?? each.createdAt.slice(0, 10) });
  },
});

type Analysis = Stored<typeof metricAnalysis>;

/** Returns the first day on which an analysis is due: a planned one, or the next one by the interval. */
function analysisDue(
  { fields: { analysedEvery, from }, createdAt }: Stored<typeof metric>,
  analyses: readonly Analysis[],
): PlainDate | undefined {
  const planned = analyses.filter(({ fields }) => fields.analysedOn === undefined);
  const last = latest(analyses, ({ fields }) => fields.analysedOn)?.fields.analysedOn;
  const next = analysedEvery && add(last ?? from ?? createdAt.slice(0, 10), analysedEvery);
  return earliest([...planned.map(({ fields }) => fields.due), next]);
}

const isAnswered = ({ id, fields }: Analysis, s: Neighbourhood<typeof action>): boolean =>
  fields.nonconformity !== undefined ||
  fields.noActionBecause !== undefined ||
  s.referring(action, 'serves', id).length > 0;
