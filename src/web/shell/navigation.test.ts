import { describe, expect, test } from 'vitest';
import type { Declared } from '../api/declared.ts';
import { opensAlone, sections } from './navigation.ts';

const text = { kind: 'line', title: '', help: '' } as const;
const view = (key: string, clause: string, more: object = {}) =>
  [
    key,
    {
      key,
      clause,
      title: key,
      purpose: '',
      parameters: {},
      columns: {},
      presentation: { as: 'table' },
      ...more,
    },
  ] as const;
const register = (key: string, clause: string) => [key, { key, clause, plural: key }] as const;

const declared = {
  registers: new Map([
    register('risk', '6.1.2'),
    register('asset', '6.1.2'),
    register('person', '7.2'),
    register('treatment', '6.1.3'),
  ]),
  views: new Map([
    view('risk-matrix', '6.1.2'),
    view('conformity', '9.1', { presentation: { as: 'board', group: 'a', verdict: 'b' } }),
    view('reasons', '9.1', { parameters: { edition: { ...text, default: '2022' }, requirement: text } }),
    view('due', '9.1', { parameters: { days: { ...text, default: 90 } } }),
  ]),
  clauses: {
    '2022': ['4', '6', '6.1', '7', '9', '10'].map((number) => ({ number, title: `Clause ${number}` })),
  },
} as unknown as Declared;

const found = sections(declared, '2022');
const keysUnder = (number: string, what: 'registers' | 'views') =>
  found.find((each) => each.number === number)?.[what].map(({ key }) => key);

describe('the navigation', () => {
  test('has the chapters of the edition, in its order, those without records too', () => {
    expect(found.map(({ number }) => number)).toEqual(['4', '6', '7', '9', '10']);
    expect(keysUnder('4', 'registers')).toEqual([]);
  });

  test('puts registers under the clause they declare', () => {
    expect(keysUnder('6', 'registers')).toEqual(['risk', 'asset', 'treatment']);
    expect(keysUnder('7', 'registers')).toEqual(['person']);
  });

  test('lists only views that open by themselves, and not the board', () => {
    expect(keysUnder('9', 'views')).toEqual(['due']);
    expect(opensAlone(declared.views.get('reasons')!)).toBe(false);
  });
});
