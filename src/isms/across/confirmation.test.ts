import { describe, expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { confirmAsset } from '../06-planning/assets/actions/confirm-asset.ts';
import { asset } from '../06-planning/assets/asset.ts';
import { confirmDocument } from '../07-support/documents/actions/confirm-document.ts';
import { document } from '../07-support/documents/document.ts';
import { documentVersion } from '../07-support/documents/document-version.ts';

const looked = { owner: 'ana', reviewedOn: '2025-11-10', inScope: true, to: undefined };
const of = (id: string, fields: object = {}) => a(asset, id, { ...looked, ...fields });

describe('at the regular review of a record', () => {
  const confirm = (given: readonly ReturnType<typeof of>[], input: object = {}) =>
    take(confirmAsset, given, 'a1', 'ana', { input: { ...input } });

  test('it counts as reviewed today, and the others named with it', () => {
    expect(confirm([of('a1')])).toMatchObject([{ id: 'a1', fields: { reviewedOn: '2026-09-30' } }]);
    expect(confirm([of('a1'), of('a2')], { others: ['a2'], on: '2026-09-29' })).toMatchObject([
      { id: 'a1', fields: { reviewedOn: '2026-09-29' } },
      { id: 'a2', fields: { reviewedOn: '2026-09-29' } },
    ]);
  });

  test('others of the same person that are due about then are named to begin with', () => {
    const given = [
      of('a1'),
      of('a2', { reviewedOn: '2025-12-01' }),
      of('a3', { owner: 'bea' }),
      of('a4', { reviewedOn: '2026-06-01' }),
    ];
    const s = readerOf(snapshotOf(given, '2026-09-30', [asset]));
    const [subject] = s.all(asset);
    expect(subject && confirmAsset.start?.(subject, s)).toEqual({ others: ['a2'] });
  });

  test.each([
    ['of somebody else', [of('a1'), of('a2', { owner: 'bea' })], { others: ['a2'] }, /same person/],
    ['on which nothing is due', [of('a1'), of('a2', { to: '2026-01-01' })], { others: ['a2'] }, /Nothing is/],
    ['ahead of time', [of('a1')], { on: '2026-10-01' }, /once it is done/],
    ['before the last time', [of('a1')], { on: '2025-11-09' }, /later day/],
    ['twice a day', [of('a1', { reviewedOn: '2026-09-30' })], {}, /done today/],
  ])('but none %s', (_, given, input, why) => {
    expect(confirm(given, input)).toMatch(why);
  });
});

test('a document is read again only where a version of it is published', () => {
  const fields = { owner: 'ana', origin: 'internal', reviewedOn: undefined };
  const given = [
    a(document, 'd1', fields),
    a(document, 'd2', fields),
    a(documentVersion, 'v1', { document: 'd1', state: 'published', publishedOn: '2025-10-01' }),
  ];
  expect(take(confirmDocument, given, 'd1', 'ana')).toMatchObject([{ id: 'd1' }]);
  expect(take(confirmDocument, given, 'd2', 'ana')).toMatch(/No version/);
  expect(take(confirmDocument, given, 'd1', 'ana', { input: { others: ['d2'] } })).toMatch(/No version/);
});
