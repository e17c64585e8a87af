import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Returns the problems that axe finds on a page in both colour schemes, as readable lines. Tests expect none. */
export async function violations(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations: all } = await new AxeBuilder({ page }).analyze();
    found.push(
      ...all.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${colorScheme} ${id} ${target.join(' ')}: ${failureSummary ?? ''}`,
        ),
      ),
    );
  }
  return found;
}

/** Collects the browser's error messages: failed scripts, and what the content security policy refused. */
export function complaints(page: Page): readonly string[] {
  const all: string[] = [];
  page.on('pageerror', ({ message }) => all.push(message));
  page.on('console', (message) => {
    // Answers with an error status are part of the tests, and the browser logs each of them.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      all.push(message.text());
  });
  return all;
}
