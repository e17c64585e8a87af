import { citesBoth } from '#isms/standard/cites.ts';
import { age, clear, retire, set, type Mutation } from './mutation.ts';

export const mutations: readonly Mutation[] = [
  {
    what: 'Nobody can say where the risk of heavy rain to the ISMS comes from',
    changes: [clear('IRO-7', 'issues')],
    cites: citesBoth('6.1.1 [determine]'),
  },
  {
    what: 'Nobody has looked for two years whether two editions still contradict each other',
    changes: [age('IRO-6', 'P24M', 'reviewedOn')],
    cites: citesBoth('6.1.1 [determine]'),
  },
  {
    what: 'Nothing on record could keep the ISMS from its intended outcomes',
    changes: ['IRO-4', 'IRO-6', 'IRO-9'].map((code) => set(code, { concerns: ['undesired effect'] })),
    cites: citesBoth('6.1.1 a)'),
  },
  {
    what: 'No effect of the ISMS is on record that nobody wants',
    changes: ['IRO-1', 'IRO-7', 'IRO-8', 'IRO-10', 'IRO-11', 'IRO-12'].map((code) =>
      set(code, { concerns: ['intended outcome'] }),
    ),
    cites: citesBoth('6.1.1 b)'),
  },
  {
    what: 'No opportunity for the ISMS is on record any more',
    changes: ['IRO-5', 'IRO-9'].map((code) => retire(code)),
    cites: citesBoth('6.1.1 c)'),
  },
  {
    what: 'About the empty post it was decided to act, and nothing is planned',
    changes: [retire('ACT-10')],
    cites: citesBoth('6.1.1 d)'),
  },
  {
    what: 'Whether anything is done about attackers who are faster is open',
    changes: [clear('IRO-11', 'handling', 'handlingReason')],
    cites: citesBoth('6.1.1 d)'),
  },
  {
    what: 'The review of the drains is part of no process',
    changes: [clear('IRO-7', 'processes'), clear('ACT-7', 'process')],
    cites: citesBoth('6.1.1 e) 1)'),
  },
  {
    what: 'The contract with a day rate is overdue, and nobody says why',
    changes: [set('ACT-10', { due: '2026-08-28' })],
    cites: citesBoth('6.1.1 e) 1)'),
  },
  {
    what: 'By what one will see that a second half post helps is not settled',
    changes: [clear('IRO-1', 'criterion'), clear('ACT-2', 'criterion')],
    cites: citesBoth('6.1.1 e) 2)'),
  },
  {
    what: 'Nobody has said whether drawing both Statements from the same measures worked',
    changes: [clear('ACT-6', 'effectiveness', 'effectivenessOn', 'effectivenessBy', 'effectivenessNote')],
    cites: citesBoth('6.1.1 e) 2)'),
  },
  {
    what: 'A risk to the ISMS follows from brokers that have been off the list for a year',
    changes: [set('IRO-6', { issues: ['ISS-15'] })],
    cites: citesBoth('6.1.1 [determine]'),
  },
  {
    what: 'None of the opportunities was or is taken, by decision',
    changes: ['IRO-2', 'IRO-9'].map((code) => set(code, { handling: 'no action' })),
    cites: citesBoth('6.1.1 d)'),
  },
  {
    what: 'It is decided to take no action about the empty post, and one is under way',
    changes: [set('IRO-10', { handling: 'no action' })],
    cites: citesBoth('6.1.1 d)'),
  },
  {
    what: 'The contract with a day rate is a month late, and a note is all there is',
    changes: [set('ACT-10', { due: '2026-08-21', note: 'Still talking about the rate.' })],
    cites: citesBoth('6.1.1 e) 1)'),
  },
  {
    what: 'Drawing both Statements from the same measures did not work, and nothing else is planned',
    changes: [set('ACT-6', { effectiveness: 'not effective' })],
    cites: citesBoth('6.1.1 e) 2)'),
  },
];
