import { launch } from '../e2e/browser.ts';
import { employee, firstPage, manager, type FirstPage } from '../e2e/first-page.ts';
import { startServer } from '../e2e/server.ts';
import { findChromium } from '../scripts/prerequisites.ts';
import { buildWebIfStale } from '../scripts/web-bundle.ts';
import { figureOf, type Figure } from './measure.ts';
import { tableOf, type Aim, type Table } from './table.ts';

const runs = 5;

const kinds = ['script', 'style', 'font', 'data'] as const;

const aims: Readonly<Record<string, Aim>> = {
  'script, compressed': { below: 200 },
  requests: { below: 25 },
  'data, compressed': { below: 60 },
};

/**
 * Measures the first page of an employee and of a manager, each in a browser with an empty cache: the bytes transferred
 * and, on a slow phone, the time until the heading appears. Left out if there is no Chromium.
 */
export async function opening(): Promise<readonly Table[]> {
  const chromium = findChromium();
  if (chromium === undefined || (await buildWebIfStale()) !== 0) {
    process.stderr.write(
      'First pages are left out: there is no Chromium (name it in CHROMIUM), or no build.\n',
    );
    return [];
  }
  const [server, browser] = await Promise.all([startServer('--example'), launch(chromium)]);
  try {
    const figures = async (opening: typeof employee): Promise<readonly Figure[]> => {
      const pages: FirstPage[] = [];
      const slow: number[] = [];
      for (let run = 0; run < runs; run += 1) {
        pages.push(await firstPage(browser, server, opening));
        slow.push((await firstPage(browser, server, { ...opening, isSlow: true })).heading);
      }
      const of = (name: string, unit: string, valueOf: (page: FirstPage) => number): Figure => ({
        ...figureOf(name, pages.map(valueOf)),
        unit,
      });
      return [
        of('requests', 'requests', ({ fetched }) => fetched.length),
        ...kinds.map((kind) => of(`${kind}, compressed`, 'kB', ({ bytes }) => bytes[kind] / 1000)),
        { ...figureOf('heading on a slow phone', slow), unit: 'ms' },
      ];
    };
    return [
      tableOf('First page of an employee on a phone: My work', await figures(employee), aims),
      tableOf('First page of the ISMS manager: the board', await figures(manager)),
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}
