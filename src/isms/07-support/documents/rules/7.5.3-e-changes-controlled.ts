import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { approvalOf, decision } from '../../../across/decision.ts';
import { document } from '../document.ts';
import { documentVersion, wasPublished } from '../document-version.ts';
import { compareVersions, isNextVersion } from '../version-number.ts';

export const changesControlled = rule({
  key: 'document-changes-controlled',
  title: 'Changes of documents are explained, approved and without gaps',
  answers: citesBoth('7.5.3 e)'),
  mode: 'computed',
  why: 'Readers want to know what is different, and an auditor whether a version is missing. Drafts nobody was to follow are not asked about.',
  of: document,
  only: { origin: ['internal'] },
  reads: [documentVersion, decision],
  empty: missing(
    'No document of our own is on record.',
    'Record the documents the ISMS runs on, with their versions.',
  ),
  findings: {
    unpublished: missing(
      'No version of any document was ever published.',
      'Have versions approved, and publish them.',
      { adds: 'document-version' },
    ),
    unexplained: weakens(
      'What version {version} of {record} changed is not said.',
      'Write a change note, from a comparison with the version before.',
    ),
    unapproved: fails(
      'Version {version} of {record} changed what was in force, and nobody approved that.',
      'Have it approved, or go back to the version before.',
    ),
    gap: weakens(
      'Between versions {before} and {version} of {record} something is missing.',
      'Add the version that is missing; if there never was one, add it as withdrawn, with a note that says so.',
    ),
  },
  follows: {
    unapproved: ['documents-reviewed-and-approved.unapproved'],
    gap: ['documents-reviewed-and-approved.void'],
  },
  *each(record, s, find) {
    const versions = s
      .referring(documentVersion, 'document', record.id)
      .toSorted((a, b) => compareVersions(a.fields.number, b.fields.number) ?? 0);
    for (const each of versions.filter(wasPublished).slice(1)) {
      const { number: version, note } = each.fields;
      if (note === undefined) yield find.unexplained(record, { version });
      if (approvalOf(each, s) === 'none') yield find.unapproved(record, { version });
      const before = versions[versions.indexOf(each) - 1]?.fields.number ?? '';
      if (compareVersions(before, version) !== undefined && !isNextVersion(before, version))
        yield find.gap(record, { before, version });
    }
  },
  *check(s, find) {
    if (!s.all(documentVersion).some(wasPublished)) yield find.unpublished();
  },
});
