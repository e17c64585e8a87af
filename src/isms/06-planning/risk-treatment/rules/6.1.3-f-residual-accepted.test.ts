import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { decided } from '../../../across/decision-tester.ts';
import { organisation } from '../../../across/organisation.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { treatment } from '../treatment.ts';
import { whenNothingIsTreated } from '../nothing-to-treat-tester.ts';
import { residualAccepted } from './6.1.3-f-residual-accepted.ts';

const treated = (fields: object = {}) => a(risk, 'r1', { owner: 'ana', method: 'm1', ...fields });
const method = a(riskMethod, 'm1');
const plan = (fields: object = {}) => a(treatment, 't1', { risk: 'r1', method: 'm1', ...fields });
const byOwner = { kind: 'acceptance', role: 'Risk owner', until: '2027-06-01' };
const accepted = decided('d1', [plan(), treated()], byOwner);
const done = { doneOn: '2026-08-28', achievedLikelihood: 1, achievedImpact: 3 };
const scored = (fields: object = {}) => treated({ assessedOn: '2026-09-14', ...fields });
const nobody = a(riskMethod, 'm1', {
  levels: riskMethod.example.levels.map((each) =>
    each.name === 'High' ? { ...each, acceptedBy: 'nobody' } : each,
  ),
});
const acceptedBy = (subjects: Parameters<typeof decided>[1], fields: object = {}) =>
  decided('d1', subjects, { ...byOwner, ...fields });
const byTop = { role: 'Top management', by: 'ben' };
const high = plan({ residualLikelihood: 3, residualImpact: 3 });
const acceptedHigh = decided('d1', [high, treated()], byOwner);
const top = a(organisation, 'org', { topManagement: ['ana'] });

testRule(residualAccepted, {
  holds: {
    ...whenNothingIsTreated.holds,
    'accepted, and nothing that matters has changed': { given: [method, treated(), plan(), accepted] },
    'until its last day': { given: [method, treated(), plan(), accepted], asOf: '2027-06-01' },
    'a new date of assessment changes nothing': {
      given: [method, treated({ assessedOn: '2026-09-01' }), plan(), accepted],
    },
    'accepted again after it was void': {
      given: [
        method,
        treated(),
        plan({ cost: 5 }),
        accepted,
        decided('d2', [plan({ cost: 5 }), treated()], byOwner),
      ],
    },
    'as much remains as was accepted': { given: [method, treated(), plan(done), accepted] },
    'more remains than was planned, and top management accepted that since': {
      given: [
        method,
        scored({ likelihood: 3 }),
        plan(done),
        acceptedBy([plan(done), scored({ likelihood: 3 })], { ...byTop, on: '2026-09-14' }),
      ],
    },
    'more remains today, and another treatment is to bring it down': {
      given: [
        method,
        scored({ likelihood: 3 }),
        plan(done),
        acceptedBy([plan(done), scored({ likelihood: 3 })], { on: '2026-09-15' }),
        a(treatment, 't2', { risk: 'r1', method: 'm1' }),
        decided('d2', [a(treatment, 't2', { risk: 'r1', method: 'm1' }), scored({ likelihood: 3 })], {
          ...byOwner,
          on: '2026-09-15',
        }),
      ],
    },
    'retained as it is, and not scored a second time': {
      given: [
        method,
        treated({ likelihood: 1 }),
        plan({ option: 'retain', residualLikelihood: undefined, residualImpact: undefined }),
        acceptedBy([
          plan({ option: 'retain', residualLikelihood: undefined, residualImpact: undefined }),
          treated({ likelihood: 1 }),
        ]),
      ],
    },
    'top management accepted what its owner may': {
      given: [method, treated(), plan(), acceptedBy([plan()], byTop)],
    },
    'until the end of the month in which it ends by the settings': {
      given: [method, treated(), plan(), acceptedBy([plan()], { until: '2027-07-01' })],
    },
    'approved on the day it was accepted': {
      given: [method, treated(), plan(), accepted, decided('d2', [plan()])],
    },
    'top management accepted a high one': { given: [method, treated(), high, acceptedHigh, top] },
    'it was top management when it accepted': {
      given: [
        method,
        treated(),
        high,
        decided('d1', [high, treated()], { ...byOwner, role: 'Top management' }),
      ],
    },
    'nothing remains of a closed risk': {
      given: [
        method,
        treated(),
        plan(),
        accepted,
        a(risk, 'r2', { status: 'closed' }),
        a(treatment, 't2', { risk: 'r2' }),
      ],
    },
  },
  finds: {
    ...whenNothingIsTreated.finds,
    'nobody has accepted it': { given: [method, treated(), plan()], finds: ['none t1'] },
    'an approval of the plan is no acceptance': {
      given: [method, treated(), plan(), decided('d1', [plan()], { role: 'Risk owner' })],
      finds: ['none t1'],
    },
    'the acceptance was taken back': {
      given: [method, treated(), plan(), { ...accepted, retired: true }],
      finds: ['none t1'],
    },
    'accepted until a day that is over': {
      given: [method, treated(), plan(), accepted],
      asOf: '2027-06-02',
      finds: ['expired t1'],
    },
    'the risk has become more likely since': {
      given: [method, treated({ likelihood: 3 }), plan(), accepted],
      finds: ['void t1'],
    },
    'the plan has lost a control since': {
      given: [method, treated(), plan({ controls: ['2022-A-8-24'] }), accepted],
      finds: ['void t1'],
    },
    'what will remain is not scored': {
      given: [method, treated(), plan({ residualImpact: undefined })],
      finds: ['unscored t1'],
    },
    'the owner accepted what is not theirs to accept': {
      given: [method, treated(), high, acceptedHigh],
      finds: ['overstepped t1'],
    },
    'more remains than was accepted': {
      given: [
        method,
        treated(),
        plan({ ...done, achievedLikelihood: 3 }),
        acceptedBy([plan(), treated()], byTop),
      ],
      finds: ['exceeded t1'],
    },
    'more remains than its owner may accept': {
      given: [method, treated(), plan({ ...done, achievedLikelihood: 3 }), accepted],
      finds: ['overstepped t1'],
    },
    'done, scored higher since, and accepted by its owner': {
      given: [
        method,
        scored({ likelihood: 3 }),
        plan(done),
        acceptedBy([plan(done), scored({ likelihood: 3 })], { on: '2026-09-15' }),
      ],
      finds: ['overstepped t1'],
    },
    'a high risk is retained on the word of its owner': {
      given: [
        method,
        treated(),
        plan({ option: 'retain' }),
        acceptedBy([plan({ option: 'retain' }), treated()]),
      ],
      finds: ['overstepped t1'],
    },
    'accepted while under way, and the risk stands as high since it is done': {
      given: [
        method,
        scored({ likelihood: 3 }),
        plan({ ...done, achievedLikelihood: undefined }),
        acceptedBy([plan(), scored({ likelihood: 3 })], byTop),
      ],
      finds: ['exceeded t1'],
    },
    'somebody accepted it who does not own the risk': {
      given: [method, treated(), plan(), acceptedBy([plan(), treated()], { by: 'ben', role: 'Approver' })],
      finds: ['overstepped t1'],
    },
    'the criteria let nobody accept it any more': {
      given: [nobody, treated(), high, decided('d1', [high, treated()], { ...byOwner, ...byTop })],
      finds: ['nobody t1'],
    },
    'nobody may accept it, and nobody has': { given: [nobody, treated(), high], finds: ['nobody t1'] },
    'accepted for ever': {
      given: [method, treated(), plan(), acceptedBy([plan()], { until: undefined })],
      finds: ['endless t1'],
    },
    'accepted for longer than the settings allow': {
      given: [method, treated(), plan(), acceptedBy([plan()], { until: '2027-07-02' })],
      finds: ['long t1'],
    },
    'accepted before there was an approved plan': {
      given: [method, treated(), plan(), accepted, decided('d2', [plan()], { on: '2026-06-02' })],
      finds: ['early t1'],
    },
    'only closed risks were treated': {
      given: [method, treated({ status: 'closed' }), plan()],
      finds: ['empty'],
    },
  },
});
