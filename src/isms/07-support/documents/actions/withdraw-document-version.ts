import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { notAPerson } from '../../../across/settings.ts';
import { documentVersion } from '../document-version.ts';

const texts = sentences('action.withdraw-document-version', {
  itWasWithdrawnAlready: 'It was withdrawn already.',
});

/** Takes a version out of use without replacing it (7.5.3). */
export const withdrawDocumentVersion = action({
  key: 'withdraw-document-version',
  clause: '7.5.3',
  title: 'Withdraw version',
  consequence:
    'From today nobody is to follow this version, and it cannot be approved or published again. Nothing takes its place: to replace it, publish the next version instead.',
  ends: true,
  by: { fields: ['document.owner'], roles: ['isms-manager'] },
  on: documentVersion,
  reads: [],
  input: {},
  obstacle: (version, _, actor) =>
    version.fields.state === 'withdrawn' ? texts.itWasWithdrawnAlready : notAPerson(actor),
  decide: ({ subject, s }) => [amend(subject, { state: 'withdrawn', withdrawnOn: s.asOf })],
});
