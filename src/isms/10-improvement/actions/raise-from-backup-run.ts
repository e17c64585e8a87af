import { sentences } from '../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { backupRun } from '../../08-operation/backups/backup-run.ts';
import { nonconformity } from '../nonconformity.ts';
import {
  cannotRaise,
  idOfCaseFrom,
  raise,
  raisingConsequence,
  nonconformityInput,
  raisingTitle,
} from '../nonconformity-input.ts';

const texts = sentences('action.raise-from-backup-run', {
  itWentAsItShould: 'It went as it should.',
});

/** The action that opens a case from a backup that was not made, or a restore that failed (10.2). */
export const raiseFromBackupRun = action({
  key: 'raise-nonconformity-from-backup-run',
  clause: '10.2',
  title: raisingTitle,
  consequence: raisingConsequence,
  by: { fields: ['owner'], roles: ['isms-manager'] },
  on: backupRun,
  reads: [nonconformity],
  input: nonconformityInput,
  obstacle: ({ fields }, s, actor) =>
    fields.result === 'passed' ? texts.itWentAsItShould : cannotRaise(fields.nonconformity, s, actor),
  decide: ({ subject, input, actor, s }) => {
    const { what, note, performedOn, owner } = subject.fields;
    const id = idOfCaseFrom(subject);
    const known = {
      title: what ?? subject.code,
      source: 'operation',
      description: note,
      foundOn: performedOn ?? s.asOf,
      foundBy: owner ?? actor.person,
    } as const;
    return [raise(id, known, input, actor, s), amend(subject, { nonconformity: id })];
  },
});
