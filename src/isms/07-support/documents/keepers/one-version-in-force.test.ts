import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { document } from '../document.ts';
import { documentVersion } from '../document-version.ts';
import { oneVersionInForce } from './one-version-in-force.ts';

const text = a(document, 'd1');
const edition = (id: string, number: string, fields: object = {}) =>
  a(documentVersion, id, {
    document: 'd1',
    number,
    state: 'published',
    publishedOn: '2026-01-15',
    ...fields,
  });

testRule(oneVersionInForce, {
  holds: {
    one: {
      given: [text, edition('v1', '1.0'), edition('v2', '2.0', { state: 'draft', publishedOn: undefined })],
    },
    'the next applies from November': {
      given: [text, edition('v1', '1.0'), edition('v2', '2.0', { publishedOn: '2026-11-01' })],
    },
  },
  finds: {
    two: { given: [text, edition('v1', '1.0'), edition('v2', '2.0')], finds: ['several d1'] },
  },
});
