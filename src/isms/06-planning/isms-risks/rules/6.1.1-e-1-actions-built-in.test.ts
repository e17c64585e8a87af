import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { action } from '../../../across/action.ts';
import { ismsRisk } from '../isms-risk.ts';
import { ismsActionsBuiltIn } from './6.1.1-e-1-actions-built-in.ts';

const busy = a(ismsRisk, 'i1', { handling: 'act' });
const act = (id: string, fields: object = {}) =>
  a(action, id, { serves: { register: 'isms-risk', id: 'i1' }, process: 'p1', ...fields });

testRule(ismsActionsBuiltIn, {
  holds: {
    'the action names its process': { given: [busy, act('a1')] },
    'what it serves does': {
      given: [a(ismsRisk, 'i1', { handling: 'act', processes: ['p1'] }), act('a1', { process: undefined })],
    },
    'late, and it is said why': {
      given: [busy, act('a1', { due: '2026-09-25', note: 'The engineer of the landlord comes on Monday.' })],
    },
    'due today': { given: [busy, act('a1', { due: '2026-09-30' })] },
    'it was done late': {
      given: [busy, act('a1', { due: '2026-08-31', status: 'done', doneOn: '2026-09-10' })],
    },
    'nothing is done, knowingly': { given: [a(ismsRisk, 'i1', { handling: 'no action' })] },
    'one has no action, others have': { given: [busy, act('a1'), a(ismsRisk, 'i2', { handling: 'act' })] },
  },
  finds: {
    'beside the daily work': { given: [busy, act('a1', { process: undefined })], finds: ['apart a1'] },
    'late, and nobody says why': {
      given: [busy, act('a1'), act('a2', { due: '2026-09-29' })],
      finds: ['late a2'],
    },
    'late for longer than is tolerated, and still only explained': {
      given: [busy, act('a1', { due: '2026-08-28', note: 'The engineer of the landlord comes on Monday.' })],
      finds: ['dragging a1'],
    },
    'no action at all': { given: [busy, a(ismsRisk, 'i2', { handling: undefined })], finds: ['nothing'] },
  },
});
