import { add } from '#isms/kernel/values/calendar.ts';
import { present } from '#isms/kernel/declarations/condition.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { document } from '../document.ts';
import { documentVersion } from '../document-version.ts';
import { isOwnInUse } from '../version-in-force.ts';

export const retentionSettled = rule({
  key: 'retention-settled',
  title: 'It is settled how long documents are kept, and what comes then',
  answers: citesBoth('7.5.3 f)'),
  mode: 'computed',
  why: 'Evidence must last as long as somebody may ask for it, and personal data no longer than that.',
  of: document,
  only: isOwnInUse,
  reads: [documentVersion],
  empty: missing('No document of our own is on record.', 'Record the documents the ISMS runs on.'),
  findings: {
    retention: fails(
      'It is not settled how long {record} is kept.',
      'Set the period for superseded versions.',
    ),
    disposal: fails(
      'It is not settled what happens to {record} after its retention period.',
      'Say how it is disposed of, and by whom.',
    ),
    overkept: weakens(
      'Version {version} of {record} was to be disposed of after {until}, and its file is still here.',
      'Dispose of it, or lengthen the period if there is a reason to keep it.',
    ),
  },
  conditions: { retention: present('retention'), disposal: present('disposal') },
  *each(record, s, find) {
    const { retention } = record.fields;
    if (retention === undefined) return;
    const versions = s.referring(documentVersion, 'document', record.id);
    for (const [n, { fields }] of versions.entries()) {
      const superseded = versions.slice(n + 1).find((later) => later.fields.publishedOn)?.fields.publishedOn;
      if (fields.state !== 'withdrawn' || !fields.content || superseded === undefined) continue;
      const until = add(superseded, retention);
      if (until < s.asOf) yield find.overkept(record, { version: fields.number, until });
    }
  },
});
