import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { documentVersion } from '../document-version.ts';
import { withdrawDocumentVersion } from './withdraw-document-version.ts';

const version = (state: string) => a(documentVersion, 'v1', { document: 'plan', state });

test.each(['draft', 'in review', 'published'])('what is %s can be withdrawn', (state) => {
  expect(take(withdrawDocumentVersion, [version(state)], 'v1', 'ana')).toMatchObject([
    { fields: { state: 'withdrawn', withdrawnOn: '2026-09-30' } },
  ]);
});

test('what was withdrawn stays so', () => {
  expect(take(withdrawDocumentVersion, [version('withdrawn')], 'v1', 'ana')).toMatch(/already/);
});
