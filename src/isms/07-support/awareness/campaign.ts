import {
  choice,
  choices,
  date,
  line,
  number,
  prose,
  reference,
  references,
} from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { areInOrder } from '../../across/value-order.ts';
import { completion } from './completion.ts';
import { audienceReads, isInAudience } from '../documents/document-audience.ts';

/** The training and messages that make people aware (7.3). */
export const campaign = register({
  key: 'campaign',
  clause: '7.3',
  title: 'Awareness campaign',
  plural: 'Awareness campaigns',
  code: 'AWC',
  synonyms: ['training', 'awareness training', 'phishing'],
  purpose:
    'What people are told about the policy, about their own part in it and about what follows when rules are not kept. Records show who was reached; whether it stuck, audits find out by asking.',
  label: 'title',
  fields: {
    title: line({ title: 'Title', help: 'What people know it as.', material: true }),
    kind: choice({
      title: 'Kind',
      help: 'How people are reached.',
      options: {
        course: 'Course',
        briefing: 'Briefing',
        message: 'Message or poster',
        simulation: 'Simulation, such as of phishing',
      },
      default: 'course',
    }),
    topics: choices({
      title: 'Topics',
      help: 'What it is about; the first three are those the standard names.',
      options: {
        policy: 'The policy',
        contribution: 'What each person contributes, and what it is good for',
        consequences: 'What follows when rules are not kept',
        reporting: 'Noticing and reporting events',
        handling: 'Handling of information and devices',
        attacks: 'Phishing and other attacks on people',
        'secure work': 'Security in a line of work, such as development',
      },
      optional: true,
      material: true,
    }),
    audience: prose({
      title: 'Audience',
      help: 'Whom it is meant for, in words.',
      optional: true,
    }),
    units: references('unit', {
      title: 'For units',
      help: 'The units whose people are to complete it; everyone in scope, if left empty.',
      optional: true,
      material: true,
    }),
    roles: references('role', {
      title: 'For roles',
      help: 'The roles whose holders are to complete it, where it is not meant for everyone.',
      optional: true,
      material: true,
    }),
    material: references('document', {
      title: 'Material',
      help: 'The documents that are handed out or shown.',
      optional: true,
    }),
    owner: reference('person', {
      title: 'Owner',
      help: 'Who sees to it.',
      optional: true,
      responsible: true,
    }),
    from: date({ title: 'From', help: 'The first day on which one can complete it.', optional: true }),
    due: date({
      title: 'Due',
      help: 'The day by which everyone it is meant for has completed it.',
      optional: true,
      dueDay: true,
    }),
    closedOn: date({
      title: 'Closed on',
      help: 'When it ended and was looked back upon.',
      optional: true,
      happened: true,
    }),
    evaluation: prose({
      title: 'What it showed',
      help: 'What came of it, and what is done differently next time.',
      optional: true,
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'The invitation, the list, the slides as they were shown.',
      optional: true,
    }),
  },
  sections: {
    'What it is about': ['title', 'kind', 'topics', 'material'],
    'Whom it is for': ['audience', 'units', 'roles'],
    When: ['owner', 'from', 'due', 'closedOn'],
    'What came of it': ['evaluation', 'evidence'],
  },
  columns: ['title', 'kind', 'owner', 'due', 'completed', 'topics', 'from', 'closedOn'],
  order: '-from',
  duty: 'awareness',
  deadlines: {
    completion: { title: 'Awareness campaign', on: 'due', until: 'closedOn', who: 'owner' },
  },
  sequences: [['from', 'closedOn']],
  example: {
    title: 'Security at work 2026',
    kind: 'course',
    topics: ['policy', 'contribution', 'consequences', 'reporting'],
    audience: 'Everyone who works here, contractors included',
    material: ['DOC-14'],
    owner: 'PER-2',
    from: '2026-05-04',
    due: '2026-06-12',
  },
})
  .invariant('due', 'is before the first day', [], ({ fields }) => areInOrder(fields.from, fields.due))
  .meantFor(audienceReads, ({ fields }, who, s) => isInAudience(fields, who, s))
  .derive(
    'completed',
    number({ title: 'Completed by', help: 'How many people completed it.', least: 0, whole: true }),
    [completion],
    (record, s) =>
      new Set(
        s
          .referring(completion, 'campaign', record.id)
          .filter(({ fields }) => fields.result !== 'failed')
          .map(({ fields }) => fields.person),
      ).size,
  );
