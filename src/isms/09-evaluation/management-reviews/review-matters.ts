import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { interestedParty } from '../../04-context/interested-party.ts';
import type { issue } from '../../04-context/issue.ts';
import type { partyRequirement } from '../../04-context/party-requirement.ts';
import { feedback } from '../../across/feedback.ts';
import { latest } from '../../across/latest-record.ts';
import { organisation } from '../../across/organisation.ts';
import { objective } from '../../06-planning/objectives/objective.ts';
import { treatsOpenRisk } from '../../06-planning/risk-assessment/open-risks.ts';
import { risk } from '../../06-planning/risk-assessment/risk.ts';
import {
  severelyDelayedSince,
  wasReviewed,
  type reviewing,
} from '../../06-planning/risk-treatment/treatment-escalation.ts';
import { treatment } from '../../06-planning/risk-treatment/treatment.ts';
import { assessmentRun } from '../../08-operation/risk-assessments/assessment-run.ts';
import { audit } from '../audits/audit.ts';
import { managementReview } from './management-review.ts';
import { reviewDecision } from './review-decision.ts';
import { isWithin, type Period } from './reviews-held.ts';

/** What a review must not leave out, for the rules that judge its inputs and for preparing the next one. */

/** Returns decisions of reviews before a period that were still open at its beginning. */
export const fromEarlierReviews = (
  { since }: Period,
  s: Reader<typeof reviewDecision | typeof managementReview>,
): readonly Stored<typeof reviewDecision>[] =>
  since === undefined
    ? []
    : s.all(reviewDecision).filter(({ fields: { review, outcome, doneOn } }) => {
        const decidedOn = s.get(managementReview, review)?.fields.heldOn;
        const isEarlier = decidedOn !== undefined && decidedOn <= since;
        return isEarlier && outcome === 'act' && (doneOn === undefined || doneOn > since);
      });

/** Returns those of them that were still open at its end. */
export const openFromEarlierReviews = (
  period: Period,
  s: Reader<typeof reviewDecision | typeof managementReview>,
): readonly Stored<typeof reviewDecision>[] =>
  fromEarlierReviews(period, s).filter(
    ({ fields: { doneOn } }) => doneOn === undefined || doneOn > period.to,
  );

type Context = Stored<typeof issue> | Stored<typeof interestedParty> | Stored<typeof partyRequirement>;

/**
 * Returns context records that changed in a period. Before the first review everything is new, so nothing has changed.
 */
export const changedWithin = <R extends Context>(records: readonly R[], period: Period): readonly R[] =>
  period.since === undefined
    ? []
    : records.filter(({ changedAt, fields }) => isWithin(fields.changedOn ?? changedAt.slice(0, 10), period));

/** Returns audits of any kind that were concluded in a period. */
export const concludedWithin = (period: Period, s: Reader<typeof audit>): readonly Stored<typeof audit>[] =>
  s
    .all(audit)
    .filter(({ fields: { status, concludedOn } }) => status === 'concluded' && isWithin(concludedOn, period));

/** Returns objectives that were pursued at the end of a period or ended in it. */
export const pursuedWithin = (
  period: Period,
  s: Reader<typeof objective>,
): readonly Stored<typeof objective>[] =>
  s.all(objective).filter(({ createdAt, fields: { status, from, closedOn } }) => {
    if (status === 'draft' || (from ?? createdAt.slice(0, 10)) > period.to) return false;
    return closedOn === undefined || closedOn > period.to || isWithin(closedOn, period);
  });

/**
 * Returns treatments of open risks that were severely delayed and not done by the end of a period, and that no review
 * has dealt with since.
 */
export const slippedWithin = (
  { to }: Period,
  s: Reader<typeof treatment | typeof risk | typeof organisation | (typeof reviewing)[number]>,
): readonly Stored<typeof treatment>[] =>
  s.all(treatment).filter((plan) => {
    const { doneOn, option } = plan.fields;
    if (option === 'retain' || (doneOn !== undefined && doneOn <= to) || !treatsOpenRisk(plan, s))
      return false;
    const since = severelyDelayedSince(plan.fields, to, s);
    return since !== undefined && !wasReviewed(plan, since, to, s);
  });

/** Returns feedback received during a period. */
export const receivedWithin = (
  period: Period,
  s: Reader<typeof feedback>,
): readonly Stored<typeof feedback>[] =>
  s.all(feedback).filter(({ fields }) => isWithin(fields.receivedOn, period));

/** Returns the last risk assessment that was finished by the end of a period. */
export const latestRunWithin = (
  { to }: Period,
  s: Reader<typeof assessmentRun>,
): Stored<typeof assessmentRun> | undefined =>
  latest(
    s.all(assessmentRun).filter(({ fields }) => fields.to !== undefined && fields.to <= to),
    ({ fields }) => fields.to,
  );
