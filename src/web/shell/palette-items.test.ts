import { describe, expect, test } from 'vitest';
import type { Declared } from '../api/declared.ts';
import { byCode, matching, rank, standing } from './palette-items.ts';

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

const titles = (readOnly: boolean) => standing(declared, readOnly, words).map(({ title }) => title);

describe('what the palette offers', () => {
  test('are pages, and forms for what is made by hand', () => {
    expect(titles(false)).toEqual([
      'Board',
      'risks',
      'decisions',
      'organisations',
      'requirements',
      'Due',
      'New: risk',
    ]);
  });

  test('is nothing that changes anything while the past is shown', () => {
    expect(titles(true)).not.toContain('New: risk');
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
