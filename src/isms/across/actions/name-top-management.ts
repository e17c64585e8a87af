import { sentences } from '../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { references } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { activePerson } from '../../07-support/people/active-person.ts';
import { personName, topManagementNames } from '../../07-support/people/person-names.ts';
import { person } from '../../07-support/people/person.ts';
import { organisation } from '../organisation.ts';
import { notAPerson } from '../settings.ts';

const texts = sentences('action.name-top-management', {
  somebodyHasToBeTopManagement: 'Somebody has to be top management.',
  whoTopManagement:
    'Who top management is, is said by top management{names}. If none of it can, take “Recover top management”.',
  doesNotWorkHereNow: '{person} does not work here now.',
});

const { title, help } = organisation.fields.topManagement;

/** Names the members of top management. Members may do so; while there are none, an ISMS manager may (5.1, 5.3). */
export const nameTopManagement = action({
  key: 'name-top-management',
  clause: '5.1',
  title: 'Name top management',
  consequence:
    'From now on these people decide what only top management decides, and say who else does. To do so here each of them needs an account with the role of top management, which is granted under Administration. What was decided before stays in the name of whoever decided it.',
  uncalled: true,
  by: { roles: ['top-management', 'isms-manager'] },
  on: organisation,
  reads: [person],
  shows: ['topManagement'],
  input: { people: references('person', { title, help }) },
  start: ({ fields: { topManagement } }) => ({ ...(topManagement && { people: topManagement }) }),
  obstacle: (_, s, actor) => {
    if (actor.person === undefined) return notAPerson(actor);
    const named = s.setting(organisation, 'topManagement') ?? [];
    return named.length === 0 || named.includes(actor.person)
      ? undefined
      : texts.whoTopManagement({ names: topManagementNames(s) });
  },
  decide: ({ subject, input: { people }, s }) => {
    const gone = people.find((id) => !activePerson(id, s));
    if (people.length === 0) return refused(texts.somebodyHasToBeTopManagement);
    return gone === undefined
      ? [amend(subject, { topManagement: [...new Set(people)] })]
      : refused(texts.doesNotWorkHereNow({ person: personName(gone, s) }));
  },
});
