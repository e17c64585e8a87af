import { expect, test } from 'vitest';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { decision } from '../../across/decision.ts';
import { document } from './document.ts';
import { documentVersion } from './document-version.ts';

const stateWith = (...states: readonly string[]): unknown => {
  const versions = states.map((state, index) =>
    a(documentVersion, `v${index}`, { document: 'd1', state, number: `${index}.0` }),
  );
  const s = readerOf(
    snapshotOf([a(document, 'd1'), ...versions], '2026-09-30', [decision, document, documentVersion]),
  );
  return document.derived['state']?.of(s.get(document, 'd1')!, s);
};

test('a document in force stays so while a new version is written', () => {
  expect(stateWith('published')).toBe('published');
  expect(stateWith('published', 'draft')).toBe('published');
  expect(stateWith('published', 'in review')).toBe('published');
});

test('as long as no version is published the newest one tells', () => {
  expect(stateWith()).toBe('none');
  expect(stateWith('draft')).toBe('draft');
  expect(stateWith('draft', 'in review')).toBe('in review');
  expect(stateWith('draft', 'withdrawn')).toBe('draft');
});
