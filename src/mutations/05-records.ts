import { retire, set, type Mutation } from './mutation.ts';

/** Records of clause 5 that cannot be right: keepers find them, and no verdict changes. */
export const mutations: readonly Mutation[] = [
  {
    what: 'The deputy of a role left, and nobody else was named',
    changes: [set('APT-24', { deputy: 'PER-41' })],
    cites: {},
  },
  {
    what: 'Somebody who left may still use the system',
    changes: [set('GRT-41', { person: 'PER-41' })],
    cites: {},
  },
  {
    what: 'Two roles were found to exclude each other, and one person holds both',
    changes: [set('ROL-2', { incompatible: ['ROL-7'] })],
    cites: {},
  },
  {
    what: 'Somebody was appointed to a role a second time',
    changes: [set('APT-2', { person: 'PER-1', deputy: 'PER-2' })],
    cites: {},
  },
  {
    what: 'A director who has left is still named as top management',
    changes: [set('ORG-1', { topManagement: ['PER-1', 'PER-2', 'PER-41'] })],
    cites: {},
  },
  {
    what: 'Somebody still has what a group of the directory gives, and is not in it',
    changes: [retire('DIM-2')],
    cites: {},
  },
];
