import { choice, date, line, prose, reference, references } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { areInOrder } from './value-order.ts';

/** Feedback from interested parties about security (9.3.2, an input of the management review). */
export const feedback = register({
  key: 'feedback',
  clause: '9.3.2',
  title: 'Feedback',
  plural: 'Feedback',
  code: 'FBK',
  synonyms: ['complaint'],
  purpose:
    'What customers, staff, authorities and others say about security here, and what was done about it. The management review has to look at it; an auditor asks for complaints in particular.',
  label: 'title',
  fields: {
    title: line({ title: 'Feedback', help: 'What it is about, in a few words.' }),
    party: reference('interested-party', {
      title: 'Party',
      help: 'The interested party it comes from.',
      optional: true,
    }),
    from: line({
      title: 'Said by',
      help: 'Who said it, where one knows.',
      optional: true,
      personal: true,
    }),
    kind: choice({
      title: 'Kind',
      help: 'How it was meant.',
      options: {
        complaint: 'Complaint',
        praise: 'Praise',
        request: 'Request',
        suggestion: 'Suggestion',
        survey: 'Answer to a survey or questionnaire',
      },
    }),
    what: prose({ title: 'What was said', help: 'Their words, or the gist of them.', optional: true }),
    receivedOn: date({
      title: 'Received on',
      help: 'The day it came in.',
      happened: true,
      initially: { as: 'today' },
    }),
    channel: line({
      title: 'Channel',
      help: 'By which way it came, such as mail, visit or portal.',
      optional: true,
    }),
    owner: reference('person', {
      title: 'Handled by',
      help: 'Who answers it and sees that something comes of it.',
      optional: true,
      responsible: true,
    }),
    handledOn: date({
      title: 'Handled on',
      help: 'When it was answered; empty while it is open.',
      optional: true,
      happened: true,
    }),
    outcome: prose({
      title: 'Outcome',
      help: 'What was answered and changed, or why nothing was.',
      optional: true,
    }),
    nonconformity: reference('nonconformity', {
      title: 'Nonconformity',
      help: 'The nonconformity it brought to light.',
      optional: true,
    }),
    improvement: reference('improvement', {
      title: 'Improvement',
      help: 'The improvement it led to.',
      optional: true,
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'The message and the answer.',
      optional: true,
    }),
  },
  sections: {
    'What was said': ['title', 'kind', 'what'],
    'Where it comes from': ['party', 'from', 'channel', 'receivedOn'],
    'What came of it': ['owner', 'handledOn', 'outcome', 'nonconformity', 'improvement', 'evidence'],
  },
  columns: ['title', 'kind', 'party', 'receivedOn', 'owner', 'handledOn', 'outcome'],
  order: '-receivedOn',
  deadlines: {
    handling: {
      title: 'Handling of feedback',
      from: 'receivedOn',
      every: { setting: 'feedbackHandling' },
      until: 'handledOn',
      who: 'owner',
    },
  },
  example: {
    title: 'Wants to see our report on the penetration test',
    party: 'PTY-1',
    kind: 'request',
    what: 'Asked during the yearly review whether the summary could be sent each year.',
    receivedOn: '2026-05-21',
    channel: 'Supplier review by the customer',
    owner: 'PER-7',
    handledOn: '2026-06-02',
    outcome: 'The summary is sent under the confidentiality agreement from now on.',
  },
}).invariant('handledOn', 'is before it was received', [], ({ fields }) =>
  areInOrder(fields.receivedOn, fields.handledOn),
);
