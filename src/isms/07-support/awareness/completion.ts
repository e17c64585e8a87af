import { choice, date, number, reference, references } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';

/** The completions of awareness campaigns by people, with the results (7.3). */
export const completion = register({
  key: 'completion',
  clause: '7.3',
  title: 'Completion',
  plural: 'Completions',
  code: 'AWD',
  synonyms: ['training record'],
  purpose:
    'Who completed which awareness campaign, and when. An auditor compares the names with those who work here, and then asks some of them.',
  label: 'doneOn',
  called: ['person', 'campaign'],
  partOf: 'campaign',
  dataSubject: 'person',
  fields: {
    campaign: reference('campaign', { title: 'Campaign', help: 'What was completed.' }),
    person: reference('person', { title: 'Person', help: 'Who completed it.', concerns: true }),
    doneOn: date({ title: 'Done on', help: 'The day they did.', happened: true }),
    result: choice({
      title: 'Result',
      help: 'How it went; whoever did not pass has not completed it.',
      options: { attended: 'Took part', passed: 'Passed', failed: 'Not passed' },
      default: 'attended',
    }),
    score: number({
      unit: 'percent',
      title: 'Score',
      help: 'For a test: per cent of what could be reached.',
      least: 0,
      most: 100,
      optional: true,
      personal: true,
      classified: true,
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'The list of those present, or what the learning system reported.',
      optional: true,
    }),
  },
  columns: ['campaign', 'person', 'doneOn', 'result'],
  order: '-doneOn',
  example: { campaign: 'AWC-1', person: 'PER-9', doneOn: '2026-05-12', result: 'passed', score: 90 },
});
