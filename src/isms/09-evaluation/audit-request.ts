import { choice, date, line, link, prose, reference, references } from '#isms/kernel/fields.ts';
import { register } from '#isms/kernel/register.ts';
import { inOrder } from '../across/order.ts';

/** What an auditor asks: a question, or evidence they want to see (9.2; audits from outside alike). */
export const auditRequest = register({
  key: 'audit-request',
  clause: '9.2.2',
  title: 'Audit request',
  plural: 'Audit requests',
  code: 'ARQ',
  purpose:
    'Questions and wishes for evidence that auditors put, with the answers they got. Whoever asked says whether an answer is enough; what was asked and shown can be found again before the next audit.',
  label: 'question',
  fields: {
    question: line({ title: 'Request', help: 'What is asked, or what the auditor wants to see.' }),
    kind: choice({
      title: 'Kind',
      help: 'Whether words are enough or something is to be shown.',
      options: { question: 'Question', evidence: 'Evidence' },
      default: 'question',
    }),
    details: prose({
      title: 'Details',
      help: 'Which sample, which period, and what it is to show.',
      optional: true,
    }),
    audit: reference('audit', { title: 'Audit', help: 'The audit in which it is asked.', optional: true }),
    about: link({ title: 'About', help: 'The record it is about, if it is about one.', optional: true }),
    requirements: references('requirement', {
      title: 'Requirements',
      help: 'The requirements of the standard it is asked for.',
      optional: true,
    }),
    controls: references('catalogue-control', {
      title: 'Controls',
      help: 'The controls it is asked for.',
      optional: true,
    }),
    askedBy: reference('person', {
      title: 'Asked by',
      help: 'The auditor, who also says whether the answer is enough.',
      optional: true,
      concerns: true,
    }),
    askedOn: date({ title: 'Asked on', help: 'The day it was asked.', happened: true }),
    due: date({ title: 'Wanted by', help: 'The day by which an answer is needed.', optional: true }),
    owner: reference('person', {
      title: 'Answered for by',
      help: 'Who sees to it that it is answered.',
      optional: true,
      responsible: true,
    }),
    status: choice({
      title: 'Status',
      help: 'Whether it is answered, and whether that was enough.',
      options: { open: 'Open', answered: 'Answered', closed: 'Closed' },
      default: 'open',
      byAction: true,
    }),
    answer: prose({ title: 'Answer', help: 'What the auditor is told.', optional: true, byAction: true }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'What the auditor is shown; whoever asked may read it, whatever else they may.',
      optional: true,
      byAction: true,
    }),
    answeredBy: reference('person', {
      title: 'Answered by',
      help: 'Who answered.',
      optional: true,
      byAction: true,
    }),
    answeredOn: date({
      title: 'Answered on',
      help: 'The day of the answer.',
      optional: true,
      happened: true,
      byAction: true,
    }),
    missing: prose({
      title: 'What was missing',
      help: 'Why an earlier answer was not enough.',
      optional: true,
      byAction: true,
    }),
    closedOn: date({
      title: 'Closed on',
      help: 'The day on which the auditor had what they wanted.',
      optional: true,
      happened: true,
      byAction: true,
    }),
  },
  sections: {
    'What is asked': ['question', 'kind', 'details', 'askedBy', 'askedOn', 'due'],
    'What it is asked for': ['audit', 'about', 'requirements', 'controls'],
    'What came of it': [
      'owner',
      'status',
      'answer',
      'evidence',
      'answeredBy',
      'answeredOn',
      'missing',
      'closedOn',
    ],
  },
  opens: {
    title: 'Ask for an answer or evidence',
    report: true,
    by: 'askedBy',
    on: 'askedOn',
    fields: ['question', 'kind', 'details', 'audit', 'about', 'requirements', 'controls', 'due'],
    to: ['internal-auditor', 'external-auditor'],
  },
  columns: ['question', 'status', 'kind', 'askedBy', 'owner', 'due'],
  order: '-askedOn',
  stands: ['status'],
  sequences: [['askedOn', 'answeredOn', 'closedOn']],
  deadlines: {
    answer: {
      title: 'Answer to an auditor',
      on: 'due',
      who: 'owner',
      until: 'answeredOn',
      while: { status: ['open'] },
    },
  },
  example: {
    question: 'Minutes of the last two restore tests of the customer database',
    kind: 'evidence',
    details: 'Both of 2026, with the time each took.',
    askedBy: 'PER-66',
    askedOn: '2026-09-21',
    due: '2026-09-25',
    owner: 'PER-6',
  },
}).invariant('due', 'is before it was asked', [], ({ fields }) => inOrder(fields.askedOn, fields.due));
