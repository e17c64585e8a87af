import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { ValueOf } from '#isms/kernel/field-kinds/field.ts';
import { labelOf } from '#isms/kernel/declarations/label.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { interestedParty } from '../../04-context/interested-party.ts';
import { issue } from '../../04-context/issue.ts';
import { partyRequirement } from '../../04-context/party-requirement.ts';
import { objective } from '../../06-planning/objectives/objective.ts';
import { treatment } from '../../06-planning/risk-treatment/treatment.ts';
import { assessmentRun } from '../../08-operation/risk-assessments/assessment-run.ts';
import { feedback } from '../../across/feedback.ts';
import { improvement } from '../../10-improvement/improvement.ts';
import { nonconformity } from '../../10-improvement/nonconformity.ts';
import { audit } from '../audits/audit.ts';
import { managementReview } from './management-review.ts';
import { metric } from '../monitoring/metric.ts';
import { metricAnalysis } from '../monitoring/metric-analysis.ts';
import { reading } from '../monitoring/reading.ts';
import { reviewDecision } from './review-decision.ts';
import { type reviewInput, type TopicKey } from './review-input.ts';
import {
  changedWithin,
  concludedWithin,
  fromEarlierReviews,
  latestRunWithin,
  pursuedWithin,
  receivedWithin,
} from './review-matters.ts';
import { heldReviews, isWithin, type Period } from './reviews-held.ts';
import { stateOfTreatment, treatmentReads, treatmentsNow } from './treatment-matters.ts';

/** The registers from which the inputs of a review are prepared. */
export const preparationReads = [
  managementReview,
  reviewDecision,
  issue,
  interestedParty,
  partyRequirement,
  nonconformity,
  metric,
  metricAnalysis,
  reading,
  audit,
  objective,
  feedback,
  assessmentRun,
  ...treatmentReads,
  improvement,
] as const;

type Reading = Reader<(typeof preparationReads)[number]>;
type Figures = NonNullable<ValueOf<(typeof reviewInput)['fields']['figures']>>;

/** A record that is shown to a review, in its present state. */
export interface Matter {
  readonly record: Stored;
  readonly what: string;
  readonly status: string | undefined;
  readonly due: PlainDate | undefined;
  readonly doneOn: PlainDate | undefined;
}

interface Preparation {
  readonly matters: readonly Matter[];
  readonly figures: Figures;
}

/** Returns the period of a review held today, and the one before it for comparison. */
function periodsOf(s: Reading): { readonly period: Period; readonly before: Period | undefined } {
  const [last, earlier] = heldReviews(s).toReversed();
  const since = last?.fields.heldOn;
  return {
    period: { since, to: s.asOf },
    before: since === undefined ? undefined : { since: earlier?.fields.heldOn, to: since },
  };
}

/** Returns the records and figures on a topic for the next review, as of today. */
export function prepare(topic: TopicKey, s: Reading): Preparation {
  const { period, before } = periodsOf(s);
  const periods = before ? [before, period] : [period];
  return preparations[topic]({ s, period, periods });
}

interface PreparationSource {
  readonly s: Reading;
  readonly period: Period;
  /** The periods for which figures are shown, the latest one last. */
  readonly periods: readonly Period[];
}

const only = (matters: readonly Matter[]): Preparation => ({ matters, figures: [] });

/** Returns the changed records of a register; for a first review all of them. */
const newOrChanged = <R extends Parameters<typeof changedWithin>[0][number]>(
  records: readonly R[],
  period: Period,
): readonly R[] => (period.since === undefined ? records : changedWithin(records, period));

const preparations: Readonly<Record<TopicKey, (given: PreparationSource) => Preparation>> = {
  actions: ({ s, period }) => only(mattersOf(reviewDecision, fromEarlierReviews(period, s), s)),
  issues: ({ s, period }) => only(mattersOf(issue, newOrChanged(s.all(issue), period), s)),
  parties: ({ s, period }) =>
    only([
      ...mattersOf(interestedParty, newOrChanged(s.all(interestedParty), period), s),
      ...mattersOf(partyRequirement, newOrChanged(s.all(partyRequirement), period), s),
    ]),
  nonconformities: ({ s, period, periods }) => {
    const all = s.all(nonconformity);
    return {
      matters: mattersOf(
        nonconformity,
        all.filter(({ fields }) => fields.status === 'open' || isWithin(fields.closedOn, period)),
        s,
      ),
      figures: periods.flatMap((each) => [
        figure(
          'Nonconformities raised',
          each,
          countOf(all, ({ foundOn }) => isWithin(foundOn, each)),
        ),
        figure(
          'Nonconformities closed',
          each,
          countOf(all, ({ closedOn }) => isWithin(closedOn, each)),
        ),
      ]),
    };
  },
  measuring: ({ s, period }) => ({
    matters: mattersOf(
      metricAnalysis,
      s.all(metricAnalysis).filter(({ fields }) => isWithin(fields.analysedOn, period)),
      s,
    ),
    figures: s.all(metric).flatMap((each) => lastReadings(each, s)),
  }),
  audits: ({ s, period }) => only(mattersOf(audit, concludedWithin(period, s), s)),
  objectives: ({ s, period }) => only(mattersOf(objective, pursuedWithin(period, s), s)),
  feedback: ({ s, period }) => only(mattersOf(feedback, receivedWithin(period, s), s)),
  risks: ({ s, period, periods }) => {
    const run = latestRunWithin(period, s);
    const { plans, open, undecided } = treatmentsNow(s);
    return {
      matters: [
        ...mattersOf(assessmentRun, run ? [run] : [], s),
        ...[...open, ...undecided].flatMap((plan) =>
          mattersOf(treatment, [plan], s).map((matter) => ({ ...matter, status: stateOfTreatment(plan, s) })),
        ),
      ],
      figures: [
        ...periods.map((each) =>
          figure(
            'Treatments finished',
            each,
            countOf(plans, ({ doneOn }) => isWithin(doneOn, each)),
          ),
        ),
        figure(
          'Treatments overdue',
          period,
          countOf(open, ({ due }) => due !== undefined && due < period.to),
        ),
        ...periods.map((each) =>
          figure(
            'Treatments put off',
            each,
            countOf(plans, ({ moves = [] }) => moves.some(({ on }) => isWithin(on, each))),
          ),
        ),
      ],
    };
  },
  improvement: ({ s, period }) =>
    only(
      mattersOf(
        improvement,
        s
          .all(improvement)
          .filter(({ fields }) => fields.status === 'open' || isWithin(fields.closedOn, period)),
        s,
      ),
    ),
};

const figure = (what: string, { since, to }: Period, value: number): Figures[number] => ({
  what,
  from: since,
  to,
  value,
  unit: undefined,
});

const countOf = <F>(records: readonly { readonly fields: F }[], counts: (fields: F) => boolean): number =>
  records.filter(({ fields }) => counts(fields)).length;

/** Returns the last two values of a metric, enough to show its trend. */
function lastReadings({ id, fields: { title, unit, status } }: Stored<typeof metric>, s: Reading): Figures {
  if (status !== 'active') return [];
  return s
    .referring(reading, 'metric', id)
    .flatMap(({ fields: { value, takenOn } }) =>
      value === undefined || takenOn === undefined
        ? []
        : [{ what: title, from: undefined, to: takenOn, value, unit }],
    )
    .toSorted((one, other) => (one.to < other.to ? -1 : 1))
    .slice(-2);
}

/** Returns records in the form shown to a review: the same few fields, as far as their register has them. */
function mattersOf(register: AnyRegister, records: readonly Stored[], s: Reading): readonly Matter[] {
  return records.map((record) => ({
    record,
    what: labelOf(register, record, s) ?? record.code,
    status: statusOf(register, record),
    due: dayIn(record, 'due'),
    doneOn: dayIn(record, 'doneOn') ?? dayIn(record, 'closedOn') ?? dayIn(record, 'concludedOn'),
  }));
}

function statusOf(register: AnyRegister, { fields }: Stored): string | undefined {
  const [name] = ['verdict', 'status', 'decision', 'addressed', 'kind'].filter(
    (each) => register.fields[each]?.options && typeof fields[each] === 'string',
  );
  return name === undefined ? undefined : register.fields[name]?.options?.[String(fields[name])];
}

const dayIn = ({ fields }: Stored, name: string): PlainDate | undefined =>
  typeof fields[name] === 'string' ? fields[name] : undefined;
