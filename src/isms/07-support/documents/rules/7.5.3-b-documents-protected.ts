import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { asset } from '../../../06-planning/assets/asset.ts';
import { decision, latestDecision, standingOf } from '../../../across/decision.ts';
import { document } from '../document.ts';
import { documentVersion } from '../document-version.ts';
import { isInUse, publishedVersion } from '../version-in-force.ts';

/** The classifications, from public to most confidential, the same for documents and assets. */
const classes = document.fields.classification.options ?? {};
const rank = (one: string): number => Object.keys(classes).indexOf(one);
const called = (one: string): string => (classes[one] ?? one).toLowerCase();

export const documentsProtected = rule({
  key: 'documents-protected',
  title: 'Documents are kept from being read by the wrong people and from being changed unseen',
  answers: citesBoth('7.5.3 b)'),
  mode: 'supported',
  why: 'What people follow has to be what was approved, and a description of defences belongs in few hands. Records show the class, the system and the file; whether rights fit, one sees by trying.',
  of: document,
  only: isInUse,
  reads: [documentVersion, decision, asset],
  empty: missing(
    'No document is on record that could be protected.',
    'Record the documents the ISMS runs on, each with its classification.',
  ),
  findings: {
    altered: fails(
      'The file of version {version} of {record} was changed after it was approved on {on}.',
      'Go back to the file that was approved, or have this one approved; find out who changed it.',
      { atOnce: true },
    ),
    exposed: weakens(
      '{record} is {class}, and it is kept in {system}, where only what is {other} belongs.',
      'Move it, or protect the system as its contents need.',
    ),
  },
  *each(record, s, find) {
    const version = publishedVersion(record, s);
    const approval = version && latestDecision(version, ['approval'], s);
    const isAltered =
      approval &&
      standingOf(approval, s).changed.some(({ fields }) => fields.some(({ name }) => name === 'content'));
    // A deleted file is missing, not altered.
    if (version?.fields.content && isAltered)
      yield find.altered(record, { version: version.fields.number, on: approval.fields.on });
    const system = s.get(asset, record.fields.system);
    const { classification } = record.fields;
    const other = system?.fields.classification;
    if (system && other !== undefined && rank(classification) > rank(other))
      yield find.exposed(record, {
        class: called(classification),
        system: system.fields.name,
        other: called(other),
      });
  },
});
