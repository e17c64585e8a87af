import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend, create } from '#isms/kernel/declarations/change.ts';
import { date, references } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { evidence } from '../../../across/evidence.ts';
import { notAPerson } from '../../../across/settings.ts';
import { audit } from '../audit.ts';
import { isDistributed, isReportKept, managersRead, unitsToInform } from '../audit-report.ts';

const texts = sentences('action.distribute-audit-report', {
  theAuditIsNotConcludedYet: 'The audit is not concluded yet.',
  theReportIsOnRecord: 'The report is on record, and all managers concerned got it.',
  aReportGoesOutOnTheDay: 'A report goes out on the day of the conclusion or later.',
  aReportIsRecordedAsDistributedOnce: 'A report is recorded as distributed once it has gone out.',
  addTheReport: 'Add the report: a document, a file, a link or where it lies.',
});

const { file, link, location } = evidence.fields;
const { report } = audit.fields;

/** The action by which the lead auditor keeps the report of an audit and records who got it (9.2.2). */
export const distributeAuditReport = action({
  key: 'distribute-audit-report',
  clause: '9.2.2',
  title: 'Distribute report',
  consequence:
    'The report is on record with the day and those who got it. A file, link or location is kept as evidence of the audit.',
  settles: ['report'],
  by: { fields: ['lead'], roles: ['isms-manager'] },
  // The report of an audit by others comes from them.
  awaited: (record, s) =>
    record.fields.kind === 'internal' && record.fields.status === 'concluded' && !isDistributed(record, s),
  wantedBy: ({ fields }) => fields.reportDue,
  on: audit,
  reads: [evidence, ...managersRead],
  shows: ['conclusion', 'concludedOn', 'reportDue'],
  input: {
    report,
    file: { ...file, help: 'The report itself, if it is not a document here.' },
    link,
    location,
    reportedTo: references('person', {
      title: 'Reported to',
      help: 'Who got the report. The managers of what was audited are among them.',
    }),
    reportedOn: date({ title: 'Reported on', help: 'The day they got it.' }),
  },
  start: (record, s) => ({
    report: record.fields.report,
    reportedTo: [
      ...new Set([
        ...(record.fields.reportedTo ?? []),
        ...unitsToInform(record, s, s.asOf).map(({ manager }) => manager),
      ]),
    ],
    reportedOn: s.asOf,
  }),
  obstacle: (record, s, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    if (record.fields.status !== 'concluded') return texts.theAuditIsNotConcludedYet;
    return isDistributed(record, s) ? texts.theReportIsOnRecord : undefined;
  },
  decide: ({ subject, input, actor, s }) => {
    const { concludedOn = '', reportedOn: before, reportedTo: already = [] } = subject.fields;
    const { report: written, reportedTo, reportedOn, ...proof } = input;
    if (reportedOn < concludedOn) return refused(texts.aReportGoesOutOnTheDay);
    if (reportedOn > s.asOf) return refused(texts.aReportIsRecordedAsDistributedOnce);
    const isHandedIn = Object.values(proof).some((value) => value !== undefined);
    if (written === undefined && !isHandedIn && !isReportKept(subject, s)) return refused(texts.addTheReport);
    return [
      ...(isHandedIn
        ? [
            create(evidence, {
              title: `Report of ${subject.code}`,
              kind: 'report',
              ...proof,
              from: subject.fields.from,
              to: subject.fields.to,
              collectedBy: actor.person,
              collectedOn: s.asOf,
              records: [{ register: audit.key, id: subject.id }],
            }),
          ]
        : []),
      amend(subject, {
        ...(written !== undefined && { report: written }),
        reportedTo: [...new Set([...already, ...reportedTo])],
        // Further people who get the report later do not change the day on which it went out.
        ...((before === undefined || before < concludedOn) && { reportedOn }),
      }),
    ];
  },
});
