import { set, type Mutation } from './mutation.ts';

/** Records of clause 7 that cannot be right: keepers find them, and no verdict changes. */
export const mutations: readonly Mutation[] = [
  {
    what: 'Two versions of a procedure are in force',
    changes: [set('VER-12', { state: 'published', withdrawnOn: undefined })],
    cites: {},
  },
  {
    what: 'A draft was never published and has applied since spring',
    changes: [set('VER-7', { state: 'draft' })],
    cites: {},
  },
  {
    what: 'A policy was acknowledged before it was there',
    changes: [set('ACK-9', { doneOn: '2025-01-20' })],
    cites: {},
  },
  {
    what: 'Somebody still reports to a manager who left',
    changes: [set('PER-24', { manager: 'PER-41' })],
    cites: {},
  },
  {
    what: 'A course was completed before it began',
    changes: [set('AWD-9', { doneOn: '2025-01-20' })],
    cites: {},
  },
  {
    what: 'The directory suspended somebody in summer, and nobody noted why',
    changes: [set('PER-50', { suspendedSince: '2026-08-03' })],
    cites: {},
  },
];
