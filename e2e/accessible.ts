import axe from 'axe-core';
import type { Page } from 'playwright-core';

// Contrast follows from the tokens and does not depend on the page: see src/web/theme/contrast.test.ts.
const contrast = 'color-contrast';

/** Returns the problems that axe finds on a page, contrast aside, as readable lines. Tests expect none. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations: all } = await page.evaluate(
    (given) => (globalThis as unknown as { axe: typeof axe }).axe.run(given),
    { rules: { [contrast]: { enabled: false } }, resultTypes: ['violations' as const] },
  );
  return all.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
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
