import { describe, expect, test } from 'vitest';
import { askedFor, matchOf, searchedAs, synonymsOf } from './search-match.ts';

const synonyms = synonymsOf([
  { title: 'Supplier', synonyms: ['vendor', 'third party'] },
  { title: 'Statement of Applicability', synonyms: ['SoA'] },
  { title: 'Risk' },
]);
const match = (query: string, code: string, label?: string, others: readonly string[] = []) =>
  matchOf(searchedAs(code, label, others), askedFor(query, synonyms));

describe('a reference', () => {
  test.each([
    'A.8.13',
    'a.8.13',
    'A8.13',
    'a 8 13',
    'A-8-13',
    ' A. 8. 13 ',
    'Annex A 8.13',
    'control A.8.13',
  ])('is the same as %j', (query) => {
    expect(match(query, 'A.8.13')).toBe('reference');
  });

  test.each(['8.13', '8 13', 'control 8.13', '8-13'])('is meant by its numbers: %j', (query) => {
    expect(match(query, 'A.8.13')).toBe('number');
  });

  test.each(['A.12.3.1', 'a 12 3 1', '12.3.1'])('is meant without the edition in brackets: %j', (query) => {
    expect(match(query, 'A.12.3.1 (2013)')).toBe('number');
  });

  test.each(['6.1.2 a) 1)', '6.1.2a1', '6.1.2 a 1', 'clause 6.1.2 a) 1)'])(
    'of a clause is the same as %j',
    (query) => {
      expect(match(query, '6.1.2 a) 1)')).toBe('reference');
    },
  );

  test('that goes on is found by its beginning, and no other number is', () => {
    expect(match('9.3', '9.3.1')).toBe('code');
    expect(match('8.1', 'A.8.13')).toBeUndefined();
    expect(match('813', 'A.8.13')).toBeUndefined();
    expect(match('A.8.31', 'A.8.13')).toBeUndefined();
  });

  test('is what a register gives its codes, typed alone', () => {
    expect(match('SoA', 'SOA', 'Statements of Applicability')).toBe('reference');
  });
});

describe('another word', () => {
  test.each(['vendor', 'Vendors'.slice(0, 6), 'vend', 'third party', 'third pa', 'vednor'])(
    'finds what is meant by %j',
    (query) => {
      expect(match(query, 'X', 'Suppliers')).toBe('synonym');
    },
  );

  test('stands for it beside further words', () => {
    expect(match('vendor review', 'X', 'Supplier reviews')).toBe('synonym');
    expect(match('new vendor', 'X', 'New supplier')).toBe('synonym');
    expect(match('vendor review', 'X', 'Suppliers')).toBeUndefined();
  });

  test('comes after the word itself', () => {
    expect(match('vendor', 'X', 'Vendor lock-in')).toBe('title');
    expect(match('vendor', 'X', 'Lock-in by a vendor')).toBe('words');
    expect(match('vendor', 'X', `${'Conditions of cover '.repeat(7)} vendor`)).toBeUndefined();
  });

  test('can be of one record alone', () => {
    expect(match('gdpr', 'A.5.34', 'Privacy', ['GDPR, data protection'])).toBe('synonym');
    expect(match('data protection', 'A.5.34', 'Privacy', ['GDPR, data protection'])).toBe('synonym');
    expect(match('hipaa', 'A.5.34', 'Privacy', ['GDPR'])).toBeUndefined();
  });
});

test('British and American spelling are one', () => {
  expect(match('organization', 'X', 'Organisation')).toBe('title');
  expect(match('authorised', 'X', 'Authorized users')).toBe('title');
  expect(match('size', 'X', 'Size')).toBe('title');
});
