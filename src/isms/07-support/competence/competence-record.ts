import {
  choice,
  choices,
  date,
  line,
  prose,
  reference,
  references,
  step,
} from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { areInOrder } from '../../across/value-order.ts';

/** The competences that people have shown, with the evidence, and the actions about gaps (7.2 b-d). */
export const competenceRecord = register({
  key: 'competence-record',
  clause: '7.2',
  title: 'Shown competence',
  plural: 'Shown competences',
  code: 'CRC',
  synonyms: ['training certificate', 'proof of qualification'],
  purpose:
    'Which level of a competence somebody has, who found so and what shows it. A certificate alone is no competence: an auditor asks who judged it, and whether training had any effect.',
  label: 'shownBy',
  called: ['person', 'competence'],
  partOf: 'person',
  dataSubject: 'person',
  fields: {
    person: reference('person', {
      title: 'Person',
      help: 'Whose competence it is.',
      material: true,
      concerns: true,
    }),
    competence: reference('competence', {
      title: 'Competence',
      help: 'What was assessed.',
      material: true,
    }),
    level: step({
      title: 'Level',
      help: 'The level they have reached; empty while they are only working towards the first.',
      scale: { through: 'competence', list: 'levels' },
      optional: true,
      material: true,
    }),
    basis: choices({
      title: 'Basis',
      help: 'What it rests on.',
      options: { education: 'Education', training: 'Training', experience: 'Experience' },
      optional: true,
      material: true,
    }),
    shownBy: line({
      title: 'Shown by',
      help: 'The course, the degree or the years of practice.',
      optional: true,
      personal: true,
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'The certificate, the reference, the record of the assessment.',
      optional: true,
      material: true,
    }),
    assessedBy: reference('person', {
      title: 'Assessed by',
      help: 'Who found that they have this level.',
      optional: true,
      material: true,
      concerns: true,
    }),
    assessedOn: date({
      title: 'Assessed on',
      help: 'When it was found.',
      optional: true,
      material: true,
      happened: true,
    }),
    validUntil: date({
      title: 'Valid until',
      help: 'The last day on which it counts, where a certificate or a law says so.',
      optional: true,
      material: true,
    }),
    supervisedBy: reference('person', {
      title: 'Supervised by',
      help: 'Who looks over their work as long as the level that is asked for is not reached.',
      optional: true,
      concerns: true,
    }),
    effectiveness: choice({
      title: 'Did the action help',
      help: 'For a gap that was worked on: whether training or practice closed it.',
      options: { effective: 'Yes', partly: 'In part', 'not effective': 'No' },
      optional: true,
    }),
    effectivenessOn: date({
      title: 'Effect judged on',
      help: 'When that was judged, some time after the action.',
      optional: true,
      happened: true,
    }),
    effectivenessBy: reference('person', {
      title: 'Effect judged by',
      help: 'Who judges it, or did.',
      optional: true,
      concerns: true,
    }),
    effectivenessNote: prose({
      title: 'What showed the effect',
      help: 'What one saw of it in their work.',
      optional: true,
      personal: true,
    }),
  },
  sections: {
    'Who can do what': ['person', 'competence', 'level'],
    'What shows it': ['basis', 'shownBy', 'evidence', 'assessedBy', 'assessedOn', 'validUntil'],
    'What is done about a gap': [
      'supervisedBy',
      'effectiveness',
      'effectivenessOn',
      'effectivenessBy',
      'effectivenessNote',
    ],
  },
  columns: [
    'person',
    'competence',
    'level',
    'assessedOn',
    'validUntil',
    'assessedBy',
    'basis',
    'effectiveness',
  ],
  order: 'person,competence',
  deadlines: { end: { title: 'Renewal of a competence', on: 'validUntil', who: 'person' } },
  sequences: [['assessedOn', 'effectivenessOn']],
  example: {
    person: 'PER-8',
    competence: 'CMP-1',
    level: 2,
    basis: ['training', 'experience'],
    shownBy: 'Course for internal auditors in May 2025; four audits since',
    assessedBy: 'PER-2',
    assessedOn: '2026-02-03',
    validUntil: '2029-02-03',
    effectiveness: 'effective',
    effectivenessOn: '2025-11-10',
    effectivenessBy: 'PER-2',
  },
})
  .invariant('validUntil', 'is before the day of the assessment', [], ({ fields }) =>
    areInOrder(fields.assessedOn, fields.validUntil),
  )
  .invariant(
    'supervisedBy',
    'is the person themself',
    [],
    ({ fields }) => fields.supervisedBy !== fields.person,
  );
