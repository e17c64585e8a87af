import { expect, it } from 'vitest';
import { dropDraft, keepDraft, readDraft } from './draft.ts';

const of = { organisation: 'acme', person: 'p1', register: 'risk', record: 'new' };
const at = '2026-09-30T10:00:00.000Z';

function shelf() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

it('gives back what was typed, to the same person at the same record only', () => {
  const browser = shelf();
  keepDraft(browser, of, { values: { title: 'Fire' }, at });
  expect(readDraft(browser, of, {})?.values).toEqual({ title: 'Fire' });
  expect(readDraft(browser, { ...of, person: 'p2' }, {})).toBeUndefined();
  expect(readDraft(browser, { ...of, record: 'r1' }, {})).toBeUndefined();
});

it('offers nothing that the record says already', () => {
  const browser = shelf();
  keepDraft(browser, of, { values: { title: 'Fire', scenario: '' }, at });
  expect(readDraft(browser, of, { title: 'Fire' })).toBeUndefined();
});

it('is gone once it was saved, or once nothing is left of it', () => {
  const browser = shelf();
  keepDraft(browser, of, { values: { title: 'Fire' }, at });
  dropDraft(browser, of);
  expect(browser.kept.size).toBe(0);
  keepDraft(browser, of, { values: { title: 'Fire' }, at });
  keepDraft(browser, of, { values: { title: ' ' }, at });
  expect(browser.kept.size).toBe(0);
});

it('survives a browser that refuses to keep anything, and what others wrote there', () => {
  const refusing = {
    ...shelf(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  expect(() => keepDraft(refusing, of, { values: { title: 'Fire' }, at })).not.toThrow();
  const scribbled = { ...shelf(), getItem: () => '{"values":7}' };
  expect(readDraft(scribbled, of, {})).toBeUndefined();
});
