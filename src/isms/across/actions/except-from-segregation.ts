import { sentences } from '../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { create } from '#isms/kernel/declarations/change.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { topManagementNames } from '../../07-support/people/person-names.ts';
import { person } from '../../07-support/people/person.ts';
import { organisation } from '../organisation.ts';
import { segregationException } from '../segregation-exception.ts';
import { isTopManagement, notAPerson } from '../settings.ts';

const texts = sentences('action.except-from-segregation', {
  nobodyExceptsThemself: 'Nobody excepts themself; another member of top management does.',
  anExceptionIsGrantedForATimeToCome: 'An exception is granted for a time to come.',
  exceptionsFromSegregationAreGrantedByTopManagement:
    'Exceptions from segregation are granted by top management{names}.',
});

const { separation, about, reason, compensation, until } = segregationException.fields;

/** Top management lets a person do, for a time, two things that are kept apart (5.3). Nobody can except themselves. */
export const exceptFromSegregation = action({
  key: 'except-from-segregation',
  clause: '5.3',
  title: 'Except from segregation',
  consequence:
    'Until that day they may do both. The exception stands at the control on segregation of duties, and every act done under it under their own name.',
  rare: true,
  by: { roles: ['top-management'] },
  presupposes: 'topManagement',
  on: person,
  reads: [organisation, segregationException],
  input: { separation, about, reason, compensation, until },
  obstacle: (subject, s, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    if (subject.id === actor.person) return texts.nobodyExceptsThemself;
    return isTopManagement(actor.person, s)
      ? undefined
      : texts.exceptionsFromSegregationAreGrantedByTopManagement({ names: topManagementNames(s) });
  },
  decide: ({ subject, input, actor, s }) => {
    if (input.until < s.asOf) return refused(texts.anExceptionIsGrantedForATimeToCome);
    return [
      create(segregationException, {
        ...input,
        person: subject.id,
        grantedBy: actor.person ?? '',
        grantedOn: s.asOf,
      }),
    ];
  },
});
