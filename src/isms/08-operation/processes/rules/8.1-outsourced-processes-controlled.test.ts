import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { process } from '../../../04-context/process.ts';
import { supplierReview } from '../../suppliers/supplier-review.ts';
import { supplier } from '../../suppliers/supplier.ts';
import { outsourcedControlled } from './8.1-outsourced-processes-controlled.ts';

const partly = a(process, 'p1', { provision: 'partly', suppliers: ['s1'] });
const host = (fields: object = {}) => a(supplier, 's1', fields);
const reviewed = (reviewedOn: string) => a(supplierReview, 'v1', { supplier: 's1', reviewedOn });

testRule(outsourcedControlled, {
  holds: {
    'agreed and reviewed': { given: [partly, host(), reviewed('2026-05-05')] },
    'a supplier that was left': { given: [partly, host({ to: '2026-06-30' }), reviewed('2024-05-05')] },
    'nothing is given away': { given: [a(process, 'p1')] },
  },
  finds: {
    'nothing binds it': {
      given: [partly, host({ clauses: undefined, clausesNote: undefined }), reviewed('2026-05-05')],
      finds: ['uncontrolled p1'],
    },
    'not reviewed for two years': {
      given: [partly, host(), reviewed('2024-05-05')],
      finds: ['unreviewed p1'],
    },
  },
});
