import type { Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A printed sheet. */
export interface Sheet {
  /** All words on it, separated by single spaces. */
  readonly text: string;
  readonly isWide: boolean;
}

/** Returns the sheets that a browser prints of the page as it is, as from the browser's own menu. */
export async function paperOf(page: Page): Promise<readonly Sheet[]> {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  const loading = getDocument({ data, verbosity: 0 });
  const document = await loading.promise;
  const sheets = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const sheet = await document.getPage(index + 1);
      const { width, height } = sheet.getViewport({ scale: 1 });
      const { items } = await sheet.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
      return { text: text.replaceAll(/\s+/g, ' '), isWide: width > height };
    }),
  );
  await loading.destroy();
  return sheets;
}

/** Prints with the keys of the browser. Returns the sheets once nothing is being fetched any more. */
export async function printWithKeys(page: Page): Promise<readonly Sheet[]> {
  // The browser's print dialog does not open in tests, so the page's own call of it is counted.
  const isOwn = await page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        window.addEventListener('keydown', (event) => resolve(event.defaultPrevented), { once: true });
        window.print = () => document.documentElement.setAttribute('data-dialog', '');
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: 'p',
            code: 'KeyP',
            ctrlKey: true,
            bubbles: true,
            cancelable: true,
          }),
        );
      }),
  );
  if (isOwn) await page.locator('html[data-dialog]').waitFor({ state: 'attached' });
  return paperOf(page);
}
