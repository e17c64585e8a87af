import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { choice, prose, references } from '#isms/kernel/declarations/fields.ts';
import { notAPerson } from '../../../across/settings.ts';
import { resource } from '../resource.ts';

const texts = sentences('action.decide-resource', {
  itWasDecidedAlready: 'It was decided already.',
});

/** Grants or refuses a resource that the ISMS needs (7.1, 5.1 c). */
export const decideResource = action({
  key: 'decide-resource',
  clause: '7.1',
  title: 'Decide on resource',
  consequence:
    'It counts as decided today, by you. The person who asked for it sees the answer and the reason.',
  settles: ['decision'],
  by: { fields: ['decidedBy'], roles: ['top-management'] },
  awaited: true,
  on: resource,
  reads: [],
  input: {
    status: choice({
      title: 'Answer',
      help: 'Refusing it is a decision too.',
      options: { granted: 'Granted', 'granted in part': 'Granted in part', refused: 'Refused' },
    }),
    decision: prose({ title: 'Decision', help: 'What is granted or refused, and why.' }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'The budget, the order, the contract.',
      optional: true,
    }),
  },
  obstacle: ({ fields }, _, actor) =>
    notAPerson(actor) ?? (fields.status === 'requested' ? undefined : texts.itWasDecidedAlready),
  decide: ({ subject, input, actor, s }) => [
    amend(subject, { ...input, decidedBy: actor.person ?? null, decidedOn: s.asOf }),
  ],
});
