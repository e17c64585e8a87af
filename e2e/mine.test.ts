import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessible.ts';
import { chromiumPath } from './browser.ts';
import { openExample, type Example } from './example.ts';

describe.skipIf(!chromiumPath)('the page of somebody who works there, on a phone', () => {
  let example: Example;
  let server: Example['server'];
  let page: Example['page'];
  let heard: Example['heard'];

  beforeAll(async () => {
    example = await openExample({
      context: { viewport: { width: 390, height: 844 } },
      who: 'thierry.mbongo',
    });
    ({ server, page, heard } = example);
  });
  afterAll(() => example?.stop());

  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

  test('is their home, and asks three things', async () => {
    await page.goto(server.url);
    await page.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
    // The page appears before its content.
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    const asked = await page.getByRole('heading', { level: 2 }).allTextContents();
    expect(asked.map((text) => text.replace(/\d+$/, ''))).toEqual(['Read and acknowledge', 'Do', 'Report']);
    expect(await violations(page)).toEqual([]);
    expect(await overflow()).toBeLessThanOrEqual(0);
  });

  test('takes a report with a few words, and shows what became of it', async () => {
    await page.getByRole('button', { name: 'Report an event or weakness' }).click();
    await page.getByLabel('Event', { exact: true }).fill('A stranger in the server room');
    await page.getByLabel('What happened').fill('Nobody knew who had let them in.');
    expect(await violations(page)).toEqual([]);
    await page.locator('form').getByRole('button', { name: 'Report an event or weakness' }).click();
    await page.getByRole('status').getByText('Reported as INC-').waitFor();
    await page.getByRole('link', { name: 'A stranger in the server room' }).click();
    await page.getByText('Nobody knew who had let them in.').waitFor();
    expect(await overflow()).toBeLessThanOrEqual(0);
  });

  test('lists only what there is for them, and nothing complains', async () => {
    await page.getByRole('button', { name: 'Open navigation' }).click();
    const navigation = page.getByRole('navigation', { name: 'Clauses and registers' }).last();
    await navigation.getByRole('button', { name: /^7 Support/ }).click();
    await navigation.getByRole('link', { name: 'Documents', exact: true }).waitFor();
    // Clauses with something to read are unfolded as well, so that nothing else can be hidden in them.
    for (const clause of await navigation.getByRole('button', { expanded: false }).all())
      await clause.click();
    for (const name of ['Board', 'Risks', 'Audits'])
      expect(await navigation.getByRole('link', { name, exact: true }).count(), name).toBe(0);
    expect(heard).toEqual([]);
  });
});
