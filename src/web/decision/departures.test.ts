import { expect, it } from 'vitest';
import type { RecordAnswer } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { departures, subjectsOf } from './departures.ts';

const register = {
  key: 'risk',
  fields: {
    title: { kind: 'line', title: 'Risk', help: '', material: true },
    owner: { kind: 'reference', title: 'Owner', help: '', to: 'person', material: true },
    target: { kind: 'line', title: 'Target', help: '' },
  },
} as unknown as DeclaredRegister;
const answer = (id: string, fields: Record<string, unknown>) => ({ id, fields }) as unknown as RecordAnswer;
const decision = answer('d1', {
  act: 'Accept',
  subjects: [
    { record: { register: 'treatment', id: 't1' }, version: 2, seen: { plan: 'so' } },
    { record: { register: 'risk', id: 'r1' }, version: 3, seen: { title: 'Fire', owner: 'ana' } },
  ],
});

it('names what matters and is no longer as it was seen', () => {
  const now = answer('r1', { title: 'Fire', owner: 'bo', target: 'elsewhere' });
  expect(departures(decision, now, register)).toEqual([{ name: 'owner', seen: 'ana', now: 'bo' }]);
});

it('finds nothing where nothing changed, or where the decision was about something else', () => {
  expect(departures(decision, answer('r1', { title: 'Fire', owner: 'ana' }), register)).toEqual([]);
  expect(departures(decision, answer('r2', { title: 'Flood' }), register)).toEqual([]);
});

it('knows subjects by their shape, whatever their list is called', () => {
  expect(subjectsOf(decision).map(({ version }) => version)).toEqual([2, 3]);
  expect(subjectsOf(answer('j1', { reason: 'so', rests: [{ record: {}, seen: {} }] }))).toHaveLength(1);
  expect(subjectsOf(answer('r1', { assets: ['a'] }))).toEqual([]);
});
