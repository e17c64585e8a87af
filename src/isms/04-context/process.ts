import {
  choice,
  date,
  duration,
  line,
  list,
  prose,
  reference,
  references,
} from '#isms/kernel/declarations/fields.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';

const described = register({
  key: 'process',
  clause: '4.4',
  title: 'Process',
  plural: 'Processes',
  code: 'PRC',
  purpose:
    'What is done over and over, by whom, from what, for whom, and when it counts as done well. An auditor follows one from its input to its output and asks for the records.',
  label: 'name',
  fields: {
    name: line({ title: 'Name', help: 'What is done, such as handling of incidents.', material: true }),
    kind: choice({
      title: 'Kind',
      help: 'Whether the ISMS itself is made of it, or the ISMS protects it.',
      options: { isms: 'Of the ISMS', business: 'Of the business', support: 'In support of others' },
      material: true,
    }),
    purpose: prose({
      title: 'Purpose',
      help: 'What it is there to achieve.',
      optional: true,
      material: true,
    }),
    parent: reference('process', {
      title: 'Part of',
      help: 'The larger process it is a step of.',
      optional: true,
    }),
    owner: reference('person', {
      title: 'Owner',
      help: 'Who answers for how it runs.',
      optional: true,
      material: true,
      responsible: true,
    }),
    units: references('unit', {
      title: 'Carried out by',
      help: 'The units that work in it; nobody from there audits it.',
      optional: true,
    }),
    inputs: prose({ title: 'Inputs', help: 'What it needs to start, and from whom.', optional: true }),
    outputs: prose({ title: 'Outputs', help: 'What comes out of it, and for whom.', optional: true }),
    next: references('process', {
      title: 'Feeds',
      help: 'The processes that go on with its outputs.',
      optional: true,
    }),
    criteria: list(
      {
        criterion: line({
          title: 'Criterion',
          help: 'What has to be so for it to count as done well, in words one could check.',
        }),
        check: line({
          title: 'Checked by',
          help: 'How it is seen whether that is so, such as a sample of ten tickets.',
          optional: true,
        }),
      },
      {
        title: 'Operating criteria',
        help: 'What each run of the process is held against.',
        optional: true,
        material: true,
      },
    ),
    interval: duration({
      title: 'Planned cycle',
      help: 'How often it runs or is checked against its criteria; each cycle leaves a record.',
      default: 'P12M',
    }),
    documents: references('document', {
      title: 'Described in',
      help: 'The documents that say how it is done.',
      optional: true,
    }),
    measures: references('measure', {
      title: 'Security built in',
      help: 'The measures that are part of how it is done.',
      optional: true,
      material: true,
    }),
    provision: choice({
      title: 'Done by',
      help: 'Whether others do it for the organisation, which has to control it all the same.',
      options: { own: 'Ourselves', partly: 'Partly by others', external: 'Others for us' },
      default: 'own',
      material: true,
    }),
    suppliers: references('supplier', {
      title: 'Provided by',
      help: 'The suppliers that do it, or part of it.',
      optional: true,
      material: true,
    }),
    reviewedOn: date({
      title: 'Reviewed on',
      help: 'When its owner last found this description to be right.',
      optional: true,
      happened: true,
    }),
  },
  sections: {
    'What it is': ['name', 'kind', 'purpose', 'parent'],
    'Who does it': ['owner', 'units', 'provision', 'suppliers'],
    'From what to what': ['inputs', 'outputs', 'next'],
    'How it is held to': ['criteria', 'interval', 'documents', 'measures'],
    'Kept up to date': ['reviewedOn'],
  },
  columns: ['name', 'kind', 'owner', 'next', 'interval', 'provision', 'reviewedOn'],
  order: 'name',
  deadlines: {
    review: {
      title: 'Review of a process',
      from: 'reviewedOn',
      every: { setting: 'processReview' },
      who: 'owner',
      recurs: true,
    },
  },
  example: {
    name: 'Handling of incidents',
    kind: 'isms',
    purpose: 'Events are noticed, judged and dealt with before they do more harm, and teach something.',
    owner: 'PER-3',
    units: ['UNT-2'],
    inputs: 'Reports from people, customers and monitoring',
    outputs: 'Closed incidents with their lessons, notifications, nonconformities',
    next: ['PRC-5'],
    criteria: [
      {
        criterion: 'Each report is judged within two days',
        check: 'The dates of all reports of the quarter',
      },
    ],
    interval: 'P3M',
    documents: ['DOC-12'],
    reviewedOn: '2026-03-11',
  },
});

/** Checks whether a process is among those it is part of. */
function isPartOfItself(record: Stored<typeof described>, s: Neighbourhood<typeof described>): boolean {
  const above = new Set<string>();
  let next = s.get(described, record.fields.parent);
  while (next && !above.has(next.id)) {
    above.add(next.id);
    next = s.get(described, next.fields.parent);
  }
  return above.has(record.id);
}

/** The processes of the ISMS and of the business, with their inputs and outputs (4.4, 8.1). */
export const process = described.invariant(
  'parent',
  'is this process itself, or part of it',
  [described],
  (record, s) => !isPartOfItself(record, s),
);
