import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { create } from '#isms/kernel/declarations/change.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { activePerson } from '../../../07-support/people/active-person.ts';
import { personName } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import { organisation } from '../../../across/organisation.ts';
import { isTopManagement, notAPerson } from '../../../across/settings.ts';
import { openRecovery } from '../recovery-state.ts';
import { topManagementRecovery, waitingDays } from '../top-management-recovery.ts';

const texts = sentences('action.recover-top-management', {
  nobodyIsTopManagementYet: 'Nobody is top management yet. Take “Name top management”.',
  youAreTopManagement: 'You are top management. Take “Name top management”.',
  somebodyHasToBeTopManagement: 'Somebody has to be top management.',
  isUnderWay: '{open} is under way.',
  doesNotWorkHereNow: '{person} does not work here now.',
});

const { people, reason } = topManagementRecovery.fields;

/** An ISMS manager requests other members of top management, if the present ones can no longer name them (5.1). */
export const recoverTopManagement = action({
  key: 'recover-top-management',
  clause: '5.1',
  title: 'Recover top management',
  consequence: `Everybody who is top management is told at once, by mail and in their work, and each of them can stop it. It can be completed after ${waitingDays} days; until then nothing changes.`,
  rare: true,
  by: { roles: ['isms-manager'] },
  on: organisation,
  reads: [person, topManagementRecovery],
  shows: ['topManagement'],
  announced: 'topManagement',
  input: { people, reason },
  obstacle: (_, s, actor) => {
    if (actor.person === undefined) return notAPerson(actor);
    if ((s.setting(organisation, 'topManagement') ?? []).length === 0) return texts.nobodyIsTopManagementYet;
    if (isTopManagement(actor.person, s)) return texts.youAreTopManagement;
    return undefined;
  },
  decide: ({ subject, input, actor, s }) => {
    const open = openRecovery(s);
    if (open) return refused(texts.isUnderWay({ open: open.code }));
    const gone = input.people.find((id) => !activePerson(id, s));
    if (input.people.length === 0) return refused(texts.somebodyHasToBeTopManagement);
    if (gone !== undefined) return refused(texts.doesNotWorkHereNow({ person: personName(gone, s) }));
    return [
      create(topManagementRecovery, {
        ...input,
        people: [...new Set(input.people)],
        askedBy: actor.person ?? '',
        askedOn: s.asOf,
        earliest: addDays(s.asOf, waitingDays),
        members: subject.fields.topManagement ?? [],
      }),
    ];
  },
});
