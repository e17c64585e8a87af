import { a, testRule } from '#isms/kernel/rule-tester.ts';
import { decided } from '../../across/decision-tester.ts';
import { risk } from '../../06-planning/risk.ts';
import { treatment } from '../../06-planning/treatment.ts';
import { treatedInTime } from './8.3-implement-treated-in-time.ts';

const open = a(risk, 'r1');
const plan = (fields: object) => a(treatment, 't1', { risk: 'r1', ...fields });
const late = plan({ due: '2026-06-30' });

testRule(treatedInTime, {
  holds: {
    done: { given: [open, plan({ due: '2026-06-30', doneOn: '2026-07-15' })] },
    'due today': { given: [open, plan({ due: '2026-09-30' })] },
    'what is retained is not carried out': { given: [open, plan({ option: 'retain', due: undefined })] },
    'the risk was closed before': {
      given: [
        open,
        plan({}),
        a(risk, 'r2', { status: 'closed' }),
        a(treatment, 't2', { risk: 'r2', due: '2026-01-01' }),
      ],
    },
  },
  finds: {
    'due yesterday': { given: [open, plan({ due: '2026-09-29' })], finds: ['overdue t1'] },
    'approved only before it was due': {
      given: [open, late, decided('d1', [late], { on: '2026-06-30' })],
      finds: ['overdue t1'],
    },
    'approved again since': {
      given: [open, late, decided('d1', [late], { on: '2026-07-02' })],
      finds: ['tolerated t1'],
    },
    'approved again, and changed after that': {
      given: [open, plan({ due: '2026-06-30', cost: 9 }), decided('d1', [late], { on: '2026-07-02' })],
      finds: ['overdue t1'],
    },
    'rejected since': {
      given: [
        open,
        late,
        decided('d1', [late], { on: '2026-07-02' }),
        decided('d2', [late], { kind: 'rejection', on: '2026-08-01' }),
      ],
      finds: ['overdue t1'],
    },
    'due some day': { given: [open, plan({ due: undefined })], finds: ['undated t1'] },
  },
});
