import { anything, fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { approvalOf, decision, latestDecision, whatChanged } from '../../../across/decision.ts';
import { document } from '../document.ts';
import { documentVersion } from '../document-version.ts';
import { personName } from '../../people/person-names.ts';
import { person } from '../../people/person.ts';

export const reviewedAndApproved = rule({
  key: 'documents-reviewed-and-approved',
  title: 'What is published was reviewed and approved',
  answers: citesBoth('7.5.2 c)'),
  mode: 'computed',
  why: 'Somebody who can judge it checks a document before others follow it; and what was checked is what is published.',
  of: documentVersion,
  only: { state: ['published'] },
  reads: [document, decision, person],
  empty: missing(
    'No version of any document is published.',
    'Have the documents in use approved, and publish them.',
  ),
  findings: {
    unapproved: fails(
      'Version {version} of {document} is published and was not approved.',
      'Have somebody approve it who can judge it.',
    ),
    void: fails(
      'The approval of version {version} of {document} is void: {what} changed since.',
      'Have it approved as it is now, or go back to what was approved.',
      { atOnce: true },
    ),
    unreviewed: weakens(
      'Who reviewed version {version} of {document}, and when, is not on record.',
      'Name the reviewer and the day.',
    ),
    own: weakens(
      'Version {version} of {document} was approved by its author, {by}.',
      'Have somebody else approve it.',
      { house: true },
    ),
  },
  follows: {
    unapproved: [
      'scope-in-force.unapproved',
      'policy-issued.unapproved',
      'assessment-process-in-force.unapproved',
      'treatment-process-in-force.unapproved',
    ],
    void: [anything],
  },
  *each(record, s, find) {
    const { number: version, reviewer, reviewedOn, author } = record.fields;
    const which = { version, document: s.get(document, record.fields.document)?.code ?? '-' };
    const state = approvalOf(record, s);
    const approval = latestDecision(record, ['approval'], s);
    const by = approval?.fields.by;
    if (approval && state === 'void') yield find.void(record, { ...which, what: whatChanged(approval, s) });
    else if (state !== 'in force') yield find.unapproved(record, which);
    else if (by !== undefined && by === author) yield find.own(record, { ...which, by: personName(by, s) });
    if (reviewer === undefined || reviewedOn === undefined) yield find.unreviewed(record, which);
  },
});
