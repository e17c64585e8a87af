import { citesBoth } from '#isms/standard/cites.ts';
import { acceptanceOf, again, approvalOf, clear, set, type Change, type Mutation } from './mutation.ts';

/** A risk that is scored again after its treatment is done, and turns out to be high. */
const foundHigh: readonly Change[] = [
  set('RISK-2', {
    likelihood: 4,
    assessedOn: '2026-09-14',
  }),
];

const nowHigh = {
  cites: citesBoth('6.1.2 e) 2)'),
  because: 'Risks of a lower level come before it.',
};

/** The further effects on RISK-2: no metric shows whether what reduces it works, as a high risk requires. */
const nowHighAndUnmeasured = [
  nowHigh,
  { cites: citesBoth('9.1 a)'), because: 'Nothing is measured about it.' },
];

/**
 * The acceptance of risks: what is accepted, by whom and for how long (6.1.3 f), and what that means for their
 * treatment (6.1.3 a).
 */
export const mutations: readonly Mutation[] = [
  {
    what: 'A risk is high although all that was planned is done, and its owner accepted it as medium',
    changes: [...foundHigh, again(acceptanceOf('TRT-3'), { on: '2026-09-15', until: '2027-08-31' })],
    cites: citesBoth('6.1.3 a)'),
    also: [
      { cites: citesBoth('6.1.3 f) [residual]'), because: 'Its owner accepted less than there is.' },
      ...nowHighAndUnmeasured,
    ],
  },
  {
    what: 'The same, and top management accepted it as it is',
    changes: [
      ...foundHigh,
      again(acceptanceOf('TRT-3'), {
        on: '2026-09-15',
        until: '2027-08-31',
        by: 'PER-1',
        role: 'Top management',
      }),
    ],
    cites: {},
    also: nowHighAndUnmeasured.map((each) => ({ ...each, cited: true as const })),
  },
  {
    what: 'A high risk is retained on the word of its owner, who calls what remains low',
    changes: [
      set('RISK-6', { likelihood: 4, impact: 3, consequences: [{ of: 'availability', impact: 3 }] }),
      set('TRT-7', { residualLikelihood: 1, residualImpact: 1 }),
      again(approvalOf('TRT-7')),
      again(acceptanceOf('TRT-7')),
    ],
    cites: citesBoth('6.1.3 a)'),
    also: [
      {
        cites: citesBoth('6.1.3 f) [residual]'),
        because: 'What the owner took for low is for top management to accept.',
      },
      nowHigh,
    ],
  },
  {
    what: 'By the criteria nobody may accept a high risk any more, and three are accepted',
    changes: [
      set('MTH-2', {
        levels: [
          { name: 'Low', acceptable: true, acceptedBy: 'owner' },
          { name: 'Medium', acceptable: false, acceptedBy: 'owner' },
          { name: 'High', acceptable: false, acceptedBy: 'nobody' },
          { name: 'Very high', acceptable: false, acceptedBy: 'nobody' },
        ],
      }),
      again(approvalOf('MTH-2')),
    ],
    cites: citesBoth('6.1.3 f) [residual]'),
    also: [
      {
        cites: citesBoth('6.1.2 [process]', '6.1.2 b)'),
        because: 'These were judged by a person who had the method before them as it was.',
      },
    ],
  },
  {
    what: 'What remains of a risk was accepted by somebody from document control',
    changes: [set(acceptanceOf('TRT-21'), { by: 'PER-44', role: 'Approver' })],
    cites: citesBoth('6.1.3 f) [residual]'),
  },
  {
    what: 'A residual risk is accepted until 2060',
    changes: [set(acceptanceOf('TRT-21'), { until: '2060-12-31' })],
    cites: citesBoth('6.1.3 f) [residual]'),
  },
  {
    what: 'A residual risk is accepted without an end',
    changes: [clear(acceptanceOf('TRT-21'), 'until')],
    cites: citesBoth('6.1.3 f) [residual]'),
  },
  {
    what: 'What remains was accepted before anybody had approved a plan',
    changes: [set(acceptanceOf('TRT-39'), { on: '2026-06-01' })],
    cites: citesBoth('6.1.3 f) [residual]'),
  },
  {
    what: 'A plan was approved only once it had been carried out',
    changes: [set(approvalOf('TRT-39'), { on: '2026-09-18' })],
    cites: citesBoth('6.1.3 f) [plan]'),
  },
  {
    what: 'A risk above the criteria is to be treated by 2035, and its owner agreed to that',
    changes: [
      set('TRT-25', { due: '2035-10-30' }),
      again(approvalOf('TRT-25')),
      again(acceptanceOf('TRT-25')),
    ],
    cites: citesBoth('6.1.3 e)'),
  },
];
