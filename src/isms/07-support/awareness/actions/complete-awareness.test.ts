import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { campaign } from '../campaign.ts';
import { completion } from '../completion.ts';
import { completeAwareness } from './complete-awareness.ts';

const hour = (fields: object = {}) => a(campaign, 'hour', fields);
const took = (fields: object = {}) => a(completion, 'c1', { campaign: 'hour', person: 'ana', ...fields });

test('who acts has completed it today', () => {
  expect(take(completeAwareness, [hour()], 'hour', 'ana')).toMatchObject([
    { register: 'completion', fields: { campaign: 'hour', person: 'ana', doneOn: '2026-09-30' } },
  ]);
});

test('once, unless they did not pass', () => {
  expect(take(completeAwareness, [hour(), took()], 'hour', 'ana')).toMatch(/already/);
  expect(take(completeAwareness, [hour(), took({ result: 'failed' })], 'hour', 'ana')).toHaveLength(1);
});

test('while it is under way', () => {
  expect(take(completeAwareness, [hour({ from: '2026-10-01' })], 'hour', 'ana')).toMatch(/not begun/);
  expect(take(completeAwareness, [hour({ closedOn: '2026-07-01' })], 'hour', 'ana')).toMatch(/closed/);
});
