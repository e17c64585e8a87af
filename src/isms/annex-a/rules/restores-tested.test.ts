import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { backupRun } from '../../08-operation/backups/backup-run.ts';
import { backup } from '../../08-operation/backups/backup.ts';
import { restoresTested } from './restores-tested.ts';

const nightly = (fields: object = {}) => a(backup, 'b1', fields);
const run = (id: string, performedOn: string | undefined, fields: object = {}) =>
  a(backupRun, id, { backup: 'b1', performedOn, result: performedOn && 'passed', ...fields });

testRule(restoresTested, {
  holds: {
    'this summer': { given: [nightly(), run('t1', '2026-06-24')] },
    'in earnest counts as well': { given: [nightly(), run('t1', '2026-08-25', { kind: 'restore' })] },
    'failed, and passed since': {
      given: [nightly(), run('t1', '2026-06-18', { result: 'failed' }), run('t2', '2026-07-15')],
    },
    'begun this month': { given: [nightly({ from: '2026-09-01' })] },
    'given up': { given: [nightly(), run('t1', '2026-06-24'), a(backup, 'b2', { to: '2026-01-31' })] },
  },
  finds: {
    failed: {
      given: [nightly(), run('t1', '2026-03-15'), run('t2', '2026-06-18', { result: 'failed' })],
      finds: ['failed b1'],
    },
    'in part': { given: [nightly(), run('t1', '2026-06-18', { result: 'partly' })], finds: ['partly b1'] },
    'nine months ago': { given: [nightly(), run('t1', '2026-01-05')], finds: ['overdue b1'] },
    'two months ago, where a month was promised': {
      given: [nightly({ restoreEvery: 'P1M' }), run('t1', '2026-07-20')],
      finds: ['overdue b1'],
    },
    'only runs': { given: [nightly(), run('t1', '2026-09-29', { kind: 'run' })], finds: ['never b1'] },
    'planned, and not done': { given: [nightly(), run('t1', undefined)], finds: ['never b1'] },
  },
});
