import { choice, date, reference, references } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';

const made = register({
  key: 'acknowledgement',
  clause: '7.5',
  title: 'Acknowledgement',
  plural: 'Acknowledgements',
  code: 'ACK',
  synonyms: ['read confirmation', 'sign-off'],
  purpose:
    'That somebody has read a version of a document, and which. A new version asks everyone anew; an auditor compares the share with the one that was aimed at.',
  label: 'doneOn',
  called: ['person', 'version'],
  partOf: 'version',
  fixed: true,
  fields: {
    version: reference('document-version', { title: 'Version', help: 'The exact version that was read.' }),
    person: reference('person', { title: 'Person', help: 'Who read it.', concerns: true }),
    doneOn: date({ title: 'Acknowledged on', help: 'The day they said so.', happened: true }),
    way: choice({
      title: 'Way',
      help: 'How they said so.',
      options: { here: 'In this system', paper: 'By signature on paper', elsewhere: 'In another system' },
      default: 'here',
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'The signed list, where it was not done in this system.',
      optional: true,
    }),
  },
  columns: ['version', 'person', 'doneOn', 'way'],
  order: '-doneOn',
  example: { version: 'VER-1', person: 'PER-9', doneOn: '2026-04-22', way: 'here' },
});

/** The acknowledgements of document versions by people (5.2 f, 7.3 a, 7.5). */
export const acknowledgement = made.invariant(
  'person',
  'has acknowledged this version already',
  [made],
  (record, s) =>
    s
      .referring(made, 'version', record.fields.version)
      .every((other) => other.id === record.id || other.fields.person !== record.fields.person),
);
