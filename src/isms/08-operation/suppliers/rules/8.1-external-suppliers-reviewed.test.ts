import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { organisation } from '../../../across/organisation.ts';
import { supplierReview } from '../supplier-review.ts';
import { supplier } from '../supplier.ts';
import { suppliersReviewed } from './8.1-external-suppliers-reviewed.ts';

const host = (fields: object = {}, createdAt = '2025-01-01T09:00:00.000Z') =>
  a(supplier, 's1', fields, { createdAt });
const review = (reviewedOn: string | undefined, fields: object = {}, id = 'v1') =>
  a(supplierReview, id, { supplier: 's1', reviewedOn, result: reviewedOn && 'satisfactory', ...fields });

testRule(suppliersReviewed, {
  holds: {
    'within the year': { given: [host(), review('2025-11-03')] },
    'less critical, within two years': { given: [host({ criticality: 'medium' }), review('2024-11-03')] },
    'hardly critical, within three years': { given: [host({ criticality: 'low' }), review('2023-11-03')] },
    'listed lately': { given: [host({}, '2026-06-01T09:00:00.000Z')] },
    'one that was left is not reviewed any more': {
      given: [host({ to: '2026-06-30' }), a(supplier, 's2', {}, { createdAt: '2026-06-01T09:00:00.000Z' })],
    },
    'conditions are written down': { given: [host(), review('2026-05-03', { result: 'conditions' })] },
  },
  finds: {
    'more than a year and the tolerance ago': {
      given: [host(), review('2025-08-15')],
      finds: ['overdue s1'],
    },
    'without the tolerance a day counts': {
      given: [host(), review('2025-09-29'), a(organisation, 'org', { tolerance: 'P0D' })],
      finds: ['overdue s1'],
    },
    'never, though listed for long': {
      given: [host(), review(undefined, { due: '2026-11-01' })],
      finds: ['overdue s1'],
    },
    'nobody settled how critical it is': {
      given: [host({ criticality: undefined }), review('2024-11-03')],
      finds: ['overdue s1'],
    },
    'without a result': { given: [host(), review('2026-05-03', { result: undefined })], finds: ['open s1'] },
    'not satisfactory': {
      given: [host(), review('2026-05-03', { result: 'unsatisfactory' }), review('2026-01-03', {}, 'v0')],
      finds: ['unsatisfactory s1'],
    },
    'conditions nobody wrote down': {
      given: [host(), review('2026-05-03', { result: 'conditions', findings: undefined })],
      finds: ['conditions s1'],
    },
    'only those that do not serve us': { given: [host({ relevant: false })], finds: ['empty'] },
  },
});
