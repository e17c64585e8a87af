import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { action } from '../../../across/action.ts';
import { person } from '../../../07-support/people/person.ts';
import { ismsRisk } from '../isms-risk.ts';
import { ismsActionsPlanned } from './6.1.1-d-actions-planned.ts';

const people = [a(person, 'ana'), a(person, 'leo', { to: '2026-05-31' })];
const busy = a(ismsRisk, 'i1', { handling: 'act' });
const hire = (fields: object = {}) =>
  a(action, 'a1', { serves: { register: 'isms-risk', id: 'i1' }, owner: 'ana', ...fields });

testRule(ismsActionsPlanned, {
  holds: {
    'an action with owner and day': { given: [...people, busy, hire()] },
    'an action says more than a choice does': {
      given: [...people, a(ismsRisk, 'i1', { handling: undefined }), hire()],
    },
    'it was done, by somebody who has left since': {
      given: [...people, busy, hire({ owner: 'leo', status: 'done', doneOn: '2026-04-30' })],
    },
    'knowingly nothing': {
      given: [a(ismsRisk, 'i1', { handling: 'no action', handlingReason: 'It carries itself.' })],
    },
    'nothing more, after what was done': {
      given: [
        a(ismsRisk, 'i1', { handling: 'no action', handlingReason: 'It carries itself by now.' }),
        hire({ status: 'done', doneOn: '2026-04-30' }),
      ],
    },
    'a closed one needs none': {
      given: [...people, busy, hire(), a(ismsRisk, 'i2', { status: 'closed', closedOn: '2026-02-24' })],
    },
  },
  finds: {
    'nothing is decided': { given: [a(ismsRisk, 'i1', { handling: undefined })], finds: ['undecided i1'] },
    'to act, and how is open': { given: [busy], finds: ['none i1'] },
    'the action was dropped': { given: [...people, busy, hire({ status: 'dropped' })], finds: ['none i1'] },
    'the action is for something else': {
      given: [...people, busy, hire({ serves: { register: 'isms-risk', id: 'i2' } })],
      finds: ['none i1'],
    },
    'nobody in particular': { given: [...people, busy, hire({ owner: undefined })], finds: ['loose i1'] },
    'its owner has left': { given: [...people, busy, hire({ owner: 'leo' })], finds: ['loose i1'] },
    'some day': { given: [...people, busy, hire({ due: undefined })], finds: ['loose i1'] },
    'nothing, by decision, and something in fact': {
      given: [a(ismsRisk, 'i1', { handling: 'no action', handlingReason: 'It carries itself.' }), hire()],
      finds: ['contradicted i1'],
    },
    'nothing, for no reason': {
      given: [a(ismsRisk, 'i1', { handling: 'no action', handlingReason: undefined })],
      finds: ['unexplained i1'],
    },
  },
});
