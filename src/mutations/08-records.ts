import { set, type Mutation } from './mutation.ts';

/** Records of clause 8 that cannot be right: keepers find them, and no verdict changes. */
export const mutations: readonly Mutation[] = [
  {
    what: 'An incident is closed, and a notification in it undecided',
    changes: [set('NTF-5', { decision: 'open' })],
    cites: {},
  },
  {
    what: 'A review kept the account of somebody who had left',
    changes: [set('ARL-118', { person: 'PER-37' })],
    cites: {},
  },
  {
    what: 'An exception was renewed, and nobody knows by what',
    changes: [set('EXC-3', { outcome: 'renewed' })],
    cites: {},
  },
  {
    what: 'A backup ran before there was one',
    changes: [set('BRN-6', { performedOn: '2021-07-01' })],
    cites: {},
  },
  {
    what: 'What was not done was done on a day',
    changes: [set('OPR-20', { result: 'not done' })],
    cites: {},
  },
];
