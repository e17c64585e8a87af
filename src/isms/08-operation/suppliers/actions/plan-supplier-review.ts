import { add } from '#isms/kernel/values/calendar.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { organisation } from '../../../across/organisation.ts';
import { planning } from '../../processes/occurrence.ts';
import { occurrences } from '../../processes/occurrences.ts';
import { reviewEvery, supplier } from '../supplier.ts';

/** The action that plans the next review of a supplier after the interval for its criticality (8.1, A.5.22). */
export const planSupplierReview = planning(occurrences.supplierReview, {
  key: 'plan-supplier-review',
  clause: '8.1',
  title: 'Plan next review',
  consequence: 'The review is due on that day, and whoever is named is reminded of it.',
  of: supplier,
  link: 'supplier',
  settles: 'review',
  reads: [organisation],
  fields: (_, due) => ({ title: `Review of ${due.slice(0, 4)}` }),
  after: (subject, last, s) => add(last, reviewEvery(subject as Stored<typeof supplier>, s)),
});
