import { duration, line, list, prose } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';

/** The competences that people need if their work influences security (7.2). */
export const competence = register({
  key: 'competence',
  clause: '7.2',
  title: 'Competence',
  plural: 'Competences',
  code: 'CMP',
  synonyms: ['skill', 'qualification'],
  purpose:
    'What people have to be able to do, in levels that two assessors would tell apart alike. Roles ask for a level, people are held against it, and what is missing is a gap to be closed.',
  label: 'name',
  knownByName: true,
  fields: {
    name: line({
      title: 'Name',
      help: 'What somebody is able to do, such as secure coding in C.',
      material: true,
    }),
    description: prose({
      title: 'Description',
      help: 'What belongs to it, where one could doubt.',
      optional: true,
      material: true,
    }),
    levels: list(
      {
        name: line({ title: 'Level', help: 'Its name, from the lowest to the highest.', longest: 60 }),
        anchor: line({
          title: 'Anchor',
          help: 'How one sees that somebody has reached it.',
          optional: true,
        }),
      },
      {
        title: 'Levels',
        help: 'From the lowest to the highest, each with what shows it.',
        material: true,
      },
    ),
    refresh: duration({
      title: 'To be refreshed after',
      help: 'How long it counts as shown; the time in the settings, if left empty.',
      optional: true,
      material: true,
    }),
  },
  sections: { 'What it is': ['name', 'description'], 'How well, and for how long': ['levels', 'refresh'] },
  columns: ['name', 'description', 'levels', 'refresh'],
  order: 'name',
  example: {
    name: 'Internal auditing',
    description: 'Plans and conducts audits of the ISMS and reports on them.',
    levels: [
      { name: 'Takes part', anchor: 'has seen two audits from beginning to end' },
      { name: 'Audits', anchor: 'has a course of three days behind them, and three audits' },
      { name: 'Leads', anchor: 'has led two audits whose reports were accepted' },
    ],
    refresh: 'P36M',
  },
});
