import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from './browser.ts';
import { openExample, signInToExample, type Example } from './example.ts';

const pages = {
  'nadia.benkirane': [
    '/',
    '/mine',
    '/control/2022-A-8-13',
    '/register/risk',
    '/record/risk/RISK-4',
    '/record/organisation/ORG-1',
    '/record/person/PER-10',
    '/record/incident/INC-9',
    '/record/document-version/VER-9',
    '/record/management-review/MRV-3',
    '/register/access-review',
    '/view/conformity',
    '/view/what-changed',
  ],
  'thierry.mbongo': ['/', '/register/document', '/record/document-version/VER-11', '/account'],
} as const;

/** Text meant for programs: days and field names as in data, empty values, sizes in bytes. */
const internal =
  /\b\d{4}-\d\d-\d\d\b|(?<![\p{L}\d])\p{Ll}+\p{Lu}\p{L}*|\b(bytes?|undefined|null|NaN)\b|\[object|\bPER-\d+\b/gu;

/** Units that begin with a lower-case letter and are valid words. */
const words = new Set(['kB']);

/**
 * Returns text on a page that is meant for programs, with its surroundings. The record's own code in the heading is
 * allowed.
 */
function internalsIn(text: string, address: string): string[] {
  return text
    .split('\n')
    .flatMap((line) =>
      [...line.matchAll(internal)]
        .filter(([found]) => !words.has(found) && !address.endsWith(`/${found}`))
        .map(({ index, 0: found }) => `${found} in: ${line.slice(Math.max(0, index - 40), index + 60)}`),
    );
}

/** Returns the text of a page once it is complete: more than a heading, and unchanged for a while. */
async function contentOf(page: Page): Promise<string> {
  const main = page.locator('main');
  let [last, text] = ['', await main.innerText()];
  while (text.length < 200 || text !== last) {
    await pause(200);
    [last, text] = [text, await main.innerText()];
  }
  return text;
}

describe.skipIf(!chromiumPath)('what the example company shows', () => {
  let example: Example;
  let server: Example['server'];
  let page: Example['page'];

  beforeAll(async () => {
    example = await openExample({ context: { viewport: { width: 1440, height: 900 } }, patience: 30_000 });
    ({ server, page } = example);
  });
  afterAll(() => example?.stop());

  test('internals are recognised', () => {
    const text =
      'Due 2026-09-30, topManagement\n62 byte of undefined, 3 kB\nPER-10 and PER-11, [object Object]';
    expect(internalsIn(text, '/record/person/PER-11').map((found) => found.split(' in: ')[0])).toEqual([
      '2026-09-30',
      'topManagement',
      'byte',
      'undefined',
      'PER-10',
      '[object',
    ]);
  });

  test.each(Object.entries(pages))(
    '%s reads words, days and names, and nothing internal',
    async (who, addresses) => {
      await signInToExample(page, server, who);
      const found: string[] = [];
      for (const address of addresses) {
        await page.goto(`${server.url}${address}`);
        const text = await contentOf(page);
        found.push(...internalsIn(text, address).map((each) => `${address}: ${each}`));
      }
      expect(found).toEqual([]);
    },
  );
});
