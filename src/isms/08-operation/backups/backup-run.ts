import { choice, date, number, prose, reference, references } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';

/** A run of a backup, or a test of restoring one. */
export const backupRun = register({
  key: 'backup-run',
  clause: '8.1',
  title: 'Backup run or restore test',
  plural: 'Backup runs and restore tests',
  code: 'BRN',
  synonyms: ['restore test'],
  purpose:
    'Whether the copies are made and, what counts in the end, whether they can be restored. An auditor asks for the last restore before the last run.',
  label: 'kind',
  called: ['backup', 'kind', 'performedOn'],
  partOf: 'backup',
  fields: {
    backup: reference('backup', { title: 'Backup', help: 'The backup it belongs to.' }),
    kind: choice({
      title: 'Kind',
      help: 'Whether a copy was made, or it was tried to restore one.',
      options: { run: 'Run', 'restore test': 'Restore test', restore: 'Restore in earnest' },
    }),
    due: date({
      title: 'Planned for',
      help: 'For a restore test: the day by which it is done.',
      optional: true,
      dueDay: true,
    }),
    owner: reference('person', {
      title: 'Done by',
      help: 'Who does it; nobody for what runs by itself.',
      optional: true,
      responsible: true,
    }),
    performedOn: date({
      title: 'Performed on',
      help: 'The day it was done.',
      optional: true,
      happened: true,
    }),
    what: prose({ title: 'What', help: 'What was copied or restored, and from which day.', optional: true }),
    result: choice({
      title: 'Result',
      help: 'How it ended.',
      options: { passed: 'Passed', partly: 'Passed in part', failed: 'Failed' },
      optional: true,
    }),
    recoveryTime: number({
      unit: 'hour',
      title: 'Restored after',
      help: 'For a restore: hours until everything was usable again.',
      least: 0,
      optional: true,
    }),
    note: prose({
      title: 'What was seen',
      help: 'What the result rests on, such as the count of records compared.',
      optional: true,
    }),
    nonconformity: reference('nonconformity', {
      title: 'Nonconformity',
      help: 'The one raised after a failure.',
      optional: true,
    }),
    evidence: references('evidence', { title: 'Evidence', help: 'Log or minutes of it.', optional: true }),
  },
  sections: {
    'What is done': ['backup', 'kind', 'what', 'due', 'owner'],
    Result: ['performedOn', 'result', 'recoveryTime', 'note', 'nonconformity', 'evidence'],
  },
  columns: ['backup', 'kind', 'result', 'performedOn', 'owner', 'due', 'recoveryTime'],
  order: '-performedOn',
  stands: ['result'],
  deadlines: {
    restore: {
      title: 'Restore test',
      on: 'due',
      who: 'owner',
      while: { kind: ['restore test'] },
      until: 'performedOn',
      recurs: true,
    },
  },
  example: {
    backup: 'BCK-1',
    kind: 'restore test',
    due: '2026-06-30',
    owner: 'PER-3',
    performedOn: '2026-06-24',
    what: 'The database of 23 June, restored to an empty machine.',
    result: 'passed',
    recoveryTime: 3.5,
    note: 'Count of records and three reports agree with the original.',
  },
}).invariant(
  'performedOn',
  'is needed once there is a result',
  [],
  ({ fields }) => fields.result === undefined || fields.performedOn !== undefined,
);
