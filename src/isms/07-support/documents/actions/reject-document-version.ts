import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { prose } from '#isms/kernel/declarations/fields.ts';
import { decide } from '../../../across/decided-records.ts';
import { decision } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { approvingRole, notAPerson } from '../../../across/settings.ts';
import { documentVersion, wrote } from '../document-version.ts';
import { personName } from '../../people/person-names.ts';
import { person } from '../../people/person.ts';

const texts = sentences('action.reject-document-version', {
  itIsPublished: 'It is published. Withdraw it instead.',
  itWasWithdrawn: 'It was withdrawn.',
  itIsADraft: 'It is a draft, which nobody has asked to have approved.',
  wroteIt: '{person} wrote it; somebody else decides about it.',
});

/** Sends a version back to its author instead of approving it (7.5.2 c). */
export const rejectDocumentVersion = action({
  key: 'reject-document-version',
  clause: '7.5.2',
  title: 'Reject version',
  consequence: 'It becomes a draft again, and your reason stays on record. An approval it had ends.',
  uncalled: true,
  insteadOf: ['confirm-review', 'approve-document-version'],
  by: { fields: ['reviewer', 'document.owner'], roles: ['isms-manager', 'top-management'] },
  on: documentVersion,
  reads: [decision, person, organisation],
  input: { reason: prose({ title: 'Reason', help: 'What has to be different before it can be approved.' }) },
  obstacle: (version, _, actor) => {
    const { state } = version.fields;
    if (notAPerson(actor)) return notAPerson(actor);
    if (state === 'published') return texts.itIsPublished;
    if (state === 'withdrawn') return texts.itWasWithdrawn;
    return state === 'draft' ? texts.itIsADraft : undefined;
  },
  separates: 'author and approver',
  apart: (version, s, actor) =>
    wrote(actor.person, version) ? texts.wroteIt({ person: personName(actor.person, s) }) : undefined,
  decide: ({ subject, input, actor, s }) => [
    amend(subject, { state: 'draft' }),
    ...decide(
      [subject],
      {
        act: 'Reject version',
        kind: 'rejection',
        role: approvingRole(actor.person, s),
        ...input,
      },
      actor,
      s,
    ),
  ],
});
