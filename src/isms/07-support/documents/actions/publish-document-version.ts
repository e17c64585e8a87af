import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { date } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { decision } from '../../../across/decision.ts';
import { documentVersion, isApproved } from '../document-version.ts';

const texts = sentences('action.publish-document-version', {
  itIsPublishedAlready: 'It is published already.',
  itWasWithdrawn: 'It was withdrawn.',
  onlyAnApprovedVersionCanBePublished: 'Only an approved version can be published.',
  aVersionIsPublishedOnTheDay: 'A version is published on the day from which it applies, not before.',
});

/** Puts an approved version in force and withdraws the one before it (7.5.3). */
export const publishDocumentVersion = action({
  key: 'publish-document-version',
  clause: '7.5.3',
  title: 'Publish version',
  consequence: 'This version applies from now on. Versions published before it are withdrawn.',
  by: { fields: ['document.owner'], roles: ['isms-manager'] },
  awaited: true,
  on: documentVersion,
  reads: [decision],
  input: { from: date({ title: 'Applies from', help: 'Today, if left empty.', optional: true }) },
  obstacle: (version, s) => {
    if (version.fields.state === 'published') return texts.itIsPublishedAlready;
    if (version.fields.state === 'withdrawn') return texts.itWasWithdrawn;
    return isApproved(version, s) ? undefined : texts.onlyAnApprovedVersionCanBePublished;
  },
  decide: ({ subject, input, s }) => {
    // The version in force would be withdrawn today already, and no version would apply until that day.
    if (input.from !== undefined && input.from > s.asOf) return refused(texts.aVersionIsPublishedOnTheDay);
    return [
      amend(subject, { state: 'published', publishedOn: input.from ?? s.asOf }),
      ...s
        .referring(documentVersion, 'document', subject.fields.document)
        .filter((other) => other.id !== subject.id && other.fields.state === 'published')
        .map((other) => amend(other, { state: 'withdrawn', withdrawnOn: s.asOf })),
    ];
  },
});
