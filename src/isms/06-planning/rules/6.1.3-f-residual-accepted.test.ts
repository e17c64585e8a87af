import { a, testRule } from '#isms/kernel/rule-tester.ts';
import { decided } from '../../across/decision-tester.ts';
import { risk } from '../risk.ts';
import { treatment } from '../treatment.ts';
import { residualAccepted } from './6.1.3-f-residual-accepted.ts';

const treated = (fields: object = {}) => a(risk, 'r1', fields);
const plan = (fields: object = {}) => a(treatment, 't1', { risk: 'r1', ...fields });
const accepted = decided('d1', [plan(), treated()], {
  kind: 'acceptance',
  role: 'Risk owner',
  until: '2027-06-01',
});

testRule(residualAccepted, {
  holds: {
    'accepted, and nothing that matters has changed': { given: [treated(), plan(), accepted] },
    'until its last day': { given: [treated(), plan(), accepted], asOf: '2027-06-01' },
    'a new date of assessment changes nothing': {
      given: [treated({ assessedOn: '2026-09-01' }), plan(), accepted],
    },
    'accepted again after it was void': {
      given: [
        treated(),
        plan({ cost: 5 }),
        accepted,
        decided('d2', [plan({ cost: 5 }), treated()], { kind: 'acceptance' }),
      ],
    },
    'nothing remains of a closed risk': {
      given: [
        treated(),
        plan(),
        accepted,
        a(risk, 'r2', { status: 'closed' }),
        a(treatment, 't2', { risk: 'r2' }),
      ],
    },
  },
  finds: {
    'nobody has accepted it': { given: [treated(), plan()], finds: ['none t1'] },
    'an approval of the plan is no acceptance': {
      given: [treated(), plan(), decided('d1', [plan()], { role: 'Risk owner' })],
      finds: ['none t1'],
    },
    'the acceptance was taken back': {
      given: [treated(), plan(), { ...accepted, retired: true }],
      finds: ['none t1'],
    },
    'accepted until a day that is over': {
      given: [treated(), plan(), accepted],
      asOf: '2027-06-02',
      finds: ['expired t1'],
    },
    'the risk has become more likely since': {
      given: [treated({ likelihood: 3 }), plan(), accepted],
      finds: ['void t1'],
    },
    'the plan has lost a control since': {
      given: [treated(), plan({ controls: ['2022-A-8-24'] }), accepted],
      finds: ['void t1'],
    },
    'only closed risks were treated': {
      given: [treated({ status: 'closed' }), plan()],
      finds: ['empty'],
    },
  },
});
