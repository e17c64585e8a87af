import { expect, test } from 'vitest';
import { cast, shelfmark, thing } from '../testing/cast-tester.ts';
import { a, snapshotOf, type Given } from '../testing/fixture.ts';
import { recordChanges } from './record-change.ts';
import { readerOf } from '../snapshot/snapshot.ts';

const on = (...given: readonly Given[]) => readerOf(snapshotOf(given, '2026-09-30', cast));
const fates = (before: ReturnType<typeof on>, now: ReturnType<typeof on>) =>
  [...recordChanges(thing, before, now)].map(({ record, fate, fields }) => [
    record.id,
    fate,
    fields.map(({ name }) => name),
  ]);
const retired = (id: string, fields = {}) => a(thing, id, fields, { retired: true });

test('tells what became of each record, and nothing of those that are as they were', () => {
  const before = on(a(thing, 'same'), a(thing, 'moved'), a(thing, 'left'), retired('back'), retired('gone'));
  const now = on(
    a(thing, 'same'),
    a(thing, 'moved', { cost: 3 }),
    retired('left', { title: 'Old door' }),
    a(thing, 'back'),
    retired('gone'),
    a(thing, 'came'),
    retired('passed'),
  );
  expect(fates(before, now)).toEqual([
    ['moved', 'amended', ['cost']],
    ['left', 'retired', ['title']],
    ['back', 'restored', []],
    ['came', 'new', []],
    ['passed', 'passing', []],
  ]);
  expect(fates(now, now)).toEqual([]);
});

test('what ships has not come about', () => {
  expect([...recordChanges(shelfmark, on(), on())]).toEqual([]);
});
