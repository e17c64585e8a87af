import { pointedToBy, present } from '#isms/kernel/declarations/condition.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { document } from '../document.ts';
import { documentVersion } from '../document-version.ts';
import { isOwnInUse } from '../version-in-force.ts';

export const documentsDescribed = rule({
  key: 'documents-described',
  title: 'Documents can be told apart and understood',
  answers: citesBoth('7.5.2 a)'),
  mode: 'computed',
  why: 'Who holds a sheet in their hands must see what it is, whose, of when, and whether there is a newer one.',
  of: document,
  only: isOwnInUse,
  reads: [documentVersion],
  empty: missing('No document of our own is on record.', 'Record the documents the ISMS runs on.'),
  findings: {
    identifier: weakens('{record} carries no identifier.', 'Give it one, and print it on the document.'),
    owner: weakens('Nobody keeps {record} right.', 'Name its owner.'),
    versions: weakens('{record} has no version on record.', 'Add the version in use, with its file.'),
    undescribed: weakens(
      'Version {version} of {record} is published without: {what}.',
      'Fill in what is missing.',
    ),
    twice: fails('{record} and {other} carry the same identifier.', 'Give one of them another.'),
  },
  conditions: {
    identifier: present('identifier'),
    owner: present('owner'),
    versions: pointedToBy(documentVersion, 'document'),
  },
  *each(record, s, find) {
    for (const { fields } of s.referring(documentVersion, 'document', record.id)) {
      const what = (['author', 'publishedOn'] as const).filter((name) => fields[name] === undefined);
      const titles = what.map((name) => documentVersion.fields[name].title.toLowerCase());
      if (fields.state === 'published' && what.length > 0)
        yield find.undescribed(record, { version: fields.number, what: titles.join(', ') });
    }
  },
  *check(s, find) {
    const own = s.all(document).filter(({ fields }) => fields.origin === 'internal' && fields.identifier);
    for (const [first, ...others] of Map.groupBy(own, ({ fields }) => fields.identifier).values())
      for (const each of others) yield find.twice(each, { other: first?.code ?? '-' });
  },
});
