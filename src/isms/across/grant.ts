import {
  choice,
  choices,
  date,
  line,
  list,
  reference,
  references,
} from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { areInOrder } from './value-order.ts';

/** The roles of people in this system, from running the ISMS to reading it. */
export const roles = {
  'isms-manager': 'ISMS manager',
  'top-management': 'Top management',
  owner: 'Owner of risks, documents or actions',
  'internal-auditor': 'Internal auditor',
  'external-auditor': 'External auditor',
  employee: 'Employee',
  reader: 'Reader',
};

/** The grants of access to this system. They are records, so that each is dated, signed and visible. */
export const grant = register({
  key: 'grant',
  clause: '5.3',
  title: 'Grant of access',
  plural: 'Grants of access',
  code: 'GRT',
  synonyms: ['permission', 'access right', 'authorisation'],
  purpose:
    'Which role somebody has in this system. To take one away, retire the grant; the history keeps who gave it and when.',
  inPerson: true,
  label: 'role',
  called: ['person', 'role'],
  fields: {
    person: reference('person', { title: 'Person', help: 'Who gets the role.', concerns: true }),
    role: choice({
      title: 'Role',
      help: 'What they may do here.',
      options: roles,
    }),
    from: date({
      title: 'From',
      help: 'The first day on which it counts; at once, if left empty.',
      optional: true,
    }),
    until: date({ title: 'Until', help: 'The last day on which it counts.', optional: true }),
    through: reference('directory-group', {
      title: 'Through',
      help: 'The group of the directory that gives it, and takes it away again; empty for what a person granted.',
      optional: true,
      byAction: true,
    }),
    clauses: choices({
      title: 'Clauses',
      help: 'For an external auditor: the clauses whose records they may read; with controls and registers left empty too, everything.',
      options: {
        '4': '4 Context',
        '5': '5 Leadership',
        '6': '6 Planning',
        '7': '7 Support',
        '8': '8 Operation',
        '9': '9 Evaluation',
        '10': '10 Improvement',
      },
      optional: true,
    }),
    controls: references('catalogue-control', {
      title: 'Controls',
      help: 'For an external auditor: the controls on which they may read what is on record.',
      optional: true,
    }),
    registers: list(
      {
        register: line({
          title: 'Register',
          help: 'A register of which they may read every record.',
          longest: 60,
          format: 'register',
        }),
      },
      {
        title: 'Registers',
        help: 'For an external auditor: registers they may read as a whole, wherever they belong.',
        optional: true,
      },
    ),
  },
  sections: {
    'Who and what': ['person', 'role', 'through'],
    'How long': ['from', 'until'],
    'How far, for an external auditor': ['clauses', 'controls', 'registers'],
  },
  // An older program does not know the limits of a grant and would widen it, so it must not write one.
  shape: 2,
  upgrades: { 2: (fields) => ({ ...fields }) },
  columns: ['person', 'role', 'from', 'until', 'through'],
  order: 'person',
  deadlines: { end: { title: 'End of a grant', on: 'until', who: 'person', about: 'person', passes: true } },
  example: { person: 'PER-2', role: 'owner' },
})
  .invariant('until', 'is before the first day', [], ({ fields }) => areInOrder(fields.from, fields.until))
  .invariant(
    'clauses',
    'bound a grant to an external auditor only; every other role has its own bounds',
    [],
    ({ fields: { role, clauses = [], controls = [], registers = [] } }) =>
      role === 'external-auditor' || clauses.length + controls.length + registers.length === 0,
  );
