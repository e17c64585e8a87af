import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { action } from '../../../across/action.ts';
import { ismsRisk } from '../isms-risk.ts';
import { ismsActionsJudged } from './6.1.1-e-2-effect-judged.ts';

const busy = a(ismsRisk, 'i1', { handling: 'act', criterion: undefined });
const act = (fields: object = {}) =>
  a(action, 'a1', { serves: { register: 'isms-risk', id: 'i1' }, effectivenessDue: undefined, ...fields });
const done = { status: 'done', doneOn: '2026-01-30' };

testRule(ismsActionsJudged, {
  holds: {
    'a criterion, and not done yet': { given: [busy, act()] },
    'the criterion stands with what it serves': {
      given: [
        a(ismsRisk, 'i1', { handling: 'act', criterion: 'The deputy runs a review alone.' }),
        act({ criterion: undefined }),
      ],
    },
    'done, and it worked': { given: [busy, act({ ...done, effectiveness: 'effective' })] },
    'done, and there is time to see': {
      given: [busy, act({ ...done, doneOn: '2026-09-17', effectivenessDue: '2026-12-17' })],
    },
    'within the tolerance of the interval': { given: [busy, act(done)], asOf: '2026-08-29' },
    'the verdict is about all that was done': {
      given: [
        a(ismsRisk, 'i1', { effectiveness: 'effective', judgedOn: '2026-04-28', status: 'closed' }),
        act(done),
      ],
    },
    'it did not work, and something else is under way': {
      given: [
        busy,
        act({ ...done, effectiveness: 'not effective', effectivenessOn: '2026-04-28' }),
        a(action, 'a2', { ...act().fields }),
      ],
    },
    'it did not work, and what was done after that did': {
      given: [
        busy,
        act({ ...done, effectiveness: 'not effective', effectivenessOn: '2026-04-28' }),
        a(action, 'a2', { ...act().fields, ...done, doneOn: '2026-06-30', effectiveness: 'effective' }),
      ],
    },
    'it did not work, and is lived with': {
      given: [
        a(ismsRisk, 'i1', { handling: 'no action' }),
        act({ ...done, effectiveness: 'not effective', effectivenessOn: '2026-04-28' }),
      ],
    },
    'what was dropped needs no verdict': {
      given: [busy, act(), a(action, 'a2', { ...act().fields, status: 'dropped', criterion: undefined })],
    },
    'knowingly nothing': { given: [a(ismsRisk, 'i1', { handling: 'no action' })] },
  },
  finds: {
    'no criterion': { given: [busy, act({ criterion: undefined })], finds: ['criterion a1'] },
    'nobody has looked since': { given: [busy, act(done)], finds: ['unjudged a1'] },
    'the agreed day is over': {
      given: [busy, act({ ...done, effectivenessDue: '2026-09-29' })],
      finds: ['unjudged a1'],
    },
    'closed before anyone looked': {
      given: [a(ismsRisk, 'i1', { status: 'closed', closedOn: '2026-02-24' }), act(done)],
      finds: ['unjudged a1'],
    },
    'the verdict is older than the action': {
      given: [a(ismsRisk, 'i1', { effectiveness: 'effective', judgedOn: '2026-01-05' }), act(done)],
      finds: ['unjudged a1'],
    },
    'it did not work, and that was that': {
      given: [busy, act({ ...done, effectiveness: 'not effective', effectivenessOn: '2026-04-28' })],
      finds: ['futile i1'],
    },
    'none of it worked': {
      given: [
        a(ismsRisk, 'i1', { handling: 'act', effectiveness: 'not effective', judgedOn: '2026-06-30' }),
        act({ ...done, effectiveness: 'effective', effectivenessOn: '2026-04-28' }),
      ],
      finds: ['futile i1'],
    },
    'no action at all': { given: [busy], finds: ['nothing'] },
  },
});
