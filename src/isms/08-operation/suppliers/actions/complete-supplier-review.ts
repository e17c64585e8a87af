import { completing } from '../../processes/occurrence.ts';
import { occurrences } from '../../processes/occurrences.ts';

/** The action that records a review of a supplier (8.1, A.5.22). */
export const completeSupplierReview = completing(occurrences.supplierReview, {
  key: 'complete-supplier-review',
  clause: '8.1',
  title: 'Complete supplier review',
  consequence: 'The supplier counts as reviewed on that day; the time to the next review runs from there.',
  result: ['basis', 'result', 'findings', 'evidence'],
});
