import { choice, date, reference } from '#isms/kernel/fields.ts';
import { register } from '#isms/kernel/register.ts';

/** What somebody may do here, from running the ISMS to reading it. */
export const roles = {
  'isms-manager': 'ISMS manager',
  'top-management': 'Top management',
  owner: 'Owner of risks, documents or actions',
  'internal-auditor': 'Internal auditor',
  'external-auditor': 'External auditor',
  employee: 'Employee',
  reader: 'Reader',
};

/** Who may do what in this system: grants are records, so that each is dated, signed and seen. */
export const grant = register({
  key: 'grant',
  clause: '5.3',
  title: 'Grant of access',
  plural: 'Grants of access',
  code: 'GRT',
  purpose:
    'Which role somebody has in this system. To take one away, retire the grant; the history keeps who gave it and when.',
  label: 'role',
  called: ['person', 'role'],
  fields: {
    person: reference('person', { title: 'Person', help: 'Who gets the role.' }),
    role: choice({
      title: 'Role',
      help: 'What they may do here.',
      options: roles,
    }),
    until: date({ title: 'Until', help: 'The last day on which it counts.', optional: true }),
  },
  columns: ['person', 'role', 'until'],
  order: 'person',
  deadlines: { end: { title: 'End of a grant', on: 'until', who: 'person', about: 'person', passes: true } },
  example: { person: 'PER-2', role: 'owner' },
});
