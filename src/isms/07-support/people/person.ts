import { choice, date, line, reference, yesNo } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { areInOrder } from '../../across/value-order.ts';

/** The people who work under the organisation's control, and those outside it whom records name. */
export const person = register({
  key: 'person',
  clause: '7.2',
  title: 'Person',
  plural: 'People',
  code: 'PER',
  synonyms: ['employee', 'staff'],
  purpose:
    'Who owns, decides, reviews and acts. Everything that names a person points here, so that a name is changed or erased once.',
  label: 'name',
  knownByName: true,
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
    unit: reference('unit', {
      title: 'Unit',
      help: 'The organisational unit they work in; they do not audit what it does.',
      optional: true,
    }),
    manager: reference('person', {
      title: 'Manager',
      help: 'Who leads them, where that is not the manager of the unit.',
      optional: true,
    }),
    inScope: yesNo({
      title: 'In scope',
      help: 'Whether they work under the ISMS, so that policy and awareness concern them.',
      default: true,
    }),
    from: date({ title: 'Joined on', help: 'The first day.', optional: true }),
    to: date({
      title: 'Left on',
      help: 'The last day; from then on they hold and own nothing.',
      optional: true,
    }),
    screenedOn: date({
      title: 'Background checked on',
      help: 'When what they had said of themselves was verified, as far as law and their work call for it.',
      optional: true,
      personal: true,
      classified: true,
      happened: true,
    }),
    termsOn: date({
      title: 'Terms agreed on',
      help: 'When they agreed to their duties in security, confidentiality included.',
      optional: true,
      happened: true,
    }),
    accessRemovedOn: date({
      title: 'Access removed on',
      help: 'When the last of their accounts, keys and cards was closed or withdrawn.',
      optional: true,
      happened: true,
    }),
    assetsReturnedOn: date({
      title: 'Assets returned on',
      help: 'When they had handed back everything that belongs to the organisation.',
      optional: true,
      happened: true,
    }),
    directoryName: line({
      title: 'User name in the directory',
      help: 'What the directory that provisions people calls them.',
      optional: true,
      personal: true,
      byAction: true,
    }),
    directoryId: line({
      title: 'Key in the directory',
      help: 'By which the directory knows them again, whatever their name or address.',
      optional: true,
      personal: true,
      byAction: true,
    }),
    givenName: line({
      title: 'Given name',
      help: 'As the directory has it.',
      optional: true,
      personal: true,
      byAction: true,
    }),
    familyName: line({
      title: 'Family name',
      help: 'As the directory has it.',
      optional: true,
      personal: true,
      byAction: true,
    }),
    suspendedSince: date({
      title: 'Suspended since',
      help: 'Since when the directory lets them in nowhere. From that day they hold and own nothing, whatever their last day.',
      optional: true,
      happened: true,
      byAction: true,
    }),
  },
  sections: {
    'Who they are': ['name', 'email', 'position', 'kind'],
    'Where they belong': ['unit', 'manager', 'inScope'],
    Joining: ['from', 'screenedOn', 'termsOn'],
    Leaving: ['to', 'accessRemovedOn', 'assetsReturnedOn'],
    'In the directory': ['directoryName', 'directoryId', 'givenName', 'familyName', 'suspendedSince'],
  },
  // An older program does not know of suspensions and would let suspended people in, so it must not read these records.
  shape: 2,
  upgrades: { 2: (fields) => ({ ...fields }) },
  columns: ['name', 'position', 'unit', 'kind', 'email', 'from', 'to'],
  order: 'name',
  example: {
    name: 'Ana Lindqvist',
    email: 'ana.lindqvist@example.org',
    position: 'Head of cloud operations',
    kind: 'employee',
    unit: 'UNT-2',
    from: '2021-03-01',
    termsOn: '2021-02-12',
  },
})
  .invariant('to', 'is before the first day', [], ({ fields }) => areInOrder(fields.from, fields.to))
  .invariant('manager', 'is the person themself', [], ({ id, fields }) => fields.manager !== id);
