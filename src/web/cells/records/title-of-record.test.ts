import { expect, it } from 'vitest';
import type { RecordAnswer } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../../api/declared.ts';
import { titleOfRecord } from './title-of-record.ts';

const register = (kind: string) =>
  ({ label: 'plan', fields: { plan: { kind, title: '', help: '' } } }) as unknown as DeclaredRegister;
const record = (plan: unknown) =>
  ({ label: 'as the server says', fields: { plan } }) as unknown as RecordAnswer;

it('is the first step of a plan, without its number', () => {
  expect(titleOfRecord(register('prose'), record('1. Buy **two** modules.\n\n2. Sign.'))).toBe(
    'Buy two modules.',
  );
});

it('is prose without its marks, cut where it is long', () => {
  expect(titleOfRecord(register('prose'), record('Keep it\nas it is.'))).toBe('Keep it as it is.');
  expect(titleOfRecord(register('prose'), record('x'.repeat(500)))).toHaveLength(160);
});

it('is what the server says of anything else, erased names included', () => {
  expect(titleOfRecord(register('line'), record('Fire'))).toBe('as the server says');
  expect(titleOfRecord(register('prose'), record({ erased: true }))).toBe('as the server says');
});
