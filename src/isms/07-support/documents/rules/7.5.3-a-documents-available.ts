import { fails, missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { document } from '../document.ts';
import { documentVersion } from '../document-version.ts';
import { publishedVersion } from '../version-in-force.ts';

export const documentsAvailable = rule({
  key: 'documents-available',
  title: 'Documents in use can be had where they are needed',
  answers: citesBoth('7.5.3 a)'),
  mode: 'supported',
  why: 'An auditor asks people to show the document they work by, and counts the minutes. Records show that it lies somewhere; that it is found, people show.',
  of: document,
  reads: [documentVersion],
  empty: missing(
    'No document is on record that anybody could find.',
    'Record the documents the ISMS runs on, each with its file or the place where it is.',
  ),
  findings: {
    none: missing(
      'No version of any document is published, so there is nothing people could work by.',
      'Have the documents in use approved, and publish them.',
      { adds: 'document-version' },
    ),
    nowhere: fails(
      'Version {version} of {record} is published, and neither a file nor a place is named where people find it.',
      'Add the file, or say where the valid copy is.',
    ),
  },
  *each(record, s, find) {
    const { location, system } = record.fields;
    const version = publishedVersion(record, s);
    if (version && !version.fields.content && location === undefined && system === undefined)
      yield find.nowhere(record, { version: version.fields.number });
  },
  *check(s, find) {
    const documents = s.all(document);
    if (documents.length > 0 && !documents.some((each) => publishedVersion(each, s))) yield find.none();
  },
});
