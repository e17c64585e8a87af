import { fails } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { document } from '../document.ts';
import { documentVersion } from '../document-version.ts';

export const oneVersionInForce = keeper({
  key: 'one-version-in-force',
  title: 'Of each document one version is in force',
  why: 'Where two versions apply, everybody follows the one they found first.',
  keepsFrom: 'contradiction',
  of: document,
  reads: [documentVersion],
  findings: {
    several: fails(
      'Of {record} more than one version is in force: {versions}.',
      'Withdraw all but the one that applies.',
    ),
  },
  *each(record, s, find) {
    const now = s
      .referring(documentVersion, 'document', record.id)
      .filter(({ fields }) => fields.state === 'published' && (fields.publishedOn ?? '') <= s.asOf);
    if (now.length > 1)
      yield find.several(record, { versions: now.map(({ fields }) => fields.number).join(', ') });
  },
});
