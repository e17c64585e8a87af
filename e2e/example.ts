import type { Page } from 'playwright-core';
import type { Running } from './server.ts';

/** Signs in as the information security manager of the example company. */
export async function signInToExample(page: Page, { url, password }: Running): Promise<void> {
  const answer = await page.request.post(`${url}/api/session`, {
    data: { email: 'nadia.benkirane@quellwart.example', password },
  });
  if (!answer.ok())
    throw new Error(`The example company let nobody in: ${answer.status()} ${await answer.text()}`);
}
