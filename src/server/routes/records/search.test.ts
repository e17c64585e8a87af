import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogueControlId } from '#isms/annex-a/catalogue-control.ts';
import { shelf } from '#isms/kernel/snapshot/snapshot.ts';
import { controlsOf } from '#isms/standard/controls.ts';
import { editions } from '#isms/standard/edition.ts';
import { testServer, type Ask, type Tested } from '../../testing/server-tester.ts';

interface Hit {
  readonly register: string;
  readonly id: string;
  readonly code: string;
  readonly label?: string;
  readonly match: string;
}

let server: Tested;
let employee: Ask;
let them: string;
let nobody: Ask;
beforeAll(async () => {
  server = await testServer({}, { example: true });
  ({ ask: employee, id: them } = await server.join('employee', [{ role: 'employee' }]));
  nobody = (await server.join('nobody', [])).ask;
}, 180_000);
afterAll(() => server.stop());

const search = async (q: string, more = '', ask = server.ask) => {
  const { status, body } = await ask('GET', `/api/search?q=${encodeURIComponent(q)}${more}`);
  return { status, found: (body['found'] ?? []) as Hit[], more: body['more'] };
};

test('a record is found by its code and by its label, with what it takes to go there', async () => {
  const { found } = await search('risk 1');
  expect(found[0]).toMatchObject({ register: 'risk', code: 'RISK-1', retired: false });
  const label = found[0]?.label ?? '';
  const again = await search(label.toUpperCase());
  expect(again.found.map(({ code }) => code)).toContain('RISK-1');
  expect((await search('4.2 a')).found.some(({ register }) => register === 'requirement')).toBe(true);
});

describe.each(editions)('every control of %s', (edition) => {
  test('is found first by its number, with the letter or without it', async () => {
    for (const { ref } of controlsOf(edition))
      for (const typed of [ref, ref.replaceAll('.', ' ').toLowerCase()]) {
        const { found } = await search(typed, `&edition=${edition}`);
        expect(found[0], typed).toMatchObject({
          register: 'catalogue-control',
          id: catalogueControlId(edition, ref),
        });
      }
    for (const { ref } of controlsOf(edition)) {
      const numbers = ref.replace('A.', '');
      const { found } = await search(numbers, `&edition=${edition}`);
      const best = found.filter(({ match }) => match === 'reference' || match === 'number');
      expect(
        best.map(({ id }) => id),
        numbers,
      ).toContain(catalogueControlId(edition, ref));
    }
  });
});

test('a clause leads to its first requirement, before anything else of that number', async () => {
  expect((await search('9.3')).found[0]).toMatchObject({ register: 'requirement', code: '9.3.1' });
  expect((await search('6.1.2 a) 1)')).found[0]).toMatchObject({ id: '2022-6-1-2-a-1', match: 'reference' });
  expect((await search('6.1.2 a 1', '&edition=2013')).found[0]).toMatchObject({ id: '2013-6-1-2-a-1' });
  const [clause, control] = (await search('5.1')).found;
  expect(clause).toMatchObject({ register: 'requirement', code: '5.1 a)' });
  expect(control).toMatchObject({ register: 'catalogue-control', code: 'A.5.1' });
});

test('what belongs to the other edition is found by its reference alone', async () => {
  const backup = (await search('information backup')).found.map(({ id }) => id);
  expect(backup).toContain('2022-A-8-13');
  expect(backup).not.toContain('2013-A-12-3-1');
  expect((await search('A.12.3.1')).found[0]).toMatchObject({ id: '2013-A-12-3-1', match: 'number' });
});

test.each([
  ['bakcup', 'catalogue-control', 'similar'],
  ['gdpr', 'catalogue-control', 'synonym'],
  ['rsk-3', 'risk', 'similar'],
  ['RSK 3', 'risk', 'similar'],
])('%s finds what is meant', async (typed, register, match) => {
  const { found } = await search(typed);
  expect(found.find((each) => each.register === register)).toMatchObject({ match });
});

test('at most twenty are answered, of however many', async () => {
  const { found, more } = await search('e');
  expect([found.length, more]).toEqual([20, true]);
  expect((await search('e', '&limit=3')).found).toHaveLength(3);
});

test('nobody finds anything in a register they may not read', async () => {
  const { snapshot } = await server.running.service.now();
  const own = [them, ...shelf(snapshot, 'grant').rows.filter(({ fields }) => fields['person'] === them)];
  // They are in the audience of some of these; see `disclosure.test.ts`.
  const meant = new Set(['document', 'document-version', 'campaign']);
  const isTheirs = ({ register, id }: Hit) =>
    meant.has(register) || own.some((each) => (typeof each === 'string' ? each : each.id) === id);
  for (const key of ['risk', 'person', 'decision', 'grant'])
    for (const { code } of shelf(snapshot, key).rows.slice(0, 3)) {
      expect((await search(code)).found[0]?.code, code).toBe(code);
      // The words of a code may also occur in something they may read, such as the title of a document.
      const { found } = await search(code, '', employee);
      expect(
        found.filter((hit) => !isTheirs(hit)),
        code,
      ).toEqual([]);
    }
  for (const letter of 'aeiou') {
    const { found, status } = await search(letter, '', employee);
    expect(status).toBe(200);
    expect(found.filter((hit) => !isTheirs(hit))).toEqual([]);
    expect((await search(letter, '', nobody)).found).toEqual([]);
  }
  expect((await search('policy', '', employee)).found.length).toBeGreaterThan(0);
});

test('the past is searched as it was', async () => {
  const id = await server.add('person', { name: 'Zoroaster Quux' });
  expect((await search('zoroaster')).found).toMatchObject([{ id }]);
  expect((await search('zoroaster', '&asOf=2025-12-31')).found).toEqual([]);
  const fields = { name: 'Zenobia Quux' };
  await server.ask('PATCH', `/api/registers/person/${id}`, { fields }, { 'if-match': '1' });
  expect((await search('zoroaster')).found).toEqual([]);
  expect((await search('zenobia')).found).toMatchObject([{ id }]);
});

test.each([
  'q=',
  'q=%20%20',
  '',
  `q=${'x'.repeat(101)}`,
  'q=a&limit=0',
  'q=a&limit=21',
  'q=a&asOf=x',
  'q=a&q=b',
])('it refuses %s', async (query) => {
  expect((await server.ask('GET', `/api/search?${query}`)).status).toBe(400);
});

test('whatever is typed gets an answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), async (q) => {
      expect((await search(q)).status).toBeLessThanOrEqual(400);
    }),
    { numRuns: 200 },
  );
  for (const q of ['__proto__', 'constructor', '%', "' OR 1=1 --", '.*', '(((', '\u0000', 'a '.repeat(50)])
    expect((await search(q)).status, q).toBe(200);
});
