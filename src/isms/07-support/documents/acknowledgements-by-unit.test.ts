import { expect, test } from 'vitest';
import { a, type Given } from '#isms/kernel/testing/fixture.ts';
import { rowsOf } from '#isms/kernel/testing/view-tester.ts';
import { acknowledgement } from './acknowledgement.ts';
import { acknowledgementsByUnit } from './acknowledgements-by-unit.ts';
import { document } from './document.ts';
import { documentVersion } from './document-version.ts';
import { person } from '../people/person.ts';

const cellsOf = (given: readonly Given[], parameters: Readonly<Record<string, unknown>> = {}) =>
  rowsOf(acknowledgementsByUnit, given, parameters).map(({ cells }) => cells);

const someone = (id: string, fields: object = {}) =>
  a(person, id, { unit: 'cloud', from: '2020-01-01', ...fields });
const given = [
  someone('ana'),
  someone('ben'),
  someone('cai', { unit: 'line' }),
  someone('dora', { from: '2026-09-14' }),
  a(document, 'rules', { kind: 'instruction', toBeAcknowledged: true }),
  a(document, 'idea', { kind: 'instruction', toBeAcknowledged: false }),
  a(documentVersion, 'v1', { document: 'rules', state: 'published', publishedOn: '2026-03-02' }),
  a(documentVersion, 'i1', { document: 'idea', state: 'published' }),
  a(acknowledgement, 'k1', { version: 'v1', person: 'ana' }),
];

test('units are told apart, and only those asked are counted', () => {
  expect(cellsOf(given)).toMatchObject([
    { document: 'rules', unit: 'cloud', asked: 2, reached: 1, percent: 50, missing: ['ben'] },
    { document: 'rules', unit: 'line', asked: 1, reached: 0, percent: 0, missing: ['cai'] },
  ]);
});

test('a document for one unit asks that one', () => {
  const forLine = a(document, 'rules', { kind: 'instruction', toBeAcknowledged: true, units: ['line'] });
  expect(cellsOf([...given, forLine])).toMatchObject([{ unit: 'line' }]);
});

test('one document only', () => {
  expect(cellsOf(given, { document: 'idea' })).toEqual([]);
});
