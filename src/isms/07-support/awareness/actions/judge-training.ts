import { sentences } from '../../../kernel/values/sentence.ts';
import { action as act } from '#isms/kernel/declarations/action.ts';
import { add } from '#isms/kernel/values/calendar.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { choice, prose } from '#isms/kernel/declarations/fields.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { latest } from '../../../across/latest-record.ts';
import { action } from '../../../across/action.ts';
import { organisation } from '../../../across/organisation.ts';
import { notAPerson } from '../../../across/settings.ts';
import { competenceRecord } from '../../competence/competence-record.ts';
import { personName } from '../../people/person-names.ts';
import { person } from '../../people/person.ts';

const texts = sentences('action.judge-training', {
  nothingThatWasDoneAboutThisGap: 'Nothing that was done about this gap is finished yet.',
  itHasBeenJudged: 'It has been judged.',
  itIsAbout: 'It is about {person}; somebody who sees their work judges it.',
});

/** A person who sees the trainee work judges whether training or practice closed the gap (7.2 c). */
export const judgeTraining = act({
  key: 'judge-training',
  clause: '7.2',
  title: 'Judge effect',
  consequence:
    'It is on record whether what was done closed the gap, and that you say so. If it did not, another action is needed.',
  by: {
    fields: ['effectivenessBy', 'supervisedBy', 'assessedBy', 'person.manager', 'person.unit.manager'],
    roles: ['isms-manager'],
  },
  awaited: true,
  on: competenceRecord,
  reads: [action, person, organisation],
  input: {
    effectiveness: choice({
      title: 'Did it help',
      help: 'Held against what their role asks.',
      options: competenceRecord.fields.effectiveness.options ?? {},
    }),
    effectivenessNote: prose({
      title: 'What showed the effect',
      help: 'What you saw of it in their work.',
    }),
  },
  obstacle: (record, s, actor) => {
    const { effectivenessOn } = record.fields;
    if (notAPerson(actor)) return notAPerson(actor);
    const doneOn = lastDone(record, s);
    if (doneOn === undefined) return texts.nothingThatWasDoneAboutThisGap;
    return effectivenessOn !== undefined && effectivenessOn >= doneOn ? texts.itHasBeenJudged : undefined;
  },
  wantedBy: (record, s) => {
    const doneOn = lastDone(record, s);
    return doneOn && add(doneOn, s.setting(organisation, 'trainingEffectiveness'));
  },
  separates: 'doer and verifier',
  apart: ({ fields: { person: who } }, s, actor) =>
    who === actor.person ? texts.itIsAbout({ person: personName(who, s) }) : undefined,
  decide: ({ subject, input, actor, s }) => [
    amend(subject, {
      effectiveness: input.effectiveness as 'effective',
      effectivenessNote: input.effectivenessNote,
      effectivenessOn: s.asOf,
      effectivenessBy: actor.person ?? null,
    }),
  ],
});

/** Returns the day on which the last action about a gap was done. */
const lastDone = ({ id }: Stored<typeof competenceRecord>, s: Neighbourhood<typeof action>) =>
  latest(s.referring(action, 'serves', id), ({ fields }) => fields.doneOn)?.fields.doneOn;
