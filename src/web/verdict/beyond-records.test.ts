import { expect, test } from 'vitest';
import type { Verdict } from '#isms/kernel/declarations/verdict.ts';
import { beyondRecords } from './beyond-records.ts';

const why = (verdict: Verdict, computed: Verdict, more: object = {}) =>
  beyondRecords({ verdict, computed, ...more })?.why;

test('a person confirms what records leave open, and overrules what they show', () => {
  expect(why('met', 'needs a person', { judged: 'met' })).toBe('confirmed');
  expect(why('met', 'not met', { judged: 'met' })).toBe('overruled');
  expect(why('met', 'met', { judged: 'met' })).toBeUndefined();
});

test('a judgement that no longer counts is told of, and nothing where there is none', () => {
  expect(why('needs a person', 'needs a person', { judged: 'met', because: 'expired' })).toBe('lapsed');
  expect(why('not met', 'not met')).toBeUndefined();
});

test('an open nonconformity comes before whatever anybody said', () => {
  const open = [{ register: 'nonconformity', id: 'n1' }];
  expect(beyondRecords({ verdict: 'not met', computed: 'not met', open, judged: 'met' })).toEqual({
    why: 'capped',
    computed: 'not met',
    judged: 'met',
    open: ['n1'],
  });
});
