import { expect, it } from 'vitest';
import type { DeclaredRegister } from '../api/declared.ts';
import { amendable } from './amendable.ts';

const field = (kind: string, more: object = {}) => ({ kind, title: kind, help: '', ...more });
const register = {
  key: 'version',
  label: 'number',
  called: ['document', 'number'],
  partOf: 'document',
  fields: {
    document: field('reference', { to: 'document' }),
    number: field('line'),
    reviewer: field('reference', { to: 'person' }),
    state: field('choice', { options: {}, byAction: true }),
    approvedOn: field('date', { afterwardsBy: ['approve-version'] }),
    level: field('step'),
    rows: field('list'),
    reviewedOn: field('date'),
  },
  derived: {},
} as unknown as DeclaredRegister;

it('offers what may be alike in several records, and not what tells them apart or an action sets', () => {
  expect(amendable(register).map(({ name }) => name)).toEqual(['reviewer', 'reviewedOn']);
});
