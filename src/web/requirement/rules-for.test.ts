import { expect, test } from 'vitest';
import type { DeclaredRule } from '../api/declared.ts';
import { rulesFor, rulesForControl } from './rules-for.ts';

const rule = (key: string, more: object): DeclaredRule =>
  ({ key, answers: {}, controls: {}, ...more }) as unknown as DeclaredRule;
const rules = [
  rule('open', { through: 'controls' }),
  rule('parties', { answers: { '2022': ['2022-4-2-a'], '2013': ['2013-4-2-a'] } }),
  rule('backups', { controls: { '2022': ['2022-A-8-13'] } }),
];
const keys = (found: readonly DeclaredRule[]) => found.map(({ key }) => key);

test('a requirement has the rules that answer it, in either edition', () => {
  expect(keys(rulesFor(rules, '2013-4-2-a'))).toEqual(['parties']);
  expect(keys(rulesFor(rules, '2022-6-3'))).toEqual([]);
});

test('a control has those made for it, and after them those for any control', () => {
  expect(keys(rulesForControl(rules, '2022-A-8-13'))).toEqual(['backups', 'open']);
  expect(keys(rulesForControl(rules, '2022-A-8-14'))).toEqual(['open']);
});
