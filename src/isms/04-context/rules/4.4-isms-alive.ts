import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import { asks, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { appointment } from '../../05-leadership/roles/appointment.ts';
import { managementCommitment } from '../../05-leadership/commitment/management-commitment.ts';
import { objective } from '../../06-planning/objectives/objective.ts';
import { risk } from '../../06-planning/risk-assessment/risk.ts';
import { communicationOccurrence } from '../../07-support/communication/communication-occurrence.ts';
import { completion } from '../../07-support/awareness/completion.ts';
import { documentVersion } from '../../07-support/documents/document-version.ts';
import { assessmentRun } from '../../08-operation/risk-assessments/assessment-run.ts';
import { incident } from '../../08-operation/incidents/incident.ts';
import { operatingRecord } from '../../08-operation/processes/operating-record.ts';
import { audit } from '../../09-evaluation/audits/audit.ts';
import { managementReview } from '../../09-evaluation/management-reviews/management-review.ts';
import { reading } from '../../09-evaluation/monitoring/reading.ts';
import { correctiveAction } from '../../10-improvement/corrective-action.ts';
import { improvement } from '../../10-improvement/improvement.ts';
import { nonconformity } from '../../10-improvement/nonconformity.ts';
import { lapsedSince, mayStillHappen } from '../../across/interval.ts';
import { latestDay } from '../../across/latest-record.ts';
import { organisation } from '../../across/organisation.ts';
import { interestedParty } from '../interested-party.ts';
import { issue } from '../issue.ts';
import { scope } from '../scope.ts';

const reads = [
  issue,
  interestedParty,
  scope,
  managementCommitment,
  appointment,
  risk,
  objective,
  completion,
  communicationOccurrence,
  documentVersion,
  operatingRecord,
  assessmentRun,
  incident,
  reading,
  audit,
  managementReview,
  nonconformity,
  correctiveAction,
  improvement,
] as const;

type Reads = (typeof reads)[number];
type Days = (s: Reader<Reads>) => readonly (PlainDate | undefined)[];

const days =
  <R extends Reads>(register: R, dayOf: (fields: Stored<R>['fields']) => PlainDate | undefined): Days =>
  (s) =>
    s.all(register).map((record) => dayOf(record.fields));

/**
 * The days with activity, by clause. They are days that people enter, since an import writes years of records in one
 * day.
 */
const activity: Readonly<Record<string, readonly Days[]>> = {
  '4': [
    days(issue, (fields) => fields.reviewedOn),
    days(interestedParty, (fields) => fields.reviewedOn),
    days(scope, (fields) => fields.reviewedOn),
  ],
  '5': [days(managementCommitment, (fields) => fields.doneOn), days(appointment, (fields) => fields.from)],
  '6': [days(risk, (fields) => fields.assessedOn), days(objective, (fields) => fields.reviewedOn)],
  '7': [
    days(completion, (fields) => fields.doneOn),
    days(communicationOccurrence, (fields) => fields.doneOn),
    days(documentVersion, (fields) => fields.publishedOn),
  ],
  '8': [
    days(operatingRecord, (fields) => fields.performedOn),
    days(assessmentRun, (fields) => fields.to),
    days(incident, (fields) => fields.closedOn),
  ],
  '9': [
    days(reading, (fields) => fields.takenOn),
    days(audit, (fields) => fields.to),
    days(managementReview, (fields) => fields.heldOn),
  ],
  '10': [
    days(nonconformity, (fields) => fields.foundOn),
    days(correctiveAction, (fields) => fields.doneOn),
    days(improvement, (fields) => fields.raisedOn),
  ],
};

export const ismsAlive = rule({
  key: 'isms-alive',
  title: 'Every clause of the standard is lived',
  answers: citesBoth('4.4'),
  mode: 'supported',
  why: 'An ISMS is run, not built once. What single requirements lack is said where they stand; here only a whole clause counts in which nothing happens any more.',
  of: organisation,
  reads,
  empty: missing(
    'No organisation is on record that could run an ISMS.',
    'Begin with its name in the settings.',
  ),
  findings: {
    never: missing(
      'Nothing on record shows that {clauses} ever came into practice.',
      'Begin with the first of them: the board lists what to do next in the order of the standard.',
    ),
    early: asks(
      'Nothing on record shows yet that {clauses} came into practice.',
      'Wait until their turn has come, and look that they are planned.',
    ),
    asleep: weakens(
      'The last sign of life of clause {clause} is of {on}.',
      'Ask those who carry it what became of it, and take it up again.',
    ),
  },
  *check(s, find) {
    const [self] = s.all(organisation);
    if (!self) return;
    const limit = s.setting(organisation, 'clauseActivity');
    const untouched: string[] = [];
    for (const [clause, sources] of Object.entries(activity)) {
      const on = latestDay(
        sources.flatMap((source) => source(s)),
        s.asOf,
      );
      if (on === undefined) untouched.push(clause);
      else if (lapsedSince(on, limit, s) !== undefined) yield find.asleep(self, { clause, on });
    }
    if (untouched.length === 0) return;
    const clauses = named(untouched);
    // The work itself belongs in other registers, so this finding is about no record.
    yield mayStillHappen(limit, s) ? find.early(undefined, { clauses }) : find.never(undefined, { clauses });
  },
});

/** Returns clauses as part of a sentence, since one finding names all clauses without activity. */
function named(clauses: readonly string[]): string {
  const last = clauses.at(-1) ?? '';
  return clauses.length > 1 ? `clauses ${clauses.slice(0, -1).join(', ')} and ${last}` : `clause ${last}`;
}
