import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unreadable } from './accessible.ts';
import { chromiumPath } from './browser.ts';
import { openExample, type Example } from './example.ts';

describe.skipIf(!chromiumPath)('the text of a page can be read in both colour schemes', () => {
  let example: Example;
  beforeAll(async () => {
    example = await openExample({ context: { viewport: { width: 1440, height: 900 } } });
  });
  afterAll(() => example?.stop());

  test.each([
    '/',
    '/mine',
    '/register/risk',
    '/register/action?open=ACT-1',
    '/record/risk/RISK-4',
    '/record/risk/RISK-4?edit=true',
    '/requirement/2022-6-1-2-b',
    '/view/risk-matrix',
    '/view/conformity?with=edition:2013',
    '/administration/people',
  ])('%s', async (address) => {
    const { page, server } = example;
    await page.goto(`${server.url}${address}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByText('There is no such page').count()).toBe(0);
    expect(await unreadable(page)).toEqual([]);
  });
});
