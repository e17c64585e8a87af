import { expect, test } from 'vitest';
import type { DeclaredRegister } from '../api/declared.ts';
import { asLeast, narrowed } from './narrowed.ts';

const field = (kind: string, more: object = {}) => ({ kind, title: kind, help: '', ...more });
const register = (fields: object) =>
  ({
    key: 'party',
    label: 'name',
    fields,
    sections: { Who: ['name'] },
    templates: [{ key: 'usual' }],
  }) as unknown as DeclaredRegister;
const party = {
  name: field('line', { optional: true }),
  kind: field('choice'),
  weight: field('choice', { default: 'low' }),
  contact: field('reference', { to: 'person', optional: true }),
  state: field('choice', { byAction: true }),
};

test('a small form asks for what a record is called by and cannot do without', () => {
  const { fields, sections, templates } = asLeast(register(party));
  expect(Object.keys(fields)).toEqual(['name', 'kind']);
  expect([sections, templates]).toEqual([undefined, undefined]);
});

test('a register that cannot do without a list keeps its whole form', () => {
  const method = register({ ...party, scale: field('list') });
  expect(asLeast(method)).toBe(method);
});

test('fields keep the order in which they are declared', () => {
  expect(Object.keys(narrowed(register(party), ['contact', 'name', 'none']).fields)).toEqual([
    'name',
    'contact',
  ]);
});
