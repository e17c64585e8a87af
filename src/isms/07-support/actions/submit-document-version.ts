import { action } from '#isms/kernel/action.ts';
import { amend } from '#isms/kernel/change.ts';
import { notAPerson } from '../../across/settings.ts';
import { documentVersion } from '../document-version.ts';

/** Hands a draft over to whoever reviews it for suitability and adequacy (7.5.2 c). */
export const submitDocumentVersion = action({
  key: 'submit-document-version',
  clause: '7.5.2',
  title: 'Submit for review',
  consequence:
    'The version counts as in review. It still applies to nobody until it is approved and published.',
  on: documentVersion,
  reads: [],
  input: {},
  obstacle: ({ fields: { state, content, number } }, _, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    if (state !== 'draft') return `Version ${number} is no draft any more.`;
    return content ? undefined : 'There is no content to review. Add the file first.';
  },
  decide: ({ subject }) => [amend(subject, { state: 'in review' })],
});
