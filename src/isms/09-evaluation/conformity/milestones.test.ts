import { expect, test } from 'vitest';
import { a } from '#isms/kernel/testing/fixture.ts';
import { rowsOf } from '#isms/kernel/testing/view-tester.ts';
import { organisation } from '../../across/organisation.ts';
import { audit } from '../audits/audit.ts';
import { managementReview } from '../management-reviews/management-review.ts';
import { milestones } from './milestones.ts';

const given = [
  a(organisation, 'org', { certificateBody: 'Example Certification', certificateFrom: '2026-02-16' }),
  a(audit, 'done', { title: 'Internal audit', status: 'concluded', from: '2025-09-08', to: '2025-09-11' }),
  a(audit, 'ahead', { status: 'planned', from: '2026-08-01', to: '2026-08-02', concludedOn: undefined }),
  a(audit, 'off', { status: 'cancelled', from: '2026-01-01', to: '2026-01-02' }),
  a(managementReview, 'held', { title: 'Review', status: 'held', heldOn: '2025-10-14' }),
  a(managementReview, 'planned', { status: 'planned', due: '2026-01-10', heldOn: undefined }),
];

test('what took place has its day, oldest first', () => {
  expect(rowsOf(milestones, given).map(({ cells }) => [cells['on'], cells['kind'], cells['what']])).toEqual([
    ['2025-09-11', 'audit', 'Internal audit'],
    ['2025-10-14', 'review', 'Review'],
    ['2026-02-16', 'certificate', 'Certificate of Example Certification'],
  ]);
});

test('on a day in the past, what came later is not there yet', () => {
  expect(rowsOf(milestones, given, {}, '2025-10-01').map(({ cells }) => cells['kind'])).toEqual(['audit']);
});

test('an organisation with nothing on record has none', () => {
  expect(rowsOf(milestones, [])).toEqual([]);
});
