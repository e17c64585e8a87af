import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complaints, violations } from './accessible.ts';
import { chromiumPath } from './browser.ts';
import { openExample, signInToExample, type Example } from './example.ts';

const phone = { viewport: { width: 390, height: 844 } } as const;

describe.skipIf(!chromiumPath)('documents of the example company', () => {
  let example: Example;
  let manager: Page;
  beforeAll(async () => {
    example = await openExample({ patience: 20_000 });
    manager = example.page;
  });
  afterAll(() => example?.stop());

  /** Opens a page as another person of the example company. */
  async function as(who: string, context: BrowserContextOptions = {}): Promise<Page> {
    const quiet = { reducedMotion: 'reduce', locale: 'en-GB', ...context } as const;
    const page = await (await example.browser.newContext(quiet)).newPage();
    page.setDefaultTimeout(20_000);
    await signInToExample(page, example.server, who);
    return page;
  }

  interface Listed {
    readonly records: readonly { readonly id: string; readonly code: string; readonly label: string }[];
  }
  const records = async (register: string, query = ''): Promise<Listed['records']> => {
    const answer = await manager.request.get(`${example.server.url}/api/registers/${register}${query}`);
    return ((await answer.json()) as Listed).records;
  };
  const personOf = async (name: string): Promise<string> =>
    (await records('person', `?q=${encodeURIComponent(name)}`))[0]?.id ?? '';

  /** Drafts a version with this file as its content, as the ISMS manager. Returns its code. */
  async function draft(
    document: string,
    number: string,
    file: { name: string; bytes: Buffer },
  ): Promise<string> {
    const { url } = example.server;
    const headers = { origin: url, 'content-type': 'application/octet-stream' };
    const stored = await manager.request.post(`${url}/api/files?name=${file.name}`, {
      data: file.bytes,
      headers,
    });
    expect(stored.status()).toBe(201);
    const fields = {
      document,
      number,
      content: (await stored.json()) as unknown,
      author: await personOf('Nadia Benkirane'),
      reviewer: await personOf('Gergely Varga'),
    };
    const added = await manager.request.post(`${url}/api/registers/document-version`, {
      data: { fields },
      headers: { origin: url },
    });
    expect(added.status(), await added.text()).toBe(201);
    return ((await added.json()) as Listed).records[0]?.code ?? '';
  }

  /** Takes an action that waits on My work, with its button there and that of the dialog. */
  async function take(page: Page, act: string): Promise<void> {
    await page.goto(`${example.server.url}/mine`);
    await page.getByRole('button', { name: new RegExp(`^${act}: .*9\\.0`) }).click();
    const dialog = page.getByRole('dialog', { name: act });
    await dialog.getByText('Whoever finds a weakness reports it the same day.').waitFor();
    await dialog.getByRole('button', { name: act, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  test('a policy comes from its draft to its readers by what waits on the page of each', async () => {
    const policy = (await records('document')).find(({ label }) => label === 'Information security policy');
    const text =
      '# Security policy\n\nWhoever finds a weakness\nreports it the same day.\n\n- Keys are locked up.\n';
    const version = await draft(policy?.id ?? '', '9.0', { name: 'policy.md', bytes: Buffer.from(text) });
    const [reviewer, head] = [await as('gergely.varga'), await as('henrike.wallbaum')];
    await take(manager, 'Submit for review');
    await reviewer.goto(`${example.server.url}/mine`);
    await reviewer.getByRole('button', { name: /^Confirm review: .*9\.0/ }).waitFor();
    const row = reviewer.getByRole('listitem').filter({ hasText: '9.0' });
    expect(await row.getByRole('button').allTextContents()).toEqual(['Confirm review', 'Reject version']);
    await take(reviewer, 'Confirm review');
    await take(head, 'Approve version');
    await take(head, 'Publish version');
    const employee = await as('thierry.mbongo', phone);
    const heard = complaints(employee);
    await employee.goto(`${example.server.url}/mine`);
    await employee.getByRole('button', { name: /^Acknowledge: .*9\.0/ }).click();
    const dialog = employee.getByRole('dialog', { name: 'Acknowledge' });
    const item = await dialog.getByText('Keys are locked up.').boundingBox();
    const button = await dialog.getByRole('button', { name: 'Acknowledge', exact: true }).boundingBox();
    expect(await violations(employee)).toEqual([]);
    expect(button?.y).toBeGreaterThan((item?.y ?? Infinity) + (item?.height ?? 0));
    expect(
      await employee.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    // On the page of the version, the button comes after the text as well.
    await employee.goto(`${example.server.url}/record/document-version/${version}`);
    const read = await employee.getByText('Keys are locked up.').boundingBox();
    const after = await employee.getByRole('button', { name: 'Acknowledge', exact: true }).boundingBox();
    expect(after?.y).toBeGreaterThan((read?.y ?? Infinity) + (read?.height ?? 0));
    await take(employee, 'Acknowledge');
    expect(heard).toEqual([]);
    await employee.goto(`${example.server.url}/record/document/${policy?.code}`);
    await employee.getByRole('heading', { name: 'Text in force' }).waitFor();
    await employee.getByText('Whoever finds a weakness reports it the same day.').waitFor();
  }, 180_000);

  test('a PDF is drawn, a picture shown, and what cannot be shown says so and is offered', async () => {
    const [, other] = await records('document');
    const heard = complaints(manager);
    const open = async (number: string, name: string, bytes: Buffer): Promise<void> => {
      const code = await draft(other?.id ?? '', number, { name, bytes });
      await manager.goto(`${example.server.url}/record/document-version/${code}`);
    };
    await open('90.1', 'plan.pdf', pdf);
    const page = manager.getByRole('region', { name: 'Page 1 of 1' });
    await page.getByText('Evacuation plan').waitFor({ state: 'attached' });
    const dark = await page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      };
      return data.filter((value, index) => index % 4 === 0 && value < 100).length;
    });
    expect(dark).toBeGreaterThan(1000);
    await open('90.2', 'map.png', picture);
    const map = manager.getByRole('img', { name: 'map.png' });
    await map.waitFor();
    expect(await map.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(1);
    await open('90.3', 'broken.pdf', Buffer.from('%PDF-1.7 and nothing else'));
    await manager.getByText('This file cannot be read as a PDF.').waitFor();
    await open('90.4', 'letter.rtf', Buffer.from('{\\rtf1 Dear all}'));
    await manager.getByText('This kind of file cannot be shown here.').waitFor();
    const [download] = await Promise.all([
      manager.waitForEvent('download'),
      manager.getByRole('link', { name: 'Save letter.rtf' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('letter.rtf');
    expect(await violations(manager)).toEqual([]);
    expect(heard).toEqual([]);
  }, 180_000);
});

/** A PDF with "Evacuation plan" in large letters. */
const pdf = ((): Buffer => {
  const drawing = 'BT /F1 60 Tf 40 600 Td (Evacuation plan) Tj ET';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${drawing.length}>>stream\n${drawing}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ].map((each, index) => `${index + 1} 0 obj${each}endobj\n`);
  const head = '%PDF-1.7\n';
  const at = objects.map((_, index) => head.length + objects.slice(0, index).join('').length);
  const table = at.map((each) => `${String(each).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const body = head + objects.join('');
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`,
  );
})();

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
