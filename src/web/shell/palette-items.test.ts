import { describe, expect, test } from 'vitest';
import type { SearchHits } from '#server/contract/contract.ts';
import type { Declared } from '../api/declared.ts';
import { bestFirst, elsewhere, matching, recordsFound, standing, stillMatching } from './palette-items.ts';

const register = (key: string, code: string, title: string, plural: string, more: object = {}) =>
  [key, { key, code, title, plural, ...more }] as const;
const view = (key: string, title: string, more: object = {}) =>
  [key, { key, title, parameters: {}, presentation: { as: 'table' }, ...more }] as const;
const declared = {
  registers: new Map([
    register('risk', 'RISK', 'Risk', 'Risks'),
    register('supplier-certificate', 'SCT', 'Supplier certificate', 'Supplier certificates'),
    register('supplier', 'SUP', 'Supplier', 'Suppliers', { synonyms: ['vendor', 'third party'] }),
    register('supplier-review', 'SRV', 'Supplier review', 'Supplier reviews'),
    register('statement', 'SOA', 'Statement of Applicability', 'Statements of Applicability'),
    register('incident', 'INC', 'Incident', 'Events and incidents', {
      opens: { title: 'Report an event', report: true },
      synonyms: ['breach'],
    }),
    register('organisation', 'ORG', 'Organisation', 'Organisation', { singleton: true }),
  ]),
  views: new Map([
    view('due', 'Due'),
    view('risk-matrix', 'Risk matrix', { synonyms: ['heat map'] }),
    view('statement-of-applicability', 'Statement of Applicability'),
  ]),
} as unknown as Declared;
const words = {
  create: (title: string) => `New: ${title}`,
  kinds: { page: 'Page', register: 'Register', view: 'View', do: 'Do' },
};
const pages = [{ page: '/', title: 'Board', others: ['dashboard'] }];
const everything = {
  reads: [...declared.registers.keys()],
  views: [...declared.views.keys()],
  opens: [] as readonly string[],
};
const offered = (creates: readonly string[] = [], allowed: object = {}) =>
  standing(declared, { ...everything, mayCreate: (key) => creates.includes(key), ...allowed }, pages, words);
const titles = (creates?: readonly string[], allowed?: object) =>
  offered(creates, allowed).map(({ item }) => item.title);

describe('what the palette offers', () => {
  test('are pages, registers, views, and forms for what one may add', () => {
    expect(titles(['risk'])).toEqual([
      'Board',
      'Risks',
      'Supplier certificates',
      'Suppliers',
      'Supplier reviews',
      'Statements of Applicability',
      'Events and incidents',
      'Organisation',
      'Due',
      'Risk matrix',
      'Statement of Applicability',
      'New: Risk',
    ]);
  });

  test('are no registers and views that one may not read', () => {
    expect(titles([], { reads: ['risk'], views: [] })).toEqual(['Board', 'Risks']);
  });

  test('is what one may add in one’s own name, on the page of one’s work', () => {
    const [last] = offered([], { reads: [], views: [], opens: ['incident'] }).slice(-1);
    expect(last?.item).toMatchObject({ title: 'Report an event', target: { to: 'page', page: '/mine' } });
  });
});

describe('of these, a query is answered by', () => {
  const answers = (query: string) =>
    bestFirst(matching(offered(['supplier', 'incident']), query, declared)).map(
      ({ item, match }) => `${item.title} (${match})`,
    );

  test.each([
    ['soa', 'Statements of Applicability (reference)'],
    ['vendor', 'Suppliers (synonym)'],
    ['third party', 'Suppliers (synonym)'],
    ['vendor review', 'Supplier reviews (synonym)'],
    ['new vendor', 'New: Supplier (synonym)'],
    ['suplier', 'Suppliers (similar)'],
    ['heat map', 'Risk matrix (synonym)'],
    ['dashboard', 'Board (synonym)'],
    ['breach', 'Events and incidents (synonym)'],
    ['report an event', 'New: Incident (synonym)'],
    ['risk', 'Risks (reference)'],
    ['risk m', 'Risk matrix (title)'],
    ['matrix', 'Risk matrix (words)'],
  ])('%s: %s', (query, best) => {
    expect(answers(query)[0]).toBe(best);
  });

  test('nothing where nothing is meant', () => {
    expect(answers('xyzzy')).toEqual([]);
  });
});

describe('records', () => {
  const hit = (code: string, label: string, match: SearchHits['found'][number]['match']) => ({
    register: 'risk',
    id: `id of ${code}`,
    code,
    label,
    match,
    retired: false,
  });
  const found = [hit('RISK-1', 'Fire', 'reference'), hit('RISK-12', 'Risk of flood', 'part')];

  test('stand among the rest by how well they answer', () => {
    const all = bestFirst([...matching(offered(), 'risk 1', declared), ...recordsFound(found, declared)]);
    expect(all.map(({ item }) => [item.title, item.kind])).toEqual([
      ['RISK-1 Fire', 'Risk'],
      ['RISK-12 Risk of flood', 'Risk'],
    ]);
  });

  test('of an earlier query stay only where they answer the one that stands there', () => {
    expect(stillMatching(found, 'risk-12').map(({ code, match }) => [code, match])).toEqual([
      ['RISK-12', 'reference'],
    ]);
    expect(stillMatching(found, 'floo')).toMatchObject([{ code: 'RISK-12', match: 'words' }]);
    expect(stillMatching(found, 'asset')).toEqual([]);
  });
});

test('where nothing answers, every register one may read can be looked through', () => {
  const items = elsewhere(declared, { reads: ['risk', 'organisation'] }, 'xyzzy', 'Register', (each) => each);
  expect(items).toMatchObject([{ title: 'Risks', target: { register: 'risk', words: 'xyzzy' } }]);
});
