import { choice, date, line, link, prose, reference, references } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { postponements } from './postponements.ts';
import { areInOrder } from './value-order.ts';

/** Something that a person is to do by a day, for the record it serves (6.1.1 d, e). */
export const action = register({
  key: 'action',
  clause: '6.1.1',
  title: 'Action',
  plural: 'Actions',
  code: 'ACT',
  synonyms: ['task', 'to-do'],
  purpose:
    'What is to be done, by whom and until when, and whether it worked. An auditor follows a risk, an objective or a decision to its actions and looks at what became of those that are late.',
  label: 'what',
  workFor: { field: 'serves', registers: ['treatment', 'risk', 'objective', 'isms-risk', 'measure'] },
  fields: {
    what: line({ title: 'Action', help: 'What is to be done, in a few words.', material: true }),
    serves: link({
      title: 'Serves',
      help: 'The record it is done for: a risk, an objective, a gap, a decision.',
      optional: true,
      material: true,
    }),
    process: reference('process', {
      title: 'In process',
      help: 'The process of the ISMS it becomes part of.',
      optional: true,
    }),
    details: prose({
      title: 'Details',
      help: 'How it is to be done, where that is not plain.',
      optional: true,
      material: true,
    }),
    owner: reference('person', {
      title: 'Owner',
      help: 'Who does it or sees that it is done.',
      optional: true,
      material: true,
      responsible: true,
    }),
    due: date({
      title: 'Due',
      help: 'The day by which it is done.',
      optional: true,
      material: true,
      dueDay: true,
    }),
    moves: postponements,
    status: choice({
      title: 'Status',
      help: 'How far it has come.',
      options: { open: 'Open', blocked: 'Blocked', done: 'Done', dropped: 'Dropped' },
      default: 'open',
    }),
    resource: reference('resource', {
      title: 'Waits for',
      help: 'The resource it is blocked for, if that is what is missing.',
      optional: true,
    }),
    note: prose({
      title: 'Note',
      help: 'Where it stands: why it is late or blocked, or why it was dropped.',
      optional: true,
    }),
    doneOn: date({ title: 'Done on', help: 'The day it was finished.', optional: true, happened: true }),
    result: prose({ title: 'Result', help: 'What came of it.', optional: true }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'What shows that it was done.',
      optional: true,
    }),
    criterion: prose({
      title: 'Success criterion',
      help: 'By what one will see that it worked, settled before it is done.',
      longest: 2000,
      optional: true,
      material: true,
    }),
    effectivenessDue: date({
      title: 'Effect to be judged by',
      help: 'The day by which it is judged whether it worked, some time after it is done.',
      optional: true,
    }),
    effectiveness: choice({
      title: 'Did it work',
      help: 'The verdict, held against the criterion.',
      options: { effective: 'Yes', partly: 'In part', 'not effective': 'No' },
      optional: true,
    }),
    effectivenessBy: reference('person', {
      title: 'Effect judged by',
      help: 'Who judges it, or did; better not who did the work.',
      optional: true,
      concerns: true,
    }),
    effectivenessOn: date({
      title: 'Effect judged on',
      help: 'When it was judged.',
      optional: true,
      happened: true,
    }),
    effectivenessNote: prose({
      title: 'What showed the effect',
      help: 'What the verdict rests on.',
      optional: true,
    }),
  },
  sections: {
    'What is to be done': ['what', 'serves', 'process', 'details'],
    'Who and when': ['owner', 'due', 'moves'],
    'Where it stands': ['status', 'resource', 'note', 'doneOn', 'result', 'evidence'],
    'Whether it worked': [
      'criterion',
      'effectivenessDue',
      'effectiveness',
      'effectivenessBy',
      'effectivenessOn',
      'effectivenessNote',
    ],
  },
  columns: ['what', 'serves', 'owner', 'due', 'status', 'doneOn', 'effectiveness'],
  order: 'status,due',
  stands: ['status', 'effectiveness'],
  deadlines: {
    completion: {
      title: 'Action',
      on: 'due',
      until: 'doneOn',
      who: 'owner',
      while: { status: ['open', 'blocked'] },
    },
    effectiveness: {
      title: 'Effect of an action',
      on: 'effectivenessDue',
      until: 'effectivenessOn',
      who: 'effectivenessBy',
      while: { status: ['done'] },
    },
  },
  example: {
    what: 'Second person for the signing of releases',
    serves: { register: 'risk', id: 'RISK-1' },
    process: 'PRC-4',
    owner: 'PER-3',
    due: '2026-11-30',
    status: 'open',
    criterion: 'No release of the next quarter is signed by one person alone.',
    effectivenessDue: '2027-03-31',
    effectivenessBy: 'PER-5',
  },
})
  .invariant(
    'doneOn',
    'is missing, though the action is done',
    [],
    ({ fields }) => fields.status !== 'done' || fields.doneOn !== undefined,
  )
  .invariant(
    'status',
    'does not say that the action is done, though a day is given on which it was',
    [],
    ({ fields }) => fields.status === 'done' || fields.doneOn === undefined,
  )
  .invariant(
    'due',
    'is later than the day it was last moved to: put it off, with the reason',
    [],
    ({ fields }) => {
      const last = fields.moves?.at(-1);
      return last === undefined || (fields.due !== undefined && fields.due <= last.to);
    },
  )
  .invariant('effectivenessOn', 'is before the action was done', [], ({ fields }) =>
    areInOrder(fields.doneOn, fields.effectivenessOn),
  );
