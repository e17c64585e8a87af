import { choice, date, line, number, prose, reference, references } from '#isms/kernel/fields.ts';
import { register } from '#isms/kernel/register.ts';

/** An exercise of a continuity plan, planned or held. */
export const exercise = register({
  key: 'exercise',
  clause: '8.1',
  title: 'Continuity exercise',
  plural: 'Continuity exercises',
  code: 'EXE',
  purpose:
    'Whether a continuity plan works, tried before it is needed. An auditor asks what was assumed, how long it really took, and what became of the gaps.',
  label: 'title',
  partOf: 'plan',
  fields: {
    plan: reference('continuity-plan', { title: 'Plan', help: 'The plan that is exercised.' }),
    title: line({ title: 'Exercise', help: 'What is tried out, in a few words.' }),
    kind: choice({
      title: 'Kind',
      help: 'How close to the real thing it comes.',
      options: {
        'walk-through': 'Walk-through at the table',
        simulation: 'Simulation',
        partial: 'Real, in part',
        full: 'Real, in full',
      },
      optional: true,
    }),
    scenario: prose({ title: 'Scenario', help: 'What is assumed to have happened.', optional: true }),
    due: date({ title: 'Planned for', help: 'The day by which it is held.', optional: true }),
    owner: reference('person', {
      title: 'Led by',
      help: 'Who prepares and leads it.',
      optional: true,
      responsible: true,
    }),
    participants: references('person', { title: 'Participants', help: 'Who took part.', optional: true }),
    heldOn: date({ title: 'Held on', help: 'The day it took place.', optional: true, happened: true }),
    recoveryTime: number({
      unit: 'hour',
      title: 'Recovered after',
      help: 'Hours until the work went on at the level agreed.',
      least: 0,
      optional: true,
    }),
    dataLoss: number({
      unit: 'hour',
      title: 'Data lost of',
      help: 'Hours of work that could not be brought back.',
      least: 0,
      optional: true,
    }),
    result: choice({
      title: 'Result',
      help: 'Whether the plan did what it is for.',
      options: { passed: 'Passed', 'passed with gaps': 'Passed with gaps', failed: 'Failed' },
      optional: true,
    }),
    gaps: prose({
      title: 'Gaps',
      help: 'What was missing or wrong; actions are records of their own that serve this one.',
      optional: true,
    }),
    nonconformity: reference('nonconformity', {
      title: 'Nonconformity',
      help: 'The one raised where the plan failed.',
      optional: true,
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'Minutes, logs and pictures of it.',
      optional: true,
    }),
  },
  sections: {
    'What is tried': ['plan', 'title', 'kind', 'scenario', 'due', 'owner'],
    Result: [
      'heldOn',
      'participants',
      'recoveryTime',
      'dataLoss',
      'result',
      'gaps',
      'nonconformity',
      'evidence',
    ],
  },
  columns: ['title', 'plan', 'result', 'heldOn', 'due', 'kind', 'recoveryTime'],
  order: '-heldOn',
  stands: ['result'],
  duty: 'continuity',
  deadlines: {
    exercise: { title: 'Continuity exercise', on: 'due', until: 'heldOn', who: 'owner', recurs: true },
  },
  example: {
    plan: 'BCP-1',
    title: 'Region lost on a Friday evening',
    kind: 'partial',
    scenario: 'The provider loses the region for two days; only the on-call team is there.',
    due: '2026-05-31',
    owner: 'PER-3',
    participants: ['PER-3', 'PER-5'],
    heldOn: '2026-05-22',
    recoveryTime: 11,
    dataLoss: 1,
    result: 'passed with gaps',
    gaps: 'The key to the second region was with one person only.',
  },
}).invariant(
  'heldOn',
  'is needed once there is a result',
  [],
  ({ fields }) => fields.result === undefined || fields.heldOn !== undefined,
);
