import { cites, citesBoth } from '#isms/standard/cites.ts';
import { age, clear, retire, set, type Mutation } from './mutation.ts';

export const mutations: readonly Mutation[] = [
  {
    what: 'The Statement in force does not say when controls were compared with Annex A',
    changes: [clear('SOA-8', 'comparedOn')],
    cites: cites({ '2022': ['6.1.3 c)'] }),
  },
  {
    what: 'The last comparison with Annex A for the customer’s Statement is two years old',
    changes: [age('SOA-9', 'P24M', 'comparedOn')],
    cites: cites({ '2013': ['6.1.3 c)'] }),
  },
  {
    what: 'Since the Statement was issued, maintenance of equipment was decided to be unnecessary',
    changes: [
      set('APL-58', {
        applicable: 'no',
        drivers: undefined,
        reason: undefined,
        reasonNot: 'Nothing is maintained by others.',
      }),
    ],
    cites: cites({ '2022': ['6.1.3 d) [controls]'] }),
  },
  {
    what: 'The customer’s Statement was taken back, and the one before it knows less',
    changes: [retire('SOA-9')],
    cites: cites({ '2013': ['6.1.3 d) [inclusion]', '6.1.3 d) [status]'] }),
  },
  {
    what: 'A decision about a control of 2013 is gone',
    changes: [retire('APL-144')],
    cites: cites({ '2013': ['6.1.3 d) [controls]'] }),
  },
  {
    what: 'Why equipment is maintained has changed since the Statement was issued',
    changes: [set('APL-58', { reason: 'The insurer asks for it.' })],
    cites: cites({ '2022': ['6.1.3 d) [inclusion]'] }),
  },
  {
    what: 'The reason for leaving out outsourced development is another by now',
    changes: [set('APL-89', { reasonNot: 'Too dear.' })],
    cites: cites({ '2022': ['6.1.3 d) [exclusion]'] }),
  },
  {
    what: 'The reason for leaving out outsourced development is another by now, for the customer too',
    changes: [set('APL-180', { reasonNot: 'Too dear.' })],
    cites: cites({ '2013': ['6.1.3 d) [exclusion]'] }),
  },
  {
    what: 'Outsourced development is needed for the customer, and left out for everybody else',
    changes: [
      set('APL-180', {
        applicable: 'yes',
        drivers: ['contract'],
        reason: 'The customer asks for it.',
        reasonNot: undefined,
      }),
    ],
    cites: cites({ '2013': ['6.1.3 d) [controls]'] }),
    also: [
      {
        cites: cites({ '2013': ['6.1.3 e)'] }),
        because: 'Nothing carries it out, and nothing is planned.',
      },
      {
        cites: cites({ '2013': ['9.2 a) 2)'] }),
        because: 'No audit has looked at it, since it was left out.',
        cited: true,
      },
    ],
  },
  {
    what: 'A treatment relies on outsourced development being controlled, which the Statement leaves out',
    changes: [set('TRT-24', { controls: ['2022-A-8-1', '2022-A-8-8', '2022-A-8-9', '2022-A-8-30'] })],
    cites: citesBoth('6.1.3 d) [exclusion]'),
    also: [
      {
        cites: citesBoth('6.1.3 f) [plan]', '6.1.3 f) [residual]'),
        because: 'The owner decided on a plan without it.',
      },
    ],
  },
  {
    what: 'The last test of wiping devices failed, and the Statement says that they are wiped',
    changes: [set('MST-81', { result: 'failed' })],
    cites: citesBoth('6.1.3 d) [status]'),
    also: [
      {
        cites: citesBoth('6.1.2 d) 2)'),
        because: 'A risk is scored as held down by it, and has not been looked at since.',
      },
    ],
  },
  {
    what: 'Nothing shows that equipment is maintained, as the Statement says',
    changes: [clear('MSR-34', 'evidence'), retire('MST-43'), retire('MST-55')],
    cites: citesBoth('6.1.3 d) [status]'),
  },
  {
    what: 'Maintenance came to a halt, and nobody plans to take it up again',
    changes: [set('MSR-34', { status: 'partial', implementedOn: undefined })],
    cites: citesBoth('6.1.3 e)'),
    also: [
      {
        cites: citesBoth('6.1.3 d) [status]'),
        because: 'The Statement of Applicability calls it implemented.',
      },
    ],
  },
];
