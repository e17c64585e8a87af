import { describe, expect, test } from 'vitest';
import type { Declared } from '../api/declared.ts';
import { byCode, matching, rank, recordsFound, standing } from './palette-items.ts';

const register = (key: string, code: string, more: object = {}) =>
  [key, { key, code, title: key, plural: `${key}s`, ...more }] as const;
const declared = {
  registers: new Map([
    register('risk', 'RISK'),
    register('decision', 'DEC', { actionsOnly: true }),
    register('organisation', 'ORG', { singleton: true }),
    register('requirement', 'REQ', { shipped: true }),
  ]),
  views: new Map([['due', { key: 'due', title: 'Due', parameters: {}, presentation: { as: 'agenda' } }]]),
} as unknown as Declared;
const words = {
  board: 'Board',
  goTo: (code: string) => `Go to ${code}`,
  create: (title: string) => `New: ${title}`,
};

describe('a code', () => {
  test('is found however it is typed', () => {
    for (const typed of ['RISK-12', 'risk 12', ' risk12 ', 'Risk-012'])
      expect(byCode(typed, declared, words.goTo)).toMatchObject({ register: 'risk', code: 'RISK-12' });
  });

  test('of no register, or of records that have other codes, is none', () => {
    for (const typed of ['XYZ-1', 'REQ-1', 'risk', '12'])
      expect(byCode(typed, declared, words.goTo)).toBeUndefined();
  });
});

const everything = { reads: [...declared.registers.keys()], views: [...declared.views.keys()] };
const titles = (...creates: readonly string[]) =>
  standing(declared, everything, (register) => creates.includes(register), words).map(({ title }) => title);

describe('what the palette offers', () => {
  test('are pages, and forms for what one may add', () => {
    expect(titles('risk')).toEqual([
      'Board',
      'risks',
      'decisions',
      'organisations',
      'requirements',
      'Due',
      'New: risk',
    ]);
  });

  test('are no registers and views that one may not read', () => {
    const offered = standing(declared, { reads: ['decision'], views: [] }, () => false, words);
    expect(offered.map(({ title }) => title)).toEqual(['Board', 'decisions']);
  });

  test('is no form for somebody who may add nothing', () => {
    expect(titles().filter((title) => title.startsWith('New'))).toEqual([]);
  });

  test('are records that were found, but for those that are there already', () => {
    const hit = (register: string, code: string, label?: string) => ({
      register,
      id: `id of ${code}`,
      code,
      retired: false,
      ...(label !== undefined && { label }),
    });
    const known = [
      byCode('risk-1', declared, words.goTo),
      { group: 'requirement', key: 'r', title: '4.1', id: 'id of 4.1' } as const,
    ].filter((item) => item !== undefined);
    const found = [
      hit('risk', 'RISK-1', 'Fire'),
      hit('risk', 'RISK-12', 'Flood'),
      hit('requirement', '4.1'),
      hit('person', 'PER-1'),
    ];
    expect(recordsFound(found, known)).toEqual([
      { group: 'record', key: 'record RISK-12', title: 'RISK-12 Flood', register: 'risk', code: 'RISK-12' },
      { group: 'record', key: 'record PER-1', title: 'PER-1', register: 'person', code: 'PER-1' },
    ]);
  });
});

describe('ranking', () => {
  test('prefers the beginning, then beginnings of words, then parts', () => {
    const all = ['Catalogue controls', 'New: Risk', 'Risk matrix', 'Asterisk'];
    expect(matching(all, 'risk', (each) => each, 9)).toEqual(['Risk matrix', 'New: Risk', 'Asterisk']);
  });

  test('asks for every word, and ignores accents and case', () => {
    expect(rank('New: Interested party', 'party new')).toBe(1);
    expect(rank('New: Risk', 'new party')).toBeUndefined();
    expect(rank('Prüfung', 'prufung')).toBe(0);
  });
});
