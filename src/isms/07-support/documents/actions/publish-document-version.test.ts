import { expect, test } from 'vitest';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { documentVersion } from '../document-version.ts';
import { publishDocumentVersion } from './publish-document-version.ts';

const version = (id: string, document: string, state: string) => a(documentVersion, id, { document, state });

test('the version in force until then is withdrawn on that day, and no other', () => {
  const given = [
    version('v1', 'policy', 'withdrawn'),
    version('v2', 'policy', 'published'),
    version('v3', 'policy', 'in review'),
    version('other', 'plan', 'published'),
  ];
  const s = readerOf(snapshotOf(given, '2026-09-30'));
  const subject = s.get(documentVersion, 'v3')!;
  const changes = publishDocumentVersion.decide({
    subject,
    input: {},
    s,
    actor: { id: 'key', person: 'ana' },
  });
  expect(changes).toMatchObject([
    { id: 'v3', fields: { state: 'published', publishedOn: '2026-09-30' } },
    { id: 'v2', fields: { state: 'withdrawn', withdrawnOn: '2026-09-30' } },
  ]);
});
