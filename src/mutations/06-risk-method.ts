import { citesBoth } from '#isms/standard/cites.ts';
import { age, approvalOf, clear, set, type Mutation } from './mutation.ts';

/** The further effects where the method no longer matches its approval. */
const noLongerApproved = [
  {
    cites: citesBoth('6.1.2 a) 1)'),
    because: 'Top management approved another method; its approval is void.',
  },
  {
    cites: citesBoth('6.1.2 [process]', '6.1.2 b)'),
    because: 'These were judged by a person who had the method before them as it was.',
  },
];

const level = (name: string, acceptable: boolean, acceptedBy: string) => ({ name, acceptable, acceptedBy });

/** The method and its criteria (6.1.2 a): what keepers and rules find in them. */
export const mutations: readonly Mutation[] = [
  {
    what: 'The criteria for accepting risks were approved by the head of IT',
    changes: [set(approvalOf('MTH-2'), { by: 'PER-4', role: 'Approver' })],
    cites: citesBoth('6.1.2 a) 1)'),
  },
  {
    what: 'The old method was never taken out of use, and nobody says which counts',
    changes: [set('MTH-1', { replaced: false })],
    cites: citesBoth('6.1.2 a) 1)'),
  },
  {
    what: 'A medium risk is kept as it is, and a low one is not',
    changes: [
      set('MTH-2', {
        levels: [
          level('Low', false, 'owner'),
          level('Medium', true, 'owner'),
          level('High', false, 'top management'),
          level('Very high', false, 'nobody'),
        ],
      }),
    ],
    cites: citesBoth('6.1.2 a) 1)'),
    also: [
      ...noLongerApproved.slice(1),
      {
        cites: citesBoth('6.1.2 b)'),
        because:
          'Two scores of one risk now differ in whether it may be kept, and nobody has settled which counts.',
        cited: true,
      },
      {
        cites: citesBoth('6.1.2 e) 2)'),
        because: 'The low risks would now have to be treated, and have no place in the order.',
        cited: true,
      },
    ],
  },
  {
    what: 'The owner of a risk may accept what is high, and not what is medium',
    changes: [
      set('MTH-2', {
        levels: [
          level('Low', true, 'owner'),
          level('Medium', false, 'top management'),
          level('High', false, 'owner'),
          level('Very high', false, 'nobody'),
        ],
      }),
    ],
    cites: citesBoth('6.1.2 a) 1)'),
    also: [
      ...noLongerApproved.slice(1),
      {
        cites: citesBoth('6.1.3 f) [residual]'),
        because: 'Owners have accepted medium risks, and by these criteria could not.',
        cited: true,
      },
      { cites: citesBoth('6.1.3 a)'), because: 'Some of those risks are retained.' },
      {
        cites: citesBoth('9.1 a)'),
        because:
          'Medium risks would be among those that top management decides on, and not all that treats them is measured.',
        cited: true,
      },
    ],
  },
  {
    what: 'The owner of a risk alone may accept whatever remains',
    changes: [
      set('MTH-2', {
        levels: ['Low', 'Medium', 'High', 'Very high'].map((name) => level(name, name === 'Low', 'owner')),
      }),
    ],
    cites: citesBoth('6.1.2 a) 1)'),
    also: noLongerApproved.slice(1),
  },
  {
    what: 'By the method risks are found from assets, and one names a target only',
    changes: [set('MTH-2', { approach: 'assets' }), clear('RISK-34', 'assets', 'path')],
    cites: citesBoth('6.1.2 c) 1)'),
    also: noLongerApproved,
  },
  {
    what: 'Three steps of likelihood are explained by the same words',
    changes: [
      set('MTH-2', {
        likelihoodScale: [
          { name: 'Rare', anchor: 'seldom' },
          { name: 'Unlikely', anchor: 'seldom' },
          { name: 'Possible', anchor: 'seldom' },
          { name: 'Likely', anchor: 'about once a year or two; happened here' },
          { name: 'Frequent', anchor: 'more than once a year' },
        ],
      }),
    ],
    cites: citesBoth('6.1.2 a) 2)'),
    also: noLongerApproved,
  },
  {
    what: 'Two steps of likelihood have the same name',
    changes: [
      set('MTH-2', {
        likelihoodScale: [
          { name: 'Rare', anchor: 'less than once in 30 years' },
          { name: 'Unlikely', anchor: 'once in 10 to 30 years' },
          { name: 'Unlikely', anchor: 'once in 3 to 10 years' },
          { name: 'Likely', anchor: 'about once a year or two; happened here' },
          { name: 'Frequent', anchor: 'more than once a year' },
        ],
      }),
    ],
    cites: citesBoth('6.1.2 a) 2)'),
    also: noLongerApproved,
  },
  {
    what: 'In the draft that is to replace the method, two levels have the same name',
    changes: [
      set('MTH-1', {
        replaced: false,
        replaces: 'MTH-2',
        levels: [
          level('Low', true, 'owner'),
          level('Medium', false, 'owner'),
          level('High', false, 'top management'),
          level('High', false, 'nobody'),
        ],
      }),
    ],
    cites: {},
    also: [
      {
        cites: citesBoth('6.1.2 b)'),
        because: 'It was judged by a person who had the former method before them as it was.',
      },
    ],
  },
  {
    what: 'Above the highest level of the matrix there is another one, which no risk can have',
    changes: [
      set('MTH-2', {
        levels: [
          level('Low', true, 'owner'),
          level('Medium', false, 'owner'),
          level('High', false, 'top management'),
          level('Very high', false, 'nobody'),
          level('Extreme', false, 'nobody'),
        ],
      }),
    ],
    cites: citesBoth('6.1.2 a) 2)'),
    also: noLongerApproved,
  },
  {
    what: 'The method everybody scores with is a draft that was never adopted',
    changes: [set('MTH-2', { adoptedOn: undefined })],
    cites: citesBoth('6.1.2 a) 1)'),
    also: [
      {
        cites: citesBoth('6.1.2 a) 2)', '6.1.2 e) 1)'),
        because: 'Its scales are no more adopted than its criteria, by which every risk was judged.',
      },
    ],
  },
  {
    what: 'The process of risk assessment describes the method before the one in use',
    changes: [set('MTH-2', { adoptedOn: '2026-05-04' })],
    cites: citesBoth('6.1.2 [doc]'),
  },
  {
    what: 'A risk was to be scored on the new scales by the end of June, and still stands on the old ones',
    changes: [
      set('MTH-1', { replacedOn: '2026-04-14', carriedOver: 'again', rescoreBy: '2026-06-30' }),
      set('RISK-29', { method: 'MTH-1', consequences: undefined }),
    ],
    cites: citesBoth('6.1.2 d) 1)'),
    also: [
      {
        cites: citesBoth('6.1.2 d) 2)', '6.1.2 e) 1)'),
        because: 'Impact, likelihood and level are scored together.',
      },
      {
        cites: citesBoth('6.1.2 b)'),
        because: 'It is not on the scales of the run it was assessed in.',
      },
      {
        cites: citesBoth('6.1.3 f) [residual]'),
        because: 'What remains was accepted of the risk as it was scored.',
      },
    ],
  },
  {
    what: 'All risks were gone over, and the controls were last compared with Annex A before that',
    changes: [age('SOA-8', 'P7M', 'comparedOn'), age('SOA-9', 'P7M', 'comparedOn')],
    cites: citesBoth('6.1.3 c)'),
  },
];
