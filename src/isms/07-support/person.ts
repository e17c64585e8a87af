import { choice, date, line } from '#isms/kernel/fields.ts';
import { register } from '#isms/kernel/register.ts';

/** The people who work under the organisation's control, and those outside it whom records name. */
export const person = register({
  key: 'person',
  clause: '7.2',
  title: 'Person',
  plural: 'People',
  code: 'PER',
  purpose:
    'Who owns, decides, reviews and acts. Everything that names a person points here, so that a name is changed or erased once.',
  label: 'name',
  fields: {
    name: line({ title: 'Name', help: 'As colleagues know them.', personal: true }),
    email: line({
      title: 'E-mail',
      help: 'Where notices are sent, and how they sign in.',
      format: 'email',
      optional: true,
      personal: true,
    }),
    position: line({
      title: 'Position',
      help: 'What they do here, such as head of cloud operations.',
      optional: true,
    }),
    kind: choice({
      title: 'Relation',
      help: 'Whether they are employed here, contracted, or outside the organisation.',
      options: { employee: 'Employee', contractor: 'Contractor', external: 'External' },
      default: 'employee',
    }),
    from: date({ title: 'Joined on', help: 'The first day.', optional: true }),
    to: date({
      title: 'Left on',
      help: 'The last day; from then on they hold and own nothing.',
      optional: true,
    }),
  },
  columns: ['name', 'position', 'kind', 'email', 'from', 'to'],
  example: {
    name: 'Ana Lindqvist',
    email: 'ana.lindqvist@example.org',
    position: 'Head of cloud operations',
    kind: 'employee',
    from: '2021-03-01',
  },
});
