import { choice, date, reference, references, step, yesNo } from '#isms/kernel/declarations/fields.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { appointment } from '../../05-leadership/roles/appointment.ts';
import { competence } from './competence.ts';
import { competenceRecord } from './competence-record.ts';
import { competenceRequirement } from './competence-requirement.ts';
import { activePerson } from '../people/active-person.ts';
import { holdersOf } from '../people/appointment-holders.ts';
import { aboutCompetence, gapsOf, isRelevant, levelOf, recordsOf, shownUntil } from './shown-competence.ts';

const level = (title: string, help: string) =>
  step({ title, help, scale: { through: 'competence', list: 'levels' }, optional: true });

/** The competences that people need for the roles they hold, and those they have shown. */
export const competenceMatrix = view({
  key: 'competence-matrix',
  clause: '7.2',
  title: 'Competence matrix',
  synonyms: ['skills matrix'],
  purpose:
    'What the roles of each person ask of them, what they have shown of it and until when that counts. Gaps say whether anything is done about them.',
  nothing:
    'No role that matters to security asks for a competence, or nobody holds one. Say which competences each role takes and who holds it; what people have shown of it then stands here.',
  reads: [appointment, ...aboutCompetence],
  parameters: {
    unit: reference('unit', { title: 'Unit', help: 'Only the people of this unit.', optional: true }),
    gaps: yesNo({ title: 'Gaps only', help: 'Leaves out whatever is as it should be.', default: false }),
  },
  columns: {
    person: reference('person', { title: 'Person', help: 'Who holds a role, or stands in.' }),
    competence: reference('competence', { title: 'Competence', help: 'What it takes.' }),
    asked: level('Asked', 'The highest level that one of their roles asks for.'),
    shown: level('Shown', 'The level they have shown and that counts today.'),
    state: choice({
      title: 'State',
      help: 'How the two compare.',
      options: { reached: 'Reached', learning: 'Gap that is worked on', gap: 'Gap' },
    }),
    until: date({ title: 'Counts until', help: 'The last day on which what they have shown counts.' }),
    evidence: references('evidence', { title: 'Evidence', help: 'What shows that level.' }),
    roles: references('role', { title: 'For roles', help: 'The roles of theirs that ask for it.' }),
    actions: references('action', { title: 'Actions', help: 'What is done about a gap.' }),
  },
  presentation: {
    as: 'grid',
    down: 'person',
    across: 'competence',
    state: 'state',
    asked: 'asked',
    there: 'shown',
    until: 'until',
  },
  *rows({ s }, { unit, gaps: gapsOnly }) {
    const held = s.all(appointment).filter((each) => isRelevant(each, s));
    const gaps = held.flatMap((each) => gapsOf(each, s));
    const needs = Map.groupBy(
      held.flatMap((each) =>
        s
          .referring(competenceRequirement, 'role', each.fields.role)
          .flatMap((asked) => holdersOf(each).map((who) => ({ who, asked }))),
      ),
      ({ who, asked }) => `${who} ${asked.fields.competence}`,
    );
    for (const [key, [first, ...others]] of needs) {
      const who = first && activePerson(first.who, s);
      if (!first || !who || (unit !== undefined && who.fields.unit !== unit)) continue;
      const about = first.asked.fields.competence;
      const all = [first, ...others].map(({ asked }) => asked);
      const open = gaps.filter((gap) => gap.who === who.id && gap.asked.fields.competence === about);
      if (gapsOnly && open.length === 0) continue;
      const actions = [...new Set(open.flatMap((gap) => gap.actions.map(({ id }) => id)))];
      const shown = levelOf(who.id, about, s);
      const records = recordsOf(who.id, about, s);
      const counting = records.filter(({ fields }) => shown > 0 && fields.level === shown);
      yield {
        key,
        cells: {
          person: who.id,
          competence: about,
          asked: Math.max(...all.map(({ fields }) => fields.level)),
          shown: shown === 0 ? undefined : shown,
          state: open.length === 0 ? 'reached' : actions.length > 0 ? 'learning' : 'gap',
          until: counting
            .map((record) => shownUntil(record, s))
            .filter((day) => day !== undefined)
            .toSorted()
            .at(-1),
          evidence: [...new Set(counting.flatMap(({ fields }) => fields.evidence ?? []))],
          roles: rolesOf(all),
          actions,
        },
        rests: [
          ...all.map(({ id }) => ({ register: competenceRequirement.key, id })),
          ...records.map(({ id }) => ({ register: competenceRecord.key, id })),
          { register: competence.key, id: about },
        ],
      };
    }
  },
});

const rolesOf = (asked: readonly Stored<typeof competenceRequirement>[]): readonly Id<'role'>[] => [
  ...new Set(asked.map(({ fields }) => fields.role)),
];
