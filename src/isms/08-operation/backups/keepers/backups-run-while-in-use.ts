import { weakens } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { backup } from '../backup.ts';
import { backupRun } from '../backup-run.ts';
import { areInOrder } from '../../../across/value-order.ts';

export const backupsRunWhileInUse = keeper({
  key: 'backups-run-while-in-use',
  title: 'A backup ran while it was in use',
  why: 'A run from before the backup existed, or after it was given up, belongs to another one; the one it is missing from looks untested.',
  keepsFrom: 'date',
  of: backupRun,
  reads: [backup],
  findings: {
    outside: weakens(
      '{record} ran on {on}, when {backup} was not in use.',
      'Correct the day, or name the backup it belongs to.',
    ),
  },
  *each(record, s, find) {
    const { performedOn: on } = record.fields;
    const kept = s.get(backup, record.fields.backup);
    if (!kept || on === undefined) return;
    const { from, to } = kept.fields;
    if (!areInOrder(from, on) || !areInOrder(on, to)) yield find.outside(record, { on, backup: kept.code });
  },
});
