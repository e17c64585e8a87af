import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { notAPerson } from '../../../across/settings.ts';
import { overBecause } from '../recovery-state.ts';
import { topManagementRecovery } from '../top-management-recovery.ts';

const texts = sentences('action.stop-recovery', {
  onlyThoseWhoWereTopManagementWhen: 'Only those who were top management when it began can stop it.',
});

/** A member of top management stops the recovery that would replace them (5.1). */
export const stopRecovery = action({
  key: 'stop-recovery',
  clause: '5.1',
  title: 'Stop the recovery',
  consequence: 'Top management stays as it is. The recovery has to be begun anew to go on.',
  by: { fields: ['members'] },
  awaited: true,
  // It keeps everything as it is, and must be possible for an account on hold too.
  whileHeld: true,
  on: topManagementRecovery,
  reads: [],
  announced: 'members',
  shows: ['people', 'reason', 'askedBy', 'earliest'],
  input: {},
  obstacle: (subject, _, actor) => {
    if (actor.person === undefined) return notAPerson(actor);
    const over = overBecause(subject);
    if (over) return over;
    return subject.fields.members.includes(actor.person)
      ? undefined
      : texts.onlyThoseWhoWereTopManagementWhen;
  },
  wantedBy: ({ fields }) => fields.earliest,
  decide: ({ subject, actor, s }) => [amend(subject, { stoppedBy: actor.person ?? '', stoppedOn: s.asOf })],
});
