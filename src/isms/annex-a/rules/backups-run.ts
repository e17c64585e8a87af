import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { lapsedSince } from '../../across/interval.ts';
import { latest } from '../../across/latest-record.ts';
import { organisation } from '../../across/organisation.ts';
import { backupRun } from '../../08-operation/backups/backup-run.ts';
import { backup } from '../../08-operation/backups/backup.ts';

/** Runs may be recorded one by one or by the month, so one record within the last month is enough. */
const recordedEvery = 'P1M';

export const backupsRun = rule({
  key: 'backups-run',
  title: 'Backups run, out of reach of whoever takes over the system',
  controls: controls({ '2013': ['A.12.3.1'], '2022': ['A.8.13'] }),
  mode: 'computed',
  why: 'Copies that stopped a month ago, or that an intruder can delete with the original, are noticed on the day they are needed.',
  of: backup,
  only: (record, s) => (record.fields.to ?? '9999') >= s.asOf,
  reads: [backupRun, organisation],
  empty: missing('No backup is on record.', 'Record what is copied, where to and how often.'),
  findings: {
    failed: fails(
      'The last run of {record} on record, of {on}, failed.',
      'Mend it, run it again and record that.',
    ),
    silent: weakens(
      'No run of {record} was recorded since {on}.',
      'Record how the runs ended, month by month.',
    ),
    near: weakens('{record} can be reached by whoever takes over the system it is of.', 'Keep a copy apart.'),
    unsettled: weakens('How often {record} runs is not settled.', 'Agree on it with the owner of the data.'),
  },
  *each(record, s, find) {
    const { apart, frequency, from } = record.fields;
    const runs = s.referring(backupRun, 'backup', record.id).filter(({ fields }) => fields.kind === 'run');
    const last = latest(runs, ({ fields }) => fields.performedOn)?.fields;
    const on = last?.performedOn ?? from ?? record.createdAt.slice(0, 10);
    if (last?.result === 'failed') yield find.failed(record, { on });
    else if (lapsedSince(on, recordedEvery, s) !== undefined) yield find.silent(record, { on });
    if (apart !== true) yield find.near(record);
    if (frequency === undefined) yield find.unsettled(record);
  },
});
