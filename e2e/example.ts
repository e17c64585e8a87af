import type { Page } from 'playwright-core';
import type { Running } from './server.ts';

/** Signs in to the example company, as its information security manager unless somebody else is named. */
export async function signInToExample(
  page: Page,
  { url, password }: Running,
  who = 'nadia.benkirane',
): Promise<void> {
  const answer = await page.request.post(`${url}/api/session`, {
    data: { email: `${who}@quellwart.example`, password },
  });
  if (!answer.ok())
    throw new Error(`The example company let nobody in: ${answer.status()} ${await answer.text()}`);
}
