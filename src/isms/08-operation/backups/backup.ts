import {
  choice,
  date,
  duration,
  line,
  number,
  prose,
  reference,
  references,
  yesNo,
} from '#isms/kernel/declarations/fields.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { latest } from '../../across/latest-record.ts';
import { organisation } from '../../across/organisation.ts';
import { dueUnplanned } from '../../across/recurrence.ts';
import { backupRun } from './backup-run.ts';

const arranged = register({
  key: 'backup',
  clause: '8.1',
  title: 'Backup',
  plural: 'Backups',
  code: 'BCK',
  synonyms: ['data backup'],
  purpose:
    'What is copied, where to and how often, so that it can be brought back, documented information of the ISMS included. An auditor compares it with the recovery point objectives, and asks when a copy was last restored.',
  label: 'name',
  fields: {
    name: line({ title: 'Backup', help: 'What people call it.' }),
    assets: references('asset', { title: 'Of assets', help: 'What is copied.', optional: true }),
    what: prose({
      title: 'What is in it',
      help: 'Which data, and what is left out on purpose.',
      optional: true,
    }),
    target: line({ title: 'Where to', help: 'Where the copies are kept.', optional: true }),
    site: reference('site', {
      title: 'Site',
      help: 'The site at which they are kept, if it is one of ours.',
      optional: true,
    }),
    supplier: reference('supplier', { title: 'Supplier', help: 'Who keeps them for us.', optional: true }),
    apart: yesNo({
      title: 'Kept apart',
      help: 'Whether whoever takes over the system cannot reach or delete the copies.',
      optional: true,
    }),
    encrypted: yesNo({ title: 'Encrypted', help: 'Whether a stolen copy cannot be read.', optional: true }),
    frequency: duration({
      title: 'How often',
      help: 'The interval between two runs; P1D is daily.',
      optional: true,
    }),
    recoveryPoint: number({
      unit: 'hour',
      title: 'May be lost',
      help: 'Hours of work that may at most be lost, as the owner of the data accepts it.',
      least: 0,
      optional: true,
    }),
    restoreEvery: duration({
      title: 'Restore tried every',
      help: 'How often it is tried whether it can be restored, where that is not as often as for all others.',
      optional: true,
    }),
    retention: duration({ title: 'Kept for', help: 'How long a copy is kept.', optional: true }),
    owner: reference('person', {
      title: 'Owner',
      help: 'Who sees to it that it runs.',
      optional: true,
      responsible: true,
    }),
    document: reference('document', {
      title: 'Procedure',
      help: 'The document that says how to restore, readable without the system.',
      optional: true,
    }),
    from: date({ title: 'From', help: 'The first day on which it ran.', optional: true }),
    to: date({ title: 'To', help: 'The last day, if it was given up.', optional: true }),
  },
  sections: {
    'What is copied': ['name', 'assets', 'what', 'owner'],
    'Where to': ['target', 'site', 'supplier', 'apart', 'encrypted'],
    'How often and how long': ['frequency', 'recoveryPoint', 'restoreEvery', 'retention', 'from', 'to'],
    'How to restore': ['document'],
  },
  columns: ['name', 'ran', 'ranOn', 'restored', 'restoredOn', 'owner', 'frequency', 'assets', 'apart'],
  order: 'name',
  deadlines: {
    restore: {
      title: 'Restore test, not planned yet',
      on: { computed: 'restoreToPlanOn' },
      who: 'owner',
      recurs: true,
    },
  },
  example: {
    name: 'Telemetry database, nightly',
    assets: ['AST-9'],
    what: 'All tables; raw readings older than two years are archived separately.',
    target: 'Object storage of another provider, write once',
    supplier: 'SUP-2',
    apart: true,
    encrypted: true,
    frequency: 'P1D',
    recoveryPoint: 24,
    retention: 'P90D',
    owner: 'PER-3',
    document: 'DOC-15',
    from: '2024-02-01',
  },
});

type Runs = Neighbourhood<typeof backupRun>;

const last = ({ id }: Stored<typeof arranged>, isRun: boolean, s: Runs) =>
  latest(
    s.referring(backupRun, 'backup', id).filter(({ fields }) => (fields.kind === 'run') === isRun),
    ({ fields }) => fields.performedOn,
  )?.fields;

const outcome = (title: string, help: string) =>
  choice({
    title,
    help,
    options: {
      none: 'Never',
      open: 'Without a result',
      passed: 'Passed',
      partly: 'Passed in part',
      failed: 'Failed',
    },
  });

const resultOf = (found: ReturnType<typeof last>) => (found ? (found.result ?? 'open') : 'none');

/** A backup, with its last run and its last restore (7.5.3 d; A.8.13, A.12.3.1). */
export const backup = arranged
  .derive(
    'ranOn',
    date({ title: 'Last run on', help: 'The day of its last run.' }),
    [backupRun],
    (record, s) => last(record, true, s)?.performedOn,
  )
  .derive('ran', outcome('Last run', 'How its last run ended.'), [backupRun], (record, s) =>
    resultOf(last(record, true, s)),
  )
  .derive(
    'restoredOn',
    date({ title: 'Last restored on', help: 'The day of its last restore, tried or in earnest.' }),
    [backupRun],
    (record, s) => last(record, false, s)?.performedOn,
  )
  .derive('restored', outcome('Last restore', 'How its last restore ended.'), [backupRun], (record, s) =>
    resultOf(last(record, false, s)),
  )
  .derive(
    'restoreToPlanOn',
    date({
      title: 'Restore test to be planned',
      help: 'The day it is to be tried again whether it can be restored; empty while a test is planned.',
    }),
    [backupRun, organisation],
    (record, s) => {
      const { from = '', to = '9999', restoreEvery } = record.fields;
      if (to < s.asOf) return undefined;
      // Nobody could be reminded before the backup was on record.
      const recorded = record.createdAt.slice(0, 10);
      return dueUnplanned(
        s.referring(backupRun, 'backup', record.id).filter(({ fields }) => fields.kind !== 'run'),
        { due: 'due', done: 'performedOn' },
        from > recorded ? from : recorded,
        restoreEvery ?? s.setting(organisation, 'restoreTest'),
      );
    },
  );
