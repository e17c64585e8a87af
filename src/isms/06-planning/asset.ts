import { choice, date, line, prose, reference, references, yesNo } from '#isms/kernel/fields.ts';
import { register } from '#isms/kernel/register.ts';
import { inOrder } from '../across/order.ts';

/** The sorts of things that have value. */
export const assetKinds = {
  information: 'Information',
  process: 'Process',
  software: 'Software',
  hardware: 'Hardware',
  service: 'Service',
  people: 'People',
  site: 'Site',
  secret: 'Key or secret',
} as const;

const worth = { low: 'Low', medium: 'Medium', high: 'High', 'very high': 'Very high' };

/** What has value for the organisation and is to be protected (6.1.2 c, A.5.9). */
export const asset = register({
  key: 'asset',
  clause: '6.1.2',
  title: 'Asset',
  plural: 'Assets',
  code: 'AST',
  purpose:
    'Information, processes and what they run on. Risks say what may happen to them; an asset in scope that no risk names has not been thought about.',
  label: 'name',
  fields: {
    name: line({ title: 'Name', help: 'One asset, or a group that is protected alike.' }),
    kind: choice({
      title: 'Kind',
      help: 'What sort of thing it is.',
      options: assetKinds,
    }),
    description: prose({
      title: 'Description',
      help: 'What belongs to it, where one could doubt.',
      optional: true,
    }),
    owner: reference('person', {
      title: 'Owner',
      help: 'Who decides on it and answers for it.',
      optional: true,
      responsible: true,
    }),
    classification: choice({
      title: 'Classification',
      help: 'Who may see it, and with that how it is to be handled.',
      options: {
        public: 'Public',
        internal: 'Internal',
        confidential: 'Confidential',
        strict: 'Strictly confidential',
      },
      optional: true,
    }),
    confidentiality: choice({
      title: 'Confidentiality',
      help: 'How bad it is if the wrong people read it.',
      options: worth,
      optional: true,
    }),
    integrity: choice({
      title: 'Integrity',
      help: 'How bad it is if it is wrong or changed.',
      options: worth,
      optional: true,
    }),
    availability: choice({
      title: 'Availability',
      help: 'How bad it is if it is not there.',
      options: worth,
      optional: true,
    }),
    supports: references('asset', {
      title: 'Supports',
      help: 'The assets that rely on this one.',
      optional: true,
    }),
    site: reference('site', {
      title: 'Site',
      help: 'Where it stands or is kept, if it is in one place.',
      optional: true,
    }),
    supplier: reference('supplier', {
      title: 'Supplier',
      help: 'Who provides or runs it for us.',
      optional: true,
    }),
    from: date({
      title: 'In use since',
      help: 'The first day of use; something new in scope calls for a look at its risks.',
      optional: true,
    }),
    to: date({
      title: 'In use until',
      help: 'The last day of use, after which it is returned, wiped or destroyed.',
      optional: true,
    }),
    rotatedOn: date({
      title: 'Replaced on',
      help: 'For a key or secret: when it was last exchanged for a new one.',
      optional: true,
      happened: true,
    }),
    reviewedOn: date({
      title: 'Reviewed on',
      help: 'When the owner last confirmed what is recorded here.',
      optional: true,
      happened: true,
    }),
    inScope: yesNo({
      title: 'In scope',
      help: 'Whether it lies inside the scope of the ISMS.',
      default: true,
    }),
  },
  sections: {
    'What it is': ['name', 'kind', 'description', 'owner', 'inScope'],
    'What it is worth': ['classification', 'confidentiality', 'integrity', 'availability'],
    'Where it is and what relies on it': ['site', 'supplier', 'supports'],
    'While it is used': ['from', 'to', 'rotatedOn', 'reviewedOn'],
  },
  columns: ['name', 'kind', 'owner', 'confidentiality', 'integrity', 'availability', 'inScope'],
  order: 'name',
  stands: ['classification'],
  deadlines: {
    review: {
      title: 'Review of an asset',
      from: 'reviewedOn',
      every: { setting: 'assetReview' },
      who: 'owner',
      while: { inScope: ['true'] },
      until: 'to',
      recurs: true,
    },
    rotation: {
      title: 'Replacement of a key or secret',
      from: 'rotatedOn',
      every: { setting: 'keyRotation' },
      who: 'owner',
      while: { kind: ['secret'] },
      until: 'to',
      recurs: true,
    },
  },
  example: {
    name: 'Firmware signing key',
    kind: 'secret',
    owner: 'PER-3',
    classification: 'strict',
    confidentiality: 'very high',
    integrity: 'very high',
    availability: 'medium',
    from: '2024-05-06',
    rotatedOn: '2026-05-06',
    inScope: true,
  },
}).invariant('to', 'cannot be before the first day of use', [], ({ fields }) =>
  inOrder(fields.from, fields.to),
);
