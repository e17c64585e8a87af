import { choice, date, line, prose, reference } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { areInOrder } from '../across/value-order.ts';

/** The sites where the organisation works (4.4, A.7). */
export const site = register({
  key: 'site',
  clause: '4.4',
  title: 'Site',
  plural: 'Sites',
  code: 'SIT',
  synonyms: ['location', 'premises'],
  purpose:
    'The places where the organisation works or keeps information. A certificate names them, audits visit them, and a new one calls for a risk assessment.',
  label: 'name',
  knownByName: true,
  fields: {
    name: line({ title: 'Name', help: 'What people here call it.' }),
    kind: choice({
      title: 'Kind',
      help: 'What it is mainly used for.',
      options: {
        office: 'Office',
        production: 'Production',
        laboratory: 'Laboratory',
        'data centre': 'Data centre',
        storage: 'Storage',
        other: 'Other',
      },
      default: 'office',
    }),
    address: prose({
      title: 'Address',
      help: 'The postal address, as it stands on a certificate.',
      longest: 500,
      optional: true,
    }),
    manager: reference('person', {
      title: 'Manager',
      help: 'Who is responsible for the place: doors, keys, visitors.',
      optional: true,
      responsible: true,
    }),
    supplier: reference('supplier', {
      title: 'Run by',
      help: 'The supplier that runs it, such as a hosting provider; empty for a place of your own.',
      optional: true,
    }),
    secureAreas: prose({
      title: 'Secure areas',
      help: 'Which rooms are protected more than the rest, and how.',
      optional: true,
      classified: true,
    }),
    from: date({ title: 'In use from', help: 'The first day.', optional: true }),
    to: date({ title: 'In use until', help: 'The last day.', optional: true }),
  },
  sections: {
    'What it is': ['name', 'kind', 'address', 'from', 'to'],
    'Who runs it': ['manager', 'supplier'],
    Protection: ['secureAreas'],
  },
  columns: ['name', 'kind', 'address', 'manager', 'supplier', 'from', 'to'],
  order: 'name',
  example: {
    name: 'Plant in Lehde',
    kind: 'production',
    address: 'Am Wehr 4, 03222 Lehde, Germany',
    manager: 'PER-6',
    secureAreas: 'Provisioning room: two people, card and code.',
    from: '2011-01-01',
  },
}).invariant('to', 'is before the first day', [], ({ fields }) => areInOrder(fields.from, fields.to));
