import { clear, set, type Mutation } from './mutation.ts';

/** Records of clause 10 that cannot be right: keepers find them, and no verdict changes. */
export const mutations: readonly Mutation[] = [
  {
    what: 'A case was closed over an action that is still to be done',
    changes: [
      set('CAP-6', { status: 'open', due: '2026-12-01' }),
      clear('CAP-6', 'doneOn', 'effective', 'verifier', 'verifiedOn', 'verification'),
    ],
    cites: {},
  },
  {
    what: 'An action that is not done is judged to have worked',
    changes: [set('CAP-7', { status: 'open', due: '2026-12-01' })],
    cites: {},
  },
  {
    what: 'A nonconformity fails nothing',
    changes: [clear('NCR-3', 'requirements')],
    cites: {},
  },
  {
    what: 'A nonconformity was put right, and could not be',
    changes: [set('NCR-5', { noCorrection: 'It was over.' })],
    cites: {},
  },
  {
    what: 'A rejected idea is open again',
    changes: [set('IMP-8', { status: 'open' })],
    cites: {},
  },
];
