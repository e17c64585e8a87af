import { choice, line, prose, reference, references, yesNo } from '#isms/kernel/fields.ts';
import { register } from '#isms/kernel/register.ts';

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
      options: {
        information: 'Information',
        process: 'Process',
        software: 'Software',
        hardware: 'Hardware',
        service: 'Service',
        people: 'People',
        site: 'Site',
      },
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
    inScope: yesNo({
      title: 'In scope',
      help: 'Whether it lies inside the scope of the ISMS.',
      default: true,
    }),
  },
  sections: {
    'What it is': ['name', 'kind', 'description', 'owner', 'inScope'],
    'What it is worth': ['confidentiality', 'integrity', 'availability'],
    'What relies on it': ['supports'],
  },
  columns: ['name', 'kind', 'owner', 'confidentiality', 'integrity', 'availability', 'inScope'],
  example: {
    name: 'Firmware signing key',
    kind: 'information',
    owner: 'PER-3',
    confidentiality: 'very high',
    integrity: 'very high',
    availability: 'medium',
    inScope: true,
  },
});
