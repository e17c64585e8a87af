import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { asset } from '../../../06-planning/assets/asset.ts';
import { accessReview } from '../access-review.ts';
import { planAccessReview } from './plan-access-review.ts';

const system = a(asset, 'sys', { to: undefined, inScope: true });
const last = { asset: 'sys', covers: 'all', due: '2026-03-31', reviewedOn: '2026-03-30', reviewer: 'ana' };
const input = { title: 'Second half', due: '2026-10-15', reviewer: 'bea' };

test('the next review is of the same accounts', () => {
  expect(take(planAccessReview, [system, a(accessReview, 'r1', last)], 'r1', 'ana', { input })).toMatchObject(
    [{ do: 'create', register: 'access-review', fields: { ...input, asset: 'sys', covers: 'all' } }],
  );
});

test('it is planned once, and after the last one', () => {
  const open = a(accessReview, 'r1', { ...last, reviewedOn: undefined });
  expect(take(planAccessReview, [system, open], 'r1', 'ana', { input })).toMatch(/not completed/);
  const planned = a(accessReview, 'r2', { ...last, due: '2026-10-15', reviewedOn: undefined });
  const both = [system, a(accessReview, 'r1', last), planned];
  expect(take(planAccessReview, both, 'r1', 'ana', { input })).toMatch(/Another review/);
});
