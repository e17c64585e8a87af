import { clear, set, type Mutation } from './mutation.ts';

/** Records of clause 9 that cannot be right: keepers find them, and no verdict changes. */
export const mutations: readonly Mutation[] = [
  {
    what: 'A metric was given up, and its next reading is planned',
    changes: [set('MTR-7', { status: 'ended' })],
    cites: {},
  },
  {
    what: 'A value is older than its metric',
    changes: [set('MTR-7', { from: '2025-08-01' })],
    cites: {},
  },
  {
    what: 'A finding was made a month before its audit',
    changes: [set('FND-5', { foundOn: '2025-08-14' })],
    cites: {},
  },
  {
    what: 'A finding names a question of another audit',
    changes: [set('FND-10', { row: 'CHK-41' })],
    cites: {},
  },
  {
    what: 'A finding was taken up and turned down at once',
    changes: [set('FND-6', { noActionBecause: 'Too costly.' })],
    cites: {},
  },
  {
    what: 'A programme is over, and one of its audits was forgotten',
    changes: [clear('PGI-3', 'audit')],
    cites: {},
  },
  {
    what: 'Somebody was at the review and excused from it',
    changes: [set('MRV-2', { excused: ['PER-5'] })],
    cites: {},
  },
];
