import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend, create } from '#isms/kernel/declarations/change.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import { refused } from '#isms/kernel/values/problem.ts';

import { activePerson } from '../../../07-support/people/active-person.ts';
import { personName } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import { grant } from '../../../across/grant.ts';
import { organisation } from '../../../across/organisation.ts';
import { notAPerson } from '../../../across/settings.ts';
import { overBecause } from '../recovery-state.ts';
import { topManagementRecovery } from '../top-management-recovery.ts';

const texts = sentences('action.complete-recovery', {
  topManagementHasSaidSinceWho: 'Top management has said since who it is.',
  itCanBeCompleted: 'It can be completed from {earliest}, unless top management stops it before.',
  doesNotWorkHereNow: '{person} does not work here now.',
});

const role = 'top-management';

/** Replaces the members of top management, if none of them has stopped the recovery in time (5.1). */
export const completeRecovery = action({
  key: 'complete-recovery',
  clause: '5.1',
  title: 'Complete the recovery',
  consequence:
    'From now on these people are top management, in place of those before, and have its role. What was decided before stays.',
  by: { roles: ['isms-manager'] },
  awaited: true,
  on: topManagementRecovery,
  reads: [organisation, person, grant],
  announced: 'members',
  shows: ['people', 'reason', 'askedBy', 'members'],
  input: {},
  obstacle: (subject, s, actor) => {
    if (actor.person === undefined) return notAPerson(actor);
    const { earliest, members } = subject.fields;
    const over = overBecause(subject);
    if (over) return over;
    const now = new Set(s.setting(organisation, 'topManagement') ?? []);
    if (now.size !== members.length || !members.every((id) => now.has(id)))
      return texts.topManagementHasSaidSinceWho;
    return earliest > s.asOf ? texts.itCanBeCompleted({ earliest }) : undefined;
  },
  wantedBy: ({ fields }) => fields.earliest,
  decide: ({ subject, s }) => {
    const { people } = subject.fields;
    const gone = people.find((id) => !activePerson(id, s));
    if (gone !== undefined) return refused(texts.doesNotWorkHereNow({ person: personName(gone, s) }));
    const hasRole = (id: Id<'person'>): boolean =>
      s
        .referring(grant, 'person', id)
        .some(({ fields }) => fields.role === role && (fields.from ?? '') <= s.asOf && !fields.until);
    return [
      ...s.all(organisation).map((each) => amend(each, { topManagement: people })),
      ...people.filter((id) => !hasRole(id)).map((id) => create(grant, { person: id, role })),
      amend(subject, { completedOn: s.asOf }),
    ];
  },
});
