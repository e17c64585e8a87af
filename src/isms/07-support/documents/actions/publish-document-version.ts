import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { date } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { decision } from '../../../across/decision.ts';
import { documentVersion, isApproved } from '../document-version.ts';

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
    if (version.fields.state === 'published') return 'It is published already.';
    if (version.fields.state === 'withdrawn') return 'It was withdrawn.';
    return isApproved(version, s) ? undefined : 'Only an approved version can be published.';
  },
  decide: ({ subject, input, s }) => {
    // The version in force would be withdrawn today already, and no version would apply until that day.
    if (input.from !== undefined && input.from > s.asOf)
      return refused('A version is published on the day from which it applies, not before.');
    return [
      amend(subject, { state: 'published', publishedOn: input.from ?? s.asOf }),
      ...s
        .referring(documentVersion, 'document', subject.fields.document)
        .filter((other) => other.id !== subject.id && other.fields.state === 'published')
        .map((other) => amend(other, { state: 'withdrawn', withdrawnOn: s.asOf })),
    ];
  },
});
