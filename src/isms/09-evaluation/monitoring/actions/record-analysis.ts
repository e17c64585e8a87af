import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { add } from '#isms/kernel/values/calendar.ts';
import { amend, create } from '#isms/kernel/declarations/change.ts';
import { choice, date, prose } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { notAPerson } from '../../../across/settings.ts';
import { metric } from '../metric.ts';
import { metricAnalysis } from '../metric-analysis.ts';

const texts = sentences('action.record-analysis', {
  theMetricHasEnded: 'The metric has ended; there is nothing to analyse.',
  whatLiesAheadCannotBeAnalysedYet: 'What lies ahead cannot be analysed yet.',
  thePeriodEndsBeforeItBegins: 'The period ends before it begins.',
});

/** The action that records what the values of a period mean, and plans the next analysis (9.1 e, [evaluate]). */
export const recordAnalysis = action({
  key: 'record-analysis',
  clause: '9.1',
  title: 'Record analysis',
  consequence:
    'What the values of the period mean is on record under your name. The next analysis is planned at the interval of the metric, and comes due for its analyst.',
  by: { fields: ['analyst'], roles: ['isms-manager'] },
  on: metric,
  reads: [metricAnalysis],
  input: {
    from: date({ title: 'From', help: 'The first day of the period.', optional: true }),
    to: date({ title: 'To', help: 'The last day of the period; today, if left empty.', optional: true }),
    verdict: choice({
      title: 'Verdict',
      help: 'How things stand in what the metric tells about.',
      options: metricAnalysis.fields.verdict.options ?? {},
    }),
    trend: choice({
      title: 'Trend',
      help: 'Where it is heading, compared with the periods before.',
      options: metricAnalysis.fields.trend.options ?? {},
    }),
    conclusion: prose({
      title: 'Conclusion',
      help: 'What the values mean and why they are as they are, missing ones included.',
    }),
    noActionBecause: prose({
      title: 'Why nothing is done',
      help: 'For a verdict that is not satisfactory: what speaks for waiting, unless an action is to serve it.',
      optional: true,
    }),
  },
  obstacle: (record, _, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    return record.fields.status === 'ended' ? texts.theMetricHasEnded : undefined;
  },
  wantedBy: ({ id }, s) =>
    s
      .referring(metricAnalysis, 'metric', id)
      .flatMap(({ fields: { analysedOn, due } }) => (analysedOn === undefined && due ? [due] : []))
      .toSorted()[0],
  decide: ({ subject, input, actor, s }) => {
    const { to = s.asOf, from, verdict, trend, ...words } = input;
    if (to > s.asOf) return refused(texts.whatLiesAheadCannotBeAnalysedYet);
    if (from !== undefined && from > to) return refused(texts.thePeriodEndsBeforeItBegins);
    const { analysedEvery, analyst, status } = subject.fields;
    const [first, ...rest] = s
      .referring(metricAnalysis, 'metric', subject.id)
      .filter(({ fields }) => fields.analysedOn === undefined)
      .toSorted((one, other) => ((one.fields.due ?? '') < (other.fields.due ?? '') ? -1 : 1));
    const fields = {
      ...(from !== undefined && { from }),
      to,
      analysedOn: s.asOf,
      by: actor.person,
      verdict: verdict as 'watch',
      trend: trend as 'steady',
      ...words,
    };
    const due = status === 'active' && analysedEvery && add(first?.fields.due ?? s.asOf, analysedEvery);
    const next = due && { metric: subject.id, due, ...(analyst !== undefined && { by: analyst }) };
    return [
      first ? amend(first, fields) : create(metricAnalysis, { metric: subject.id, ...fields }),
      ...(next && rest.length === 0 ? [create(metricAnalysis, next)] : []),
    ];
  },
});
