import {
  choice,
  date,
  line,
  number,
  prose,
  reference,
  references,
} from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';

/** The planned and performed tests of whether a measure works. */
export const measureTest = register({
  key: 'measure-test',
  clause: '6.1.3',
  title: 'Test of a measure',
  plural: 'Tests of measures',
  code: 'MST',
  synonyms: ['control test'],
  purpose:
    'Whether a measure does what it is there for, tried out on a day by somebody. An auditor asks what was tested, on how many of how many, and what happened after a test failed.',
  label: 'title',
  partOf: 'measure',
  fields: {
    measure: reference('measure', { title: 'Measure', help: 'What is tested.' }),
    title: line({ title: 'Test', help: 'What is tried out, in a few words.' }),
    how: prose({
      title: 'How',
      help: 'The steps, so that somebody else would come to the same result.',
      optional: true,
    }),
    due: date({ title: 'Planned for', help: 'The day by which it is done.', optional: true }),
    tester: reference('person', {
      title: 'Tester',
      help: 'Who does it; better not the one who runs the measure.',
      optional: true,
      responsible: true,
    }),
    performedOn: date({
      title: 'Performed on',
      help: 'The day it was done.',
      optional: true,
      happened: true,
    }),
    population: number({
      title: 'Population',
      help: 'How many cases there were to choose from.',
      least: 0,
      whole: true,
      optional: true,
    }),
    sample: number({
      title: 'Sample',
      help: 'How many of them were looked at.',
      least: 0,
      whole: true,
      optional: true,
    }),
    sampling: prose({
      title: 'How the sample was chosen',
      help: 'By chance, by risk or all of them, so that it can be traced.',
      optional: true,
    }),
    result: choice({
      title: 'Result',
      help: 'Whether the measure works.',
      options: { passed: 'Passed', failed: 'Failed', inconclusive: 'Inconclusive' },
      optional: true,
    }),
    observed: prose({ title: 'What was seen', help: 'What the result rests on.', optional: true }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'Records, pictures or logs of the test.',
      optional: true,
    }),
    nonconformity: reference('nonconformity', {
      title: 'Nonconformity',
      help: 'The one raised after a failed test.',
      optional: true,
    }),
  },
  sections: {
    'What is tested': ['measure', 'title', 'how', 'due', 'tester'],
    'On what': ['population', 'sample', 'sampling'],
    Result: ['performedOn', 'result', 'observed', 'evidence', 'nonconformity'],
  },
  columns: ['title', 'measure', 'result', 'performedOn', 'tester', 'due'],
  order: '-performedOn',
  stands: ['result'],
  deadlines: {
    test: { title: 'Test of a measure', on: 'due', until: 'performedOn', who: 'tester', recurs: true },
  },
  example: {
    measure: 'MSR-1',
    title: 'Signing outside the module is refused',
    how: 'Try to sign a test image on a build machine without the module, then with one custodian only.',
    due: '2026-09-15',
    tester: 'PER-5',
    performedOn: '2026-09-11',
    population: 14,
    sample: 3,
    sampling: 'Three of the fourteen build machines, drawn by lot.',
    result: 'passed',
    observed: 'All three refused; the log shows each attempt.',
  },
})
  .invariant(
    'performedOn',
    'is needed once there is a result',
    [],
    ({ fields }) => fields.result === undefined || fields.performedOn !== undefined,
  )
  .invariant(
    'sample',
    'cannot be larger than the population',
    [],
    ({ fields }) => (fields.sample ?? 0) <= (fields.population ?? Infinity),
  );
