import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { backupRun } from '../../08-operation/backups/backup-run.ts';
import { backup } from '../../08-operation/backups/backup.ts';
import { backupsRun } from './backups-run.ts';

const nightly = (fields: object = {}) => a(backup, 'b1', fields);
const run = (id: string, performedOn: string, result = 'passed') =>
  a(backupRun, id, { backup: 'b1', kind: 'run', performedOn, result });

testRule(backupsRun, {
  holds: {
    'last month': { given: [nightly(), run('t1', '2026-08-31')] },
    'failed once, good since': {
      given: [nightly(), run('t1', '2026-09-22', 'failed'), run('t2', '2026-09-23')],
    },
  },
  finds: {
    'failed last night': { given: [nightly(), run('t1', '2026-09-29', 'failed')], finds: ['failed b1'] },
    'silent since June': { given: [nightly(), run('t1', '2026-06-30')], finds: ['silent b1'] },
    'within reach': { given: [nightly({ apart: false }), run('t1', '2026-08-31')], finds: ['near b1'] },
    'nobody asked': { given: [nightly({ apart: undefined }), run('t1', '2026-08-31')], finds: ['near b1'] },
    'no rhythm': {
      given: [nightly({ frequency: undefined }), run('t1', '2026-08-31')],
      finds: ['unsettled b1'],
    },
  },
});
