import {
  choice,
  choices,
  date,
  line,
  prose,
  reference,
  references,
} from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';

/** A planned or held review of a supplier (8.1; A.5.22, A.15.2.1). */
export const supplierReview = register({
  key: 'supplier-review',
  clause: '8.1',
  title: 'Supplier review',
  plural: 'Supplier reviews',
  code: 'SRV',
  synonyms: ['vendor review', 'third party review', 'vendor assessment', 'due diligence'],
  purpose:
    'Whether a supplier still does what was agreed for security, found out on a day by somebody. An auditor asks what it rested on, and what came of a bad result.',
  label: 'title',
  called: ['supplier', 'title'],
  partOf: 'supplier',
  fields: {
    supplier: reference('supplier', { title: 'Supplier', help: 'Who is reviewed.' }),
    title: line({ title: 'Review', help: 'Which one it is, such as the yearly review of 2026.' }),
    due: date({
      title: 'Planned for',
      help: 'The day by which it is done; the review after this one is planned as a record of its own.',
      optional: true,
      dueDay: true,
    }),
    reviewer: reference('person', {
      title: 'Reviewer',
      help: 'Who carries it out.',
      optional: true,
      responsible: true,
    }),
    reviewedOn: date({ title: 'Reviewed on', help: 'The day it was done.', optional: true, happened: true }),
    basis: choices({
      title: 'Rests on',
      help: 'What was looked at.',
      options: {
        questionnaire: 'Questionnaire',
        certificate: 'Certificate',
        report: 'Report of an independent auditor',
        audit: 'Audit of our own',
        performance: 'Service levels',
        incidents: 'Incidents',
        public: 'Public information',
      },
      optional: true,
    }),
    audit: reference('audit', {
      title: 'Audit',
      help: 'Our own audit of the supplier, if there was one.',
      optional: true,
    }),
    result: choice({
      title: 'Result',
      help: 'Whether we can go on as before.',
      options: {
        satisfactory: 'Satisfactory',
        conditions: 'Satisfactory on conditions',
        unsatisfactory: 'Unsatisfactory',
      },
      optional: true,
    }),
    findings: prose({
      title: 'Findings',
      help: 'What was found, and what is asked of the supplier or done by us.',
      optional: true,
    }),
    nonconformity: reference('nonconformity', {
      title: 'Nonconformity',
      help: 'The one raised where the supplier did not hold what was agreed.',
      optional: true,
    }),
    risks: references('risk', {
      title: 'Risks',
      help: 'The risks it made us look at again.',
      optional: true,
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'Answers, reports and minutes.',
      optional: true,
    }),
  },
  sections: {
    Review: ['supplier', 'title', 'due', 'reviewer', 'reviewedOn'],
    Result: ['basis', 'audit', 'result', 'findings', 'nonconformity', 'risks', 'evidence'],
  },
  columns: ['title', 'supplier', 'result', 'reviewedOn', 'reviewer', 'due'],
  order: '-reviewedOn',
  stands: ['result'],
  duty: 'supplier control',
  deadlines: {
    review: { title: 'Review of a supplier', on: 'due', until: 'reviewedOn', who: 'reviewer', recurs: true },
  },
  example: {
    supplier: 'SUP-1',
    title: 'Yearly review 2026',
    due: '2026-06-30',
    reviewer: 'PER-5',
    reviewedOn: '2026-06-18',
    basis: ['certificate', 'report', 'incidents'],
    result: 'conditions',
    findings:
      'Their report names late removal of leavers; they send proof of the mended process by September.',
  },
}).invariant(
  'reviewedOn',
  'is needed once there is a result',
  [],
  ({ fields }) => fields.result === undefined || fields.reviewedOn !== undefined,
);
