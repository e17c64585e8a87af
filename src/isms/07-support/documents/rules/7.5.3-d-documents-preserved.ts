import { missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { asset } from '../../../06-planning/assets/asset.ts';
import { backup } from '../../../08-operation/backups/backup.ts';
import { document } from '../document.ts';
import { documentVersion } from '../document-version.ts';
import { isInUse } from '../version-in-force.ts';

export const documentsPreserved = rule({
  key: 'documents-preserved',
  title: 'Documents outlast the system they are kept in',
  answers: citesBoth('7.5.3 d)'),
  mode: 'supported',
  why: 'The plan for the day the server burns must not lie on that server alone. Records show that a copy is made; that it can be read, restoring shows.',
  of: document,
  only: isInUse,
  reads: [documentVersion, asset, backup],
  empty: missing(
    'No document is on record that could be preserved.',
    'Record the documents the ISMS runs on, and where they are kept.',
  ),
  findings: {
    uncopied: weakens(
      '{record} is kept in {system}, and no backup of that is on record.',
      'Record the backup that covers it, or arrange one.',
    ),
    ended: weakens(
      '{record} is kept in {system}, which has not been in use since {on}.',
      'Say where it is kept now.',
    ),
  },
  *each(record, s, find) {
    const system = s.get(asset, record.fields.system);
    if (!system) return;
    const { name, to } = system.fields;
    const isCopied = s
      .referring(backup, 'assets', system.id)
      .some(({ fields }) => (fields.from ?? '') <= s.asOf && (fields.to ?? '9999') >= s.asOf);
    if (to !== undefined && to < s.asOf) yield find.ended(record, { system: name, on: to });
    else if (!isCopied) yield find.uncopied(record, { system: name });
  },
});
