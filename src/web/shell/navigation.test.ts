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
const register = (key: string, clause: string, whole?: string) =>
  [
    key,
    {
      key,
      clause,
      plural: key,
      ...(whole !== undefined && { partOf: 'of', whole }),
    },
  ] as const;

const declared = {
  registers: new Map([
    register('risk', '6.1.2'),
    register('asset', '6.1.2'),
    register('person', '7.2'),
    register('effort', '6.1.3', 'treatment'),
    register('treatment', '6.1.3', 'risk'),
    register('absence', '7.3', 'person'),
    register('appointment', '7.2', 'role'),
  ]),
  views: new Map([
    view('risk-matrix', '6.1.2'),
    view('conformity', '9.1', { presentation: { as: 'board', group: 'a', verdict: 'b' } }),
    view('reasons', '9.1', { parameters: { edition: { ...text, default: '2022' }, requirement: text } }),
    view('tie', '9.1', { parameters: { risk: { ...text, optional: true } }, onRecord: 'risk' }),
    view('due', '9.1', { parameters: { days: { ...text, default: 90 } } }),
  ]),
  clauses: {
    '2022': ['4', '6', '6.1', '7', '9', '10'].map((number) => ({ number, title: `Clause ${number}` })),
  },
} as unknown as Declared;

const everything = { reads: [...declared.registers.keys()], views: [...declared.views.keys()] };
const under = (number: string, readable = everything) =>
  sections(declared, '2022', readable)
    .find((each) => each.number === number)
    ?.entries.map(({ id, isPart }) => (isPart ? `- ${id}` : id));

describe('the navigation', () => {
  test('has the chapters of the edition, in its order, those without records too', () => {
    expect(sections(declared, '2022', everything).map(({ number }) => number)).toEqual([
      '4',
      '6',
      '7',
      '9',
      '10',
    ]);
    expect(under('4')).toEqual([]);
  });

  test('puts registers under the clause they declare, and parts after what they are part of', () => {
    expect(under('6')).toEqual([
      'register risk',
      '- register treatment',
      '- register effort',
      'register asset',
      'view risk-matrix',
    ]);
  });

  test('leaves a part whose whole stands elsewhere in its own place', () => {
    expect(under('7')).toEqual(['register person', '- register absence', 'register appointment']);
  });

  test('lists only views that open by themselves, not those of one record, and not the board', () => {
    expect(under('9')).toEqual(['view due']);
    expect(opensAlone(declared.views.get('reasons')!)).toBe(false);
    expect(opensAlone(declared.views.get('tie')!)).toBe(false);
  });

  test('shows nothing that one may not read; a part then stands alone', () => {
    expect(under('6', { reads: ['treatment'], views: [] })).toEqual(['register treatment']);
    expect(under('9', { reads: [], views: [] })).toEqual([]);
  });
});
