import { choice, date, line, prose, reference, references, step } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';

/** A planned or performed occurrence of a process, with its result against the criteria (8.1). */
export const operatingRecord = register({
  key: 'operating-record',
  clause: '8.1',
  title: 'Operating record',
  plural: 'Operating records',
  code: 'OPR',
  purpose:
    'That processes run as planned: what was due, who did it, and whether it met the criteria. An auditor takes a month and asks what should have happened in it.',
  label: 'title',
  partOf: 'process',
  fields: {
    process: reference('process', { title: 'Process', help: 'The process that ran.' }),
    title: line({ title: 'Occurrence', help: 'Which one it is, such as the log review of March.' }),
    activity: choice({
      title: 'Activity',
      help: 'What was done, where it is one of those that a control asks for again and again.',
      options: {
        'log review': 'Log review',
        'key rotation': 'Replacement of a key or secret',
        'access granted': 'Access granted',
        'access removed': 'Access removed',
        'equipment returned': 'Equipment returned',
        patching: 'Updates installed',
        scanning: 'Scan for vulnerabilities or malware',
        monitoring: 'Monitoring',
        disposal: 'Disposal or wiping',
        screening: 'Screening before hiring',
        'site check': 'Check of a site',
        other: 'Other',
      },
      default: 'other',
    }),
    criterion: step({
      title: 'Criterion',
      help: 'Which of the operating criteria of the process it is checked against.',
      scale: { through: 'process', list: 'criteria' },
      optional: true,
    }),
    measure: reference('measure', { title: 'Measure', help: 'The measure it carries out.', optional: true }),
    assets: references('asset', { title: 'Assets', help: 'What it was done to.', optional: true }),
    person: reference('person', {
      title: 'Person concerned',
      help: 'For a joiner, mover or leaver: who it is about.',
      optional: true,
    }),
    due: date({ title: 'Planned for', help: 'The day by which it is done.', optional: true, dueDay: true }),
    owner: reference('person', {
      title: 'Assigned to',
      help: 'Who is to do it.',
      optional: true,
      responsible: true,
    }),
    performedOn: date({
      title: 'Performed on',
      help: 'The day it was done.',
      optional: true,
      happened: true,
    }),
    performedBy: reference('person', { title: 'Performed by', help: 'Who did it.', optional: true }),
    result: choice({
      title: 'Result',
      help: 'How it compares with the criteria.',
      options: { met: 'Criteria met', breached: 'Criteria breached', 'not done': 'Not done' },
      optional: true,
    }),
    note: prose({
      title: 'What was found',
      help: 'What the result rests on; for something not done, why not.',
      optional: true,
    }),
    nonconformity: reference('nonconformity', {
      title: 'Nonconformity',
      help: 'The one raised for a breach.',
      optional: true,
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'What shows that it was done.',
      optional: true,
    }),
  },
  sections: {
    'What was to be done': ['process', 'title', 'activity', 'criterion', 'measure', 'due', 'owner'],
    'What it concerns': ['assets', 'person'],
    'What was done': ['performedOn', 'performedBy', 'result', 'note', 'nonconformity', 'evidence'],
  },
  columns: ['title', 'process', 'result', 'performedOn', 'performedBy', 'due', 'activity'],
  order: '-performedOn',
  stands: ['result'],
  deadlines: {
    occurrence: {
      title: 'Planned occurrence of a process',
      on: 'due',
      // Leaving it out on purpose is a valid result: nothing has to be done any more.
      unless: { result: ['not done'] },
      until: 'performedOn',
      who: 'owner',
      recurs: true,
    },
  },
  example: {
    process: 'PRC-6',
    title: 'Log review of March 2026',
    activity: 'log review',
    assets: ['AST-9'],
    due: '2026-04-07',
    owner: 'PER-3',
    performedOn: '2026-04-02',
    performedBy: 'PER-3',
    result: 'met',
    note: 'Two logins from abroad, both explained by travel.',
  },
}).invariant(
  'performedOn',
  'is needed once the criteria were met or breached',
  [],
  ({ fields }) =>
    fields.result === undefined || fields.result === 'not done' || fields.performedOn !== undefined,
);
