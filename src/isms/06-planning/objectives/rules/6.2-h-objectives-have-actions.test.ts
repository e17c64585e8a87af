import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { action } from '../../../across/action.ts';
import { objective } from '../objective.ts';
import { objectivesHaveActions } from './6.2-h-objectives-have-actions.ts';

const fast = a(objective, 'fast', { what: undefined });
const bench = (fields: object = {}) =>
  a(action, 'bench', { serves: { register: 'objective', id: 'fast' }, ...fields });

testRule(objectivesHaveActions, {
  holds: {
    'an action': { given: [fast, bench()] },
    'an action that is done': { given: [fast, bench({ status: 'done', doneOn: '2026-06-22' })] },
    'a draft': { given: [fast, bench(), a(objective, 'idea', { status: 'draft', what: undefined })] },
  },
  finds: {
    nothing: { given: [fast], finds: ['nothing fast'] },
    'words only': { given: [a(objective, 'fast')], finds: ['loose fast'] },
    'the action was dropped': { given: [fast, bench({ status: 'dropped' })], finds: ['nothing fast'] },
    'the action serves another': {
      given: [fast, bench({ serves: { register: 'objective', id: 'slow' } })],
      finds: ['nothing fast'],
    },
  },
});
