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
import { areInOrder } from '../../across/value-order.ts';

/** The risks and opportunities of the ISMS itself: what could keep it from succeeding, or help it (6.1.1). */
export const ismsRisk = register({
  key: 'isms-risk',
  clause: '6.1.1',
  title: 'Risk or opportunity of the ISMS',
  plural: 'Risks and opportunities of the ISMS',
  code: 'IRO',
  synonyms: ['opportunity'],
  purpose:
    'What could keep the management system itself from doing what it is for, such as a missing deputy, and what could make it better. An auditor follows an issue or a party’s requirement to an entry here, and from there to an action and to whether that worked.',
  label: 'title',
  fields: {
    title: line({ title: 'Risk or opportunity', help: 'What may happen to the ISMS, in a few words.' }),
    kind: choice({
      title: 'Kind',
      help: 'Whether it would harm the ISMS or help it.',
      options: { risk: 'Risk', opportunity: 'Opportunity' },
    }),
    description: prose({
      title: 'Description',
      help: 'How it would come about and what it would mean for the ISMS.',
      optional: true,
    }),
    concerns: choices({
      title: 'Concerns',
      help: 'Which of the things that the ISMS is planned for it touches.',
      options: {
        'intended outcome': 'Reaching the intended outcome',
        'undesired effect': 'Preventing an undesired effect',
        'continual improvement': 'Getting better continually',
      },
      optional: true,
    }),
    issues: references('issue', {
      title: 'From issues',
      help: 'The issues of the context that it follows from.',
      optional: true,
    }),
    requirements: references('party-requirement', {
      title: 'From requirements',
      help: 'The requirements of interested parties that it follows from.',
      optional: true,
    }),
    owner: reference('person', {
      title: 'Owner',
      help: 'Who keeps an eye on it and sees to the actions.',
      optional: true,
      responsible: true,
    }),
    handling: choice({
      title: 'Handling',
      help: 'Whether something is done about it; actions are records of their own that serve this one. Leave empty until it is decided.',
      options: { act: 'Act', 'no action': 'No action' },
      optional: true,
    }),
    handlingReason: prose({
      title: 'Why so',
      help: 'Why the actions fit, or why it is decided to take none.',
      optional: true,
    }),
    processes: references('process', {
      title: 'Built into',
      help: 'The processes of the ISMS in which the actions are carried out.',
      optional: true,
    }),
    criterion: prose({
      title: 'How effectiveness is judged',
      help: 'By what one will see whether the actions worked.',
      optional: true,
    }),
    effectiveness: choice({
      title: 'Effectiveness',
      help: 'Whether the actions did what they were to do.',
      options: {
        effective: 'Effective',
        'partly effective': 'Partly effective',
        'not effective': 'Not effective',
      },
      optional: true,
    }),
    effectivenessReason: prose({
      title: 'What shows it',
      help: 'What the verdict on effectiveness rests on.',
      optional: true,
    }),
    judgedBy: reference('person', { title: 'Judged by', help: 'Who gave that verdict.', optional: true }),
    judgedOn: date({ title: 'Judged on', help: 'When they gave it.', optional: true, happened: true }),
    status: choice({
      title: 'Status',
      help: 'Whether it is still to be reckoned with.',
      options: { open: 'Open', closed: 'Closed' },
      default: 'open',
    }),
    closedOn: date({ title: 'Closed on', help: 'When it ceased to matter.', optional: true, happened: true }),
    reviewedOn: date({
      title: 'Reviewed on',
      help: 'When someone last asked whether this is still so.',
      optional: true,
      happened: true,
    }),
  },
  sections: {
    'What it is': ['title', 'kind', 'description', 'concerns'],
    'Where it comes from': ['issues', 'requirements'],
    'What is done': ['owner', 'handling', 'handlingReason', 'processes'],
    'Whether it worked': ['criterion', 'effectiveness', 'effectivenessReason', 'judgedBy', 'judgedOn'],
    'Kept up to date': ['status', 'closedOn', 'reviewedOn'],
  },
  columns: ['title', 'kind', 'concerns', 'owner', 'handling', 'effectiveness', 'status', 'reviewedOn'],
  order: 'status',
  stands: ['status', 'effectiveness'],
  deadlines: {
    review: {
      title: 'Review of a risk or opportunity of the ISMS',
      from: 'reviewedOn',
      every: { setting: 'ismsRiskReview' },
      who: 'owner',
      while: { status: ['open'] },
      recurs: true,
    },
  },
  example: {
    title: 'The ISMS rests on one half-time person',
    kind: 'risk',
    description: 'If the ISMS manager falls ill before an audit, nobody knows where things stand.',
    concerns: ['intended outcome', 'undesired effect'],
    issues: ['ISS-4'],
    owner: 'PER-1',
    handling: 'act',
    handlingReason: 'A deputy costs little and closes the gap.',
    processes: ['PRC-1'],
    criterion: 'The deputy runs one internal review alone.',
    status: 'open',
    reviewedOn: '2026-07-14',
  },
})
  .invariant(
    'closedOn',
    'is needed for what is closed, and only for that',
    [],
    ({ fields }) => (fields.status === 'closed') === (fields.closedOn !== undefined),
  )
  .invariant('judgedOn', 'cannot be after it was closed', [], ({ fields }) =>
    areInOrder(fields.judgedOn, fields.closedOn),
  );
