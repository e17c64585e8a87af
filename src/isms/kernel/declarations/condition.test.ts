import { describe, expect, test } from 'vitest';
import { house, note, person, thing } from '../testing/cast-tester.ts';
import { current, matches, misfitsOf, pointedToBy, present, violation, type Condition } from './condition.ts';
import { erased } from '../values/erased.ts';
import { a, snapshotOf, type Given } from '../testing/fixture.ts';
import { readerOf } from '../snapshot/snapshot.ts';

const reads = [house, person, note];

function hold(condition: Condition, [subject, ...others]: readonly [Given, ...Given[]], asOf = '2026-09-30') {
  const s = readerOf(snapshotOf([subject, ...others], asOf, [subject.register, ...reads]));
  const [record] = s.everything(subject.register);
  return violation(condition, record!, subject.register, s, reads);
}

describe('present', () => {
  test.each([
    ['text', { title: 'Door' }, 'title'],
    ['no', { urgent: false }, 'urgent'],
    ['zero', { cost: 0 }, 'cost'],
    ['a default', {}, 'state'],
    ['an erased value, since it was filled', { owner: erased }, 'owner'],
    ['one entry', { helpers: ['ana'] }, 'helpers'],
  ])('counts %s', (_, fields, name) => {
    expect(hold(present(name), [a(thing, 't', fields)])).toBeUndefined();
  });

  test.each([
    ['what was left out', { owner: undefined }, 'owner'],
    ['an empty list', { helpers: [] }, 'helpers'],
  ])('does not count %s', (_, fields, name) => {
    expect(hold(present(name), [a(thing, 't', fields)])).toEqual({});
  });

  test('is asked only of the records it is for', () => {
    const condition = present('owner', { state: ['open'], urgent: [true] });
    expect(hold(condition, [a(thing, 't', { urgent: true })])).toEqual({});
    expect(hold(condition, [a(thing, 't', { urgent: false })])).toBeUndefined();
    expect(hold(condition, [a(thing, 't', { state: 'closed', urgent: true })])).toBeUndefined();
    expect(hold(condition, [a(thing, 't', {})])).toBeUndefined();
  });
});

const inspected = (inspectedOn: string) => a(thing, 't', { inspectedOn });

describe('current', () => {
  test('holds until the interval and the tolerance are over', () => {
    expect(hold(current('inspection'), [inspected('2025-09-20')])).toBeUndefined();
    expect(hold(current('inspection'), [inspected('2025-09-19')])).toEqual({ due: '2026-09-19' });
  });

  test('takes intervals from the settings', () => {
    const settings = a(house, 'house', { inspection: 'P1M', tolerance: 'P0D' });
    expect(hold(current('inspection'), [inspected('2026-08-30'), settings])).toBeUndefined();
    expect(hold(current('inspection'), [inspected('2026-08-29'), settings])).toEqual({ due: '2026-09-29' });
  });

  test('is refused where the rule does not read the settings', () => {
    const s = readerOf(snapshotOf([inspected('2025-01-01')], '2026-09-30'));
    const [record] = s.all(thing);
    expect(() => violation(current('inspection'), record!, thing, s, [])).toThrow('must read the settings');
  });
});

describe('pointedToBy', () => {
  const condition = pointedToBy(note, 'thing');

  test('holds with one record in force', () => {
    expect(hold(condition, [a(thing, 't'), a(note, 'n', { thing: 't' })])).toBeUndefined();
  });

  test.each<[string, Given[]]>([
    ['none', []],
    ['only a retired one', [a(note, 'n', { thing: 't' }, { retired: true })]],
    ['only one that points elsewhere', [a(thing, 'u'), a(note, 'n', { thing: 'u' })]],
  ])('does not hold with %s', (_, others) => {
    expect(hold(condition, [a(thing, 't'), ...others])).toEqual({});
  });
});

test('a record matches when each field has one of the values', () => {
  const [record] = readerOf(snapshotOf([a(thing, 't', { urgent: true })], '2026-09-30')).all(thing);
  expect(matches({}, record!)).toBe(true);
  expect(matches({ state: ['open', 'closed'], urgent: [true] }, record!)).toBe(true);
  expect(matches({ state: ['closed'], urgent: [true] }, record!)).toBe(false);
  expect(matches({ cost: [true] }, record!)).toBe(false);
});

test.each<[string, Condition, string]>([
  ['a field', present('colour'), 'thing has no field colour'],
  ['a field to choose by', present('title', { colour: ['red'] }), 'thing has no field colour'],
  ['a deadline', current('repair'), 'thing has no deadline repair'],
  ['a register', pointedToBy(person, 'boss'), 'it does not read person'],
  ['a field that points', pointedToBy(note, 'text'), 'note has no field text that points anywhere'],
])('says when it asks for %s that is not there', (_, condition, fault) => {
  expect(misfitsOf(condition, thing, [house, note])).toEqual([fault]);
});

test('says when a deadline is asked for without the settings', () => {
  expect(misfitsOf(current('inspection'), thing, [note])).toEqual([
    'a deadline takes the settings, and it does not read them',
  ]);
});
