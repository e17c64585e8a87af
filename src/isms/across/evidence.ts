import { choice, date, file, line, links, prose, reference, references } from '#isms/kernel/fields.ts';
import { register } from '#isms/kernel/register.ts';
import { inOrder } from './order.ts';

/** What shows that something was done or is so, and for which time (7.5). */
export const evidence = register({
  key: 'evidence',
  clause: '7.5',
  title: 'Evidence',
  plural: 'Evidence',
  code: 'EVD',
  purpose:
    'What shows that a control worked or a duty was done: a file or a place where it can be seen, and the time it speaks for. An auditor samples it, and asks who gathered it and from where.',
  label: 'title',
  fields: {
    title: line({ title: 'Title', help: 'What it shows, in a few words.', material: true }),
    kind: choice({
      title: 'Kind',
      help: 'What sort of proof it is.',
      options: {
        record: 'Record or form',
        report: 'Report or minutes',
        ticket: 'Ticket',
        log: 'Log or list from a system',
        configuration: 'Configuration',
        picture: 'Screenshot or photograph',
        message: 'Message or letter',
        certificate: 'Certificate',
        statement: 'Statement of a person',
      },
    }),
    file: file({ title: 'File', help: 'The proof itself.', optional: true, material: true }),
    link: line({
      title: 'Link',
      help: 'Where it can be seen, if it stays in another system.',
      format: 'url',
      longest: 2000,
      optional: true,
      material: true,
    }),
    linkVersion: line({
      title: 'Version behind the link',
      help: 'Which state of it is meant, such as a commit or revision, since what a link shows may change.',
      optional: true,
      material: true,
    }),
    location: line({
      title: 'Location',
      help: 'Where it lies, if it exists on paper only.',
      optional: true,
      material: true,
    }),
    description: prose({
      title: 'What it shows',
      help: 'How to read it, and what was sampled from what.',
      optional: true,
    }),
    from: date({
      title: 'Covers from',
      help: 'The first day it speaks for; not the day it was handed in.',
      optional: true,
      material: true,
    }),
    to: date({
      title: 'Covers until',
      help: 'The last day it speaks for; the same as the first for a moment in time.',
      optional: true,
      material: true,
    }),
    validUntil: date({
      title: 'Valid until',
      help: 'The last day on which it still counts, where the proof itself says so.',
      optional: true,
      material: true,
    }),
    collectedBy: reference('person', {
      title: 'Gathered by',
      help: 'Who gathered it, or answers for the program that did.',
      optional: true,
      responsible: true,
    }),
    collectedOn: date({
      title: 'Gathered on',
      help: 'The day it was gathered.',
      optional: true,
      happened: true,
    }),
    collector: line({
      title: 'Gathered with',
      help: 'The program that gathered it, with its version, if it was one.',
      optional: true,
    }),
    controls: references('catalogue-control', {
      title: 'Supports controls',
      help: 'The controls it shows at work, of any catalogue.',
      optional: true,
    }),
    requirements: references('requirement', {
      title: 'Supports requirements',
      help: 'The requirements of the standard it helps to show.',
      optional: true,
    }),
    records: links({
      title: 'Supports records',
      help: 'The records it belongs to, where those do not name it themselves.',
      optional: true,
    }),
  },
  sections: {
    'What it is': ['title', 'kind', 'description'],
    'Where it is': ['file', 'link', 'linkVersion', 'location'],
    'What time it speaks for': ['from', 'to', 'validUntil'],
    'Where it comes from': ['collectedBy', 'collectedOn', 'collector'],
    'What it supports': ['controls', 'requirements', 'records'],
  },
  opens: {
    title: 'Hand in evidence',
    by: 'collectedBy',
    on: 'collectedOn',
    fields: [
      'title',
      'kind',
      'file',
      'link',
      'linkVersion',
      'location',
      'description',
      'from',
      'to',
      'validUntil',
    ],
  },
  columns: ['title', 'kind', 'to', 'validUntil', 'collectedBy', 'controls', 'from'],
  order: '-to',
  deadlines: {
    renewal: { title: 'Renewal of evidence', on: 'validUntil', who: 'collectedBy' },
  },
  sequences: [
    ['from', 'collectedOn'],
    ['from', 'validUntil'],
  ],
  example: {
    title: 'Restore of the customer database',
    kind: 'report',
    link: 'https://tickets.example.org/OPS-3311',
    linkVersion: 'revision 4',
    from: '2026-06-18',
    to: '2026-06-18',
    collectedBy: 'PER-3',
    collectedOn: '2026-06-19',
    controls: ['2022-A-8-13'],
  },
}).invariant('to', 'is before the first day', [], ({ fields }) => inOrder(fields.from, fields.to));
