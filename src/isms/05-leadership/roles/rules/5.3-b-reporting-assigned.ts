import { weakens } from '#isms/kernel/declarations/finding.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { communication } from '../../../07-support/communication/communication.ts';
import { communicationOccurrence } from '../../../07-support/communication/communication-occurrence.ts';
import { person } from '../../../07-support/people/person.ts';
import { managementReview } from '../../../09-evaluation/management-reviews/management-review.ts';
import { performanceEvaluation } from '../../../09-evaluation/monitoring/performance-evaluation.ts';
import { lapsedSince } from '../../../across/interval.ts';
import { latestDay } from '../../../across/latest-record.ts';
import { organisation } from '../../../across/organisation.ts';
import { appointment } from '../appointment.ts';
import {
  hasResponsibility,
  findUnassigned,
  noRole,
  unassignedResponsibility,
} from '../assigned-responsibilities.ts';
import { activeHoldings } from '../holdings.ts';
import { role } from '../role.ts';

export const reportingAssigned = rule({
  key: 'reporting-assigned',
  title: 'Somebody reports to top management how the ISMS performs',
  answers: citesBoth('5.3 b)'),
  mode: 'computed',
  why: 'The other of the two duties that top management has to give to somebody by name. Whether reports are filed is good practice; an auditor asks for the last two.',
  of: role,
  only: hasResponsibility('performance reporting'),
  reads: [
    appointment,
    person,
    communication,
    communicationOccurrence,
    performanceEvaluation,
    managementReview,
    organisation,
  ],
  empty: noRole('reports to top management how the ISMS performs'),
  findings: {
    ...unassignedResponsibility,
    silent: weakens(
      'The holder of {record} should have reported to top management by {due}.',
      'Report, and record it: as a communication that is a report, as a performance evaluation, or in a review.',
      { house: true },
    ),
  },
  follows: {
    vacant: ['roles-held.vacant', 'conformity-assigned.vacant'],
    stranger: ['conformity-assigned.stranger'],
    unsaid: ['conformity-assigned.unsaid'],
  },
  *check(s, find) {
    yield* findUnassigned('performance reporting', s, find);
    const interval = s.setting(organisation, 'performanceReport');
    const reported = reportedOn(s);
    const inForceSince = s.setting(organisation, 'inForceSince') ?? '';
    for (const each of s.all(role).filter(hasResponsibility('performance reporting'))) {
      const [holding] = activeHoldings(each, s);
      if (!holding) continue;
      // A new holder answers for reports only from the appointment on, and nobody does for the time before the ISMS was
      // in force.
      const taken = holding.fields.from ?? holding.createdAt.slice(0, 10);
      const since = taken > inForceSince ? taken : inForceSince;
      const due = lapsedSince(reported !== undefined && reported > since ? reported : since, interval, s);
      if (due !== undefined) yield find.silent(each, { due });
    }
  },
});

type Reports =
  | typeof communication
  | typeof communicationOccurrence
  | typeof performanceEvaluation
  | typeof managementReview;

/** Returns the day of the last report to top management on how the ISMS performs, or undefined. */
const reportedOn = (s: Reader<Reports>): string | undefined =>
  latestDay(
    [
      ...s
        .all(communication)
        .filter(({ fields }) => fields.isReport)
        .flatMap(({ id }) => s.referring(communicationOccurrence, 'communication', id))
        .map(({ fields }) => fields.doneOn),
      ...s.all(performanceEvaluation).map(({ fields }) => fields.reportedOn),
      ...s.all(managementReview).map(({ fields }) => (fields.status === 'held' ? fields.heldOn : undefined)),
    ],
    s.asOf,
  );
