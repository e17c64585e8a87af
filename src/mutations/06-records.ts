import { citesBoth } from '#isms/standard/cites.ts';
import { clear, set, type Mutation } from './mutation.ts';

/** Records of clause 6 that cannot be right: keepers find them, and no verdict changes. */
export const mutations: readonly Mutation[] = [
  {
    what: 'A risk was closed, and its treatment was never finished',
    changes: [clear('TRT-27', 'doneOn', 'result', 'achievedLikelihood', 'achievedImpact')],
    cites: {},
  },
  {
    what: 'A risk was avoided by giving up what it came from, and is still open',
    changes: [set('TRT-38', { option: 'avoid' })],
    cites: {},
    also: [
      { cites: citesBoth('6.1.3 f) [plan]'), because: 'Another option was approved.', cited: true },
      { cites: citesBoth('6.1.3 f) [residual]'), because: 'What remains of that option was accepted.' },
    ],
  },
  {
    what: 'A treatment has its result, and not its day',
    changes: [set('TRT-36', { result: 'Half of the devices.' })],
    cites: {},
  },
  {
    what: 'A measure is in place since nobody knows when',
    changes: [clear('MSR-11', 'implementedOn')],
    cites: {},
  },
  {
    what: 'A measure carries out a control that was left out',
    changes: [
      set('MSR-22', {
        controls: [
          '2022-A-5-33',
          '2022-A-8-10',
          '2022-A-7-14',
          '2013-A-18-1-3',
          '2013-A-11-2-7',
          '2022-A-8-11',
        ],
      }),
    ],
    cites: {},
  },
  {
    what: 'An objective has its verdict and is pursued all the same',
    changes: [set('OBJ-9', { verdict: 'achieved', verdictReason: 'All of them trained.' })],
    cites: {},
  },
  {
    what: 'A change was to begin last year and is still only planned',
    changes: [
      set('CHG-3', { status: 'planned' }),
      clear('CHG-3', 'doneOn', 'reviewedOn', 'reviewedBy', 'unintended'),
    ],
    cites: {},
  },
  {
    what: 'A risk was scored before the run in which it is said to have been',
    changes: [set('RISK-2', { assessedOn: '2026-02-02' })],
    cites: {},
  },
  {
    what: 'A pipeline is worth less than the firmware that comes out of it, and nobody says why',
    changes: [clear('AST-6', 'lowerBecause')],
    cites: {},
  },
  {
    what: 'A scenario says what is hit, and no longer by which steps',
    changes: [clear('RISK-35', 'path')],
    cites: {},
  },
  {
    what: 'A scenario no longer says what is hit',
    changes: [clear('RISK-34', 'target')],
    cites: {},
  },
  {
    what: 'A scenario does not say who sets it off',
    changes: [clear('RISK-33', 'source')],
    cites: {},
    also: [
      {
        cites: citesBoth('6.1.3 f) [residual]'),
        because: 'Its owner accepted what remains of the risk as it was told.',
        cited: true,
      },
    ],
  },
  {
    what: 'The power supply may fail, and the hall that relies on it may not',
    changes: [set('AST-26', { availability: 'low', lowerBecause: undefined })],
    cites: {},
  },
  {
    what: 'The hall lies outside the scope, and the production inside it does not',
    changes: [set('AST-25', { inScope: false })],
    cites: {},
  },
  {
    what: 'With guards and badges strangers are likelier in the hall than without',
    changes: [set('RISK-29', { likelihoodBefore: 1 })],
    cites: {},
    also: [
      {
        cites: citesBoth('6.1.3 f) [residual]'),
        because: 'Its owner accepted what remains of the risk as it was scored.',
        cited: true,
      },
    ],
  },
  {
    what: 'What holds down the risk of devices that cannot be updated makes no difference',
    changes: [set('RISK-20', { likelihoodBefore: 3 })],
    cites: {},
    also: [
      {
        cites: citesBoth('6.1.3 f) [residual]'),
        because: 'Its owner accepted what remains of the risk as it was scored.',
        cited: true,
      },
    ],
  },
];
