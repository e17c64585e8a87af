import { action } from '#isms/kernel/action.ts';
import { amend } from '#isms/kernel/change.ts';
import { notAPerson } from '../../across/settings.ts';
import { documentVersion } from '../document-version.ts';

/** Takes a version out of use without another in its place (7.5.3). */
export const withdrawDocumentVersion = action({
  key: 'withdraw-document-version',
  clause: '7.5.3',
  title: 'Withdraw version',
  consequence: 'This version applies no longer, and cannot be approved or published again. It is kept.',
  on: documentVersion,
  reads: [],
  input: {},
  obstacle: ({ fields: { state, number } }, _, actor) =>
    notAPerson(actor) ?? (state === 'withdrawn' ? `Version ${number} was withdrawn.` : undefined),
  decide: ({ subject }) => [amend(subject, { state: 'withdrawn' })],
});
