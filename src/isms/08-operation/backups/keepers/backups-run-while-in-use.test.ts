import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { backup } from '../backup.ts';
import { backupRun } from '../backup-run.ts';
import { backupsRunWhileInUse } from './backups-run-while-in-use.ts';

const kept = a(backup, 'b1', { from: '2025-01-01', to: '2026-06-30' });
const ran = (performedOn?: string) => a(backupRun, 'r1', { backup: 'b1', performedOn });

testRule(backupsRunWhileInUse, {
  holds: {
    'in its time': { given: [kept, ran('2026-01-15')] },
    planned: { given: [kept, ran()] },
  },
  finds: {
    'before it existed': { given: [kept, ran('2024-12-01')], finds: ['outside r1'] },
    'after it was given up': { given: [kept, ran('2026-07-15')], finds: ['outside r1'] },
  },
});
