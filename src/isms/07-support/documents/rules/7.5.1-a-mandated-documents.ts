import { missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { decision } from '../../../across/decision.ts';
import { document } from '../document.ts';
import { documentVersion } from '../document-version.ts';
import { documentsOf, isInUse, versionInForce } from '../version-in-force.ts';

/** The kinds of document that the standard requires. The records that it requires are registers here. */
const mandated = [
  'scope',
  'information security policy',
  'risk assessment methodology',
  'risk treatment methodology',
] as const;

export const mandatedDocuments = rule({
  key: 'mandated-documents',
  title: 'The documents the standard asks for are there',
  answers: citesBoth('7.5.1 a)'),
  mode: 'supported',
  why: 'A roll-up: each of these documents is asked for where its subject is, and judged there.',
  consequential: true,
  of: document,
  only: (record, s) => mandated.some((kind) => kind === record.fields.kind) && isInUse(record, s),
  reads: [documentVersion, decision],
  empty: missing(
    'None of the documents that the standard asks for is in use.',
    'Begin with scope, policy, and how risks are assessed and treated.',
  ),
  findings: {
    absent: missing('No document of this kind is in force: {kind}.', 'Have one approved and published.'),
  },
  *check(s, find) {
    for (const kind of mandated)
      if (!documentsOf(kind, s).some((each) => versionInForce(each, s)))
        yield find.absent(undefined, { kind: document.fields.kind.options?.[kind] ?? kind });
  },
});
