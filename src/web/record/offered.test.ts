import { expect, test } from 'vitest';
import type { DeclaredAction, DeclaredRegister } from '../api/declared.ts';
import { actsOnField, offered } from './offered.ts';

const actions = new Map(
  [{ key: 'ask' }, { key: 'withdraw', ends: true }, { key: 'approve' }, { key: 'publish' }].map((each) => [
    each.key,
    each as Partial<DeclaredAction> as DeclaredAction,
  ]),
);
const shown = (...offers: readonly (readonly [string, string?])[]) => {
  const { open, awaited, others } = offered(
    offers.map(([action, obstacle]) => ({
      action,
      ...(obstacle !== undefined && { obstacle }),
      ...(action === 'ask' && { uncalled: true }),
    })),
    actions,
  );
  return {
    open: open.map(({ key }) => key),
    awaited: awaited.map(({ action }) => action.key),
    others: others.map(({ action }) => action.key),
  };
};

test('what ends something comes after what goes on', () => {
  expect(shown(['withdraw'], ['approve'], ['publish'])).toEqual({
    open: ['approve', 'publish', 'withdraw'],
    awaited: [],
    others: [],
  });
});

test('what nothing calls for stands between, and is waited for by no record', () => {
  expect(shown(['withdraw'], ['ask'], ['approve'])).toMatchObject({ open: ['approve', 'ask', 'withdraw'] });
  expect(shown(['ask', 'Asked already.'])).toEqual({ open: [], awaited: [], others: ['ask'] });
});

test('what is done seldom stands apart, and only where it can be done', () => {
  const except = { key: 'except', rare: true } as Partial<DeclaredAction> as DeclaredAction;
  const all = new Map([...actions, ['except', except]]);
  expect(offered([{ action: 'approve' }, { action: 'except' }], all)).toMatchObject({
    open: [{ key: 'approve' }],
    rare: [except],
  });
  const refused = [{ action: 'except', obstacle: 'Top management does that.' }];
  expect(offered(refused, all)).toEqual({ open: [], awaited: [], others: [], rare: [] });
});

test('what something calls for is the one to take', () => {
  const called = (...offers: Parameters<typeof offered>[0]) => offered(offers, actions).called?.key;
  expect(called({ action: 'withdraw' }, { action: 'ask', uncalled: true }, { action: 'approve' })).toBe(
    'approve',
  );
  expect(called({ action: 'approve', uncalled: true }, { action: 'withdraw' })).toBeUndefined();
  expect(called({ action: 'withdraw' })).toBeUndefined();
});

test('the only step a record waits for says why it has to wait', () => {
  expect(shown(['approve', 'You wrote it.'], ['withdraw', 'It is a draft.'])).toEqual({
    open: [],
    awaited: ['approve'],
    others: ['withdraw'],
  });
});

test('of several steps none is the obvious one, and beside an act that is possible none is needed', () => {
  expect(shown(['approve', 'No.'], ['publish', 'No.'])).toMatchObject({
    awaited: [],
    others: ['approve', 'publish'],
  });
  expect(shown(['withdraw'], ['approve', 'No.'])).toMatchObject({ awaited: [], others: ['approve'] });
});

test('an act the client has not heard of is not offered', () => {
  expect(shown(['bless'], ['curse', 'No.'])).toEqual({ open: [], awaited: [], others: [] });
});

test('a field is set by the acts that are declared with it, as far as nothing stands in their way', () => {
  const register = {
    fields: { approver: { afterwardsBy: ['approve', 'publish', 'unknown'] }, name: {} },
  } as unknown as DeclaredRegister;
  const offers = [{ action: 'approve' }, { action: 'publish', obstacle: 'Not yet.' }, { action: 'ask' }];
  const acts = (name: string) => actsOnField(register, name, offers, actions).map(({ key }) => key);
  expect([acts('approver'), acts('name'), acts('none')]).toEqual([['approve'], [], []]);
});
