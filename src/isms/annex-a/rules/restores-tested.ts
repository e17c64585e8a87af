import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { lapsedSince } from '../../across/interval.ts';
import { latest } from '../../across/latest-record.ts';
import { organisation } from '../../across/organisation.ts';
import { backupRun } from '../../08-operation/backups/backup-run.ts';
import { backup } from '../../08-operation/backups/backup.ts';

export const restoresTested = rule({
  key: 'restores-tested',
  title: 'It is tried whether backups can be restored',
  controls: controls({ '2013': ['A.12.3.1'], '2022': ['A.8.13'] }),
  mode: 'computed',
  why: 'A backup nobody has restored is a hope. An auditor asks for the last restore before the last run.',
  of: backup,
  only: (record, s) => (record.fields.to ?? '9999') >= s.asOf,
  reads: [backupRun, organisation],
  empty: missing('No backup is on record.', 'Record what is copied, where to and how often.'),
  findings: {
    failed: fails('The restore of {record} on {on} failed.', 'Find out why, mend it and try again.'),
    partly: weakens(
      'The restore of {record} on {on} brought back only part.',
      'Find out what is missing, mend it and try again.',
    ),
    overdue: fails('{record} was last restored on {on}, and was due again on {due}.', 'Restore it.'),
    never: fails('{record} has been in use since {since} and was never restored.', 'Restore it.'),
  },
  *each(record, s, find) {
    const restores = s
      .referring(backupRun, 'backup', record.id)
      .filter(({ fields }) => fields.kind !== 'run' && fields.result !== undefined);
    const last = latest(restores, ({ fields }) => fields.performedOn)?.fields;
    const on = last?.performedOn;
    const since = record.fields.from ?? record.createdAt.slice(0, 10);
    const every = record.fields.restoreEvery ?? s.setting(organisation, 'restoreTest');
    const due = lapsedSince(on ?? since, every, s);
    if (last?.result === 'failed' && on !== undefined) yield find.failed(record, { on });
    else if (due !== undefined)
      yield on === undefined ? find.never(record, { since }) : find.overdue(record, { on, due });
    else if (last?.result === 'partly' && on !== undefined) yield find.partly(record, { on });
  },
});
