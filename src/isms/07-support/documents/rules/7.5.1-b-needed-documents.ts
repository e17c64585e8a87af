import { current } from '#isms/kernel/declarations/condition.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { decision } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { document } from '../document.ts';
import { documentVersion } from '../document-version.ts';
import { publishedVersion, versionInForce } from '../version-in-force.ts';

export const neededDocuments = rule({
  key: 'needed-documents',
  title: 'The documents the organisation itself finds it needs are there and current',
  answers: citesBoth('7.5.1 b)'),
  mode: 'supported',
  why: 'Whoever found a document necessary needs it to be true. Whether the set is enough shows where people do the same work differently; that is for a person to judge.',
  of: document,
  only: { neededByUs: [true] },
  reads: [documentVersion, decision, organisation],
  empty: missing(
    'No document is marked as one that the organisation itself needs.',
    'Mark the policies, procedures and instructions without which work would be done differently each time.',
  ),
  findings: {
    none: fails(
      'None of the documents the organisation says it needs is in force.',
      'Have them approved, and publish them.',
      { adds: 'document-version' },
    ),
    absent: weakens(
      '{record} is needed, and no version of it is published.',
      'Have a version approved, and publish it.',
    ),
    stale: weakens(
      '{record} was to be read again by {due}, to see whether it is still right.',
      'Have its owner read it, and set the date; "still right" is a result.',
    ),
  },
  conditions: { stale: current('review') },
  // Another rule judges, for every document, whether the published version was approved.
  *each(record, s, find) {
    if (!publishedVersion(record, s)) yield find.absent(record);
  },
  *check(s, find) {
    const needed = s.all(document).filter(({ fields }) => fields.neededByUs);
    if (needed.length > 0 && !needed.some((each) => versionInForce(each, s))) yield find.none();
  },
});
