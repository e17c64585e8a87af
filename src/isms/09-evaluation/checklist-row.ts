import { choice, date, line, link, list, number, prose, reference, references } from '#isms/kernel/fields.ts';
import { register } from '#isms/kernel/register.ts';
import { inOrder } from '../across/order.ts';
import { criteria, criteriaNames } from './criteria.ts';

/** What an audit examined: a question, the sample it was put to, and the answer (9.2). */
export const checklistRow = register({
  key: 'checklist-row',
  clause: '9.2.2',
  title: 'Checklist row',
  plural: 'Checklist rows',
  code: 'CHK',
  purpose:
    'What an audit asked, of how many and which cases, and what it saw. Coverage of clauses and controls is counted from here, and whoever reads the audit later can trace what was tested.',
  label: 'question',
  partOf: 'audit',
  fields: {
    audit: reference('audit', { title: 'Audit', help: 'The audit it belongs to.', material: true }),
    question: prose({
      title: 'Question',
      help: 'What the auditor wants to know, in words that evidence can answer.',
      longest: 2000,
      material: true,
    }),
    ...criteria,
    auditor: reference('person', {
      title: 'Auditor',
      help: 'Who of the team examines it.',
      optional: true,
      responsible: true,
    }),
    interviewed: references('person', {
      title: 'Asked',
      help: 'Who was interviewed or showed their work.',
      optional: true,
      classified: true,
    }),
    aim: line({
      title: 'Aim of the sample',
      help: 'What the sample is to show, such as that no account outlives its owner.',
      optional: true,
    }),
    population: prose({
      title: 'Population',
      help: 'All the cases there are, and where the list of them came from.',
      optional: true,
      material: true,
    }),
    populationSize: number({
      title: 'Size of the population',
      help: 'How many cases there are.',
      least: 0,
      whole: true,
      optional: true,
      material: true,
    }),
    populationOn: date({
      title: 'Population as of',
      help: 'The day the list of cases was made.',
      optional: true,
      happened: true,
    }),
    sampling: choice({
      title: 'Sampling',
      help: 'How the cases were picked.',
      options: {
        all: 'All cases',
        random: 'At random',
        systematic: 'Every n-th case',
        stratified: 'At random from each group',
        judgement: 'By the auditor’s judgement',
      },
      optional: true,
      material: true,
    }),
    samplingReason: prose({
      title: 'Why so and so many',
      help: 'What speaks for this way of picking and for the size of the sample.',
      optional: true,
    }),
    seed: line({
      title: 'Seed',
      help: 'The word or number random picking started from; the same one yields the same sample.',
      longest: 80,
      optional: true,
    }),
    sampleSize: number({
      title: 'Size of the sample',
      help: 'How many cases were picked.',
      least: 0,
      whole: true,
      optional: true,
      material: true,
    }),
    sample: list(
      {
        record: link({
          title: 'Record',
          help: 'The case itself, where it is on record here.',
          optional: true,
        }),
        item: line({
          title: 'Case',
          help: 'What was looked at, such as a ticket number, where it is kept elsewhere.',
          optional: true,
        }),
        result: choice({
          title: 'Result',
          help: 'What this case showed.',
          options: { conforms: 'Conforms', 'does not conform': 'Does not conform', unclear: 'Unclear' },
          optional: true,
        }),
        note: line({ title: 'Note', help: 'What was seen in this case.', optional: true }),
      },
      {
        title: 'Sample',
        help: 'The cases that were looked at, one by one.',
        optional: true,
        material: true,
      },
    ),
    observed: prose({
      title: 'What was seen',
      help: 'The facts, precise enough to find them again: documents with version, records, places, statements.',
      optional: true,
      material: true,
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'Files and links that show what was seen.',
      optional: true,
    }),
    result: choice({
      title: 'Result',
      help: 'What the answer comes to; empty until it was examined.',
      options: {
        conforms: 'Conforms',
        'does not conform': 'Does not conform',
        'not applicable': 'Not applicable',
        'not examined': 'Left out',
      },
      optional: true,
      material: true,
    }),
    examinedOn: date({
      title: 'Examined on',
      help: 'When it was looked at.',
      optional: true,
      happened: true,
    }),
    leftOutBecause: prose({
      title: 'Why it was left out',
      help: 'Why it was not examined although planned, and when it will be.',
      optional: true,
    }),
  },
  sections: {
    Question: ['audit', 'question', 'auditor'],
    'Held against': [...criteriaNames],
    Sample: [
      'aim',
      'population',
      'populationSize',
      'populationOn',
      'sampling',
      'samplingReason',
      'seed',
      'sampleSize',
      'sample',
    ],
    Answer: ['result', 'observed', 'evidence', 'interviewed', 'examinedOn', 'leftOutBecause'],
  },
  columns: ['question', 'result', 'audit', 'requirements', 'controls', 'auditor', 'examinedOn', 'sampling'],
  stands: ['result'],
  example: {
    audit: 'AUD-1',
    question: 'Are the accounts of people who left closed on their last day?',
    controls: ['2022-A-5-18'],
    sections: [{ document: 'DOC-7', section: '5.3' }],
    auditor: 'PER-9',
    interviewed: ['PER-6'],
    aim: 'Show that no account outlives the contract of its owner.',
    population: 'Leavers from April to August 2025, from the list of human resources.',
    populationSize: 5,
    populationOn: '2025-09-08',
    sampling: 'all',
    samplingReason: 'Five cases are few enough to look at each of them.',
    sampleSize: 5,
    sample: [
      { item: 'Leaver of 30 June', result: 'does not conform', note: 'VPN account closed on 9 July.' },
      { item: 'Leaver of 31 July', result: 'conforms' },
    ],
    observed: 'Four of five accounts were closed on the last day; one VPN account stayed open for nine days.',
    result: 'does not conform',
    examinedOn: '2025-09-09',
  },
}).invariant('sampleSize', 'is larger than the population', [], ({ fields }) =>
  inOrder(fields.sampleSize, fields.populationSize),
);
