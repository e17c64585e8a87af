import { prose, reference, step } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';

const asked = register({
  key: 'competence-requirement',
  clause: '7.2',
  title: 'Required competence',
  plural: 'Required competences',
  code: 'CRQ',
  purpose:
    'Which competence at which level a role asks of its holders. An auditor compares it with what the holders can show.',
  label: 'why',
  called: ['role', 'competence'],
  partOf: 'role',
  fields: {
    role: reference('role', { title: 'Role', help: 'The role that asks for it.', material: true }),
    competence: reference('competence', {
      title: 'Competence',
      help: 'What its holders have to be able to do.',
      material: true,
    }),
    level: step({
      title: 'Level',
      help: 'The level they have to have reached at least.',
      scale: { through: 'competence', list: 'levels' },
      material: true,
    }),
    why: prose({
      title: 'Why',
      help: 'What goes wrong in this role without it.',
      longest: 2000,
      optional: true,
    }),
  },
  columns: ['role', 'competence', 'level', 'why'],
  order: 'role',
  example: {
    role: 'ROL-5',
    competence: 'CMP-1',
    level: 2,
    why: 'Findings that do not hold cost trust in every audit after it.',
  },
});

/** The competences that roles require of their holders (7.2 a). */
export const competenceRequirement = asked.invariant(
  'competence',
  'is one this role asks for already',
  [asked],
  (record, s) =>
    s
      .referring(asked, 'role', record.fields.role)
      .every((other) => other.id === record.id || other.fields.competence !== record.fields.competence),
);
