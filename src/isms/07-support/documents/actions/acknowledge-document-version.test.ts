import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { acknowledgement } from '../acknowledgement.ts';
import { documentVersion } from '../document-version.ts';
import { acknowledgeDocumentVersion } from './acknowledge-document-version.ts';

const version = a(documentVersion, 'v2', { document: 'policy', state: 'published' });

test('who acknowledges is who acts, on that day', () => {
  expect(take(acknowledgeDocumentVersion, [version], 'v2', 'ana')).toMatchObject([
    {
      do: 'create',
      register: 'acknowledgement',
      fields: { version: 'v2', person: 'ana', doneOn: '2026-09-30' },
    },
  ]);
});

test('once is enough, for each of them', () => {
  const read = a(acknowledgement, 'r1', { version: 'v2', person: 'ana' });
  expect(take(acknowledgeDocumentVersion, [version, read], 'v2', 'ana')).toMatch(/already/);
  expect(take(acknowledgeDocumentVersion, [version, read], 'v2', 'ben')).toHaveLength(1);
});

test.each(['draft', 'in review', 'withdrawn'])('a version that is %s is not acknowledged', (state) => {
  const other = a(documentVersion, 'v2', { document: 'policy', state });
  expect(take(acknowledgeDocumentVersion, [other], 'v2', 'ana')).toMatch(/that applies/);
});
