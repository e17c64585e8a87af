import { clear, retire, set, type Mutation } from './mutation.ts';

/** Records that cannot be right in any register: keepers of all registers find them, and no verdict changes. */
export const mutations: readonly Mutation[] = [
  {
    what: 'An open risk names an asset that was taken off the inventory',
    changes: [retire('AST-5')],
    cites: {},
  },
  {
    what: 'A supplier left, and a process still runs on it',
    changes: [set('SUP-16', { to: '2026-08-31' })],
    cites: {},
  },
  {
    what: 'A metric was taken out of use, and its next reading is still planned',
    changes: [retire('MTR-7')],
    cites: {},
  },
  {
    what: 'The officer for fire safety left, and the review of a document waits for him',
    changes: [set('DOC-33', { owner: 'PER-41' })],
    cites: {},
  },
  {
    what: 'Whoever was to see to an issue was taken off the register of people',
    changes: [set('ISS-5', { owner: 'PER-37' }), retire('PER-37')],
    cites: {},
  },
  {
    what: 'The grant of the only ISMS manager was taken away, and what names nobody is due from nobody',
    changes: [retire('GRT-3')],
    cites: {},
  },
  {
    what: 'A threat was reviewed next year',
    changes: [set('ISS-6', { reviewedOn: '2027-01-12' })],
    cites: {},
  },
  {
    what: 'A change was looked back on before it was done',
    changes: [set('CHG-3', { reviewedOn: '2024-11-04' })],
    cites: {},
  },
  {
    what: 'A letter is on file, and nothing says what it shows',
    changes: [clear('FBK-10', 'evidence')],
    cites: {},
  },
  {
    what: 'An action is on the list that nobody knows the purpose of',
    changes: [clear('ACT-61', 'serves')],
    cites: {},
  },
  {
    what: 'Somebody left from parental leave, and is on leave still',
    changes: [set('ABS-7', { person: 'PER-41', from: '2026-05-01' })],
    cites: {},
  },
];
