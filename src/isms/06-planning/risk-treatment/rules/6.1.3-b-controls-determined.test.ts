import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { measure } from '../measure.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { treatment } from '../treatment.ts';
import { whenNothingIsTreated } from '../nothing-to-treat-tester.ts';
import { controlsDetermined } from './6.1.3-b-controls-determined.ts';

const open = a(risk, 'r1');
const closed = a(risk, 'r2', { status: 'closed' });
const named = a(treatment, 't1', { risk: 'r1', controls: ['2022-A-8-24'] });

testRule(controlsDetermined, {
  holds: {
    ...whenNothingIsTreated.holds,
    'one control at least': { given: [open, named] },
    'more of what is there, by a measure that is not in place yet': {
      given: [
        a(risk, 'r1', { controls: ['2022-A-8-24'], measures: ['lock'] }),
        a(measure, 'lock', { status: 'partial' }),
        a(treatment, 't1', { risk: 'r1', controls: ['2022-A-8-24'], measures: ['lock'] }),
      ],
    },
    'it is done, and holds the risk down by now': {
      given: [
        a(risk, 'r1', { controls: ['2022-A-8-24'] }),
        a(treatment, 't1', { risk: 'r1', controls: ['2022-A-8-24'], doneOn: '2026-05-01' }),
      ],
    },
    'to avoid a risk takes none': { given: [open, a(treatment, 't1', { risk: 'r1', option: 'avoid' })] },
    'the risk is closed': { given: [open, named, closed, a(treatment, 't2', { risk: 'r2' })] },
  },
  finds: {
    ...whenNothingIsTreated.finds,
    'nothing that would modify it': {
      given: [open, named, a(treatment, 't2', { risk: 'r1' })],
      finds: ['none t2'],
    },
    'an empty list': { given: [open, a(treatment, 't1', { risk: 'r1', controls: [] })], finds: ['none t1'] },
    'a measure that serves no control': {
      given: [
        open,
        a(measure, 'lock', { controls: undefined }),
        a(treatment, 't1', { risk: 'r1', measures: ['lock'] }),
      ],
      finds: ['unlisted t1'],
    },
    'a measure, and the control behind it is to be guessed': {
      given: [
        open,
        a(measure, 'lock', { controls: ['2022-A-7-2'] }),
        a(treatment, 't1', { risk: 'r1', measures: ['lock'] }),
      ],
      finds: ['implied t1'],
    },
    'nothing but what holds it down today': {
      given: [
        a(risk, 'r1', { controls: ['2022-A-8-24'], measures: ['lock'] }),
        a(measure, 'lock'),
        a(treatment, 't1', { risk: 'r1', controls: ['2022-A-8-24'], measures: ['lock'] }),
      ],
      finds: ['unchanged t1'],
    },
    'only closed risks were treated': {
      given: [open, closed, a(treatment, 't1', { risk: 'r2' })],
      finds: ['empty'],
    },
  },
});
