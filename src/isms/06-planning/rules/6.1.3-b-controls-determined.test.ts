import { a, testRule } from '#isms/kernel/rule-tester.ts';
import { risk } from '../risk.ts';
import { treatment } from '../treatment.ts';
import { controlsDetermined } from './6.1.3-b-controls-determined.ts';

const open = a(risk, 'r1');
const closed = a(risk, 'r2', { status: 'closed' });
const named = a(treatment, 't1', { risk: 'r1', controls: ['2022-A-8-24'] });

testRule(controlsDetermined, {
  holds: {
    'one control at least': { given: [open, named] },
    'to avoid a risk takes none': { given: [open, a(treatment, 't1', { risk: 'r1', option: 'avoid' })] },
    'the risk is closed': { given: [open, named, closed, a(treatment, 't2', { risk: 'r2' })] },
  },
  finds: {
    'nothing that would modify it': {
      given: [open, named, a(treatment, 't2', { risk: 'r1' })],
      finds: ['none t2'],
    },
    'an empty list': { given: [open, a(treatment, 't1', { risk: 'r1', controls: [] })], finds: ['none t1'] },
    'only closed risks were treated': {
      given: [open, closed, a(treatment, 't1', { risk: 'r2' })],
      finds: ['empty'],
    },
  },
});
