import { chromium, type Browser } from 'playwright-core';

/** Path of Chromium, set by `npm test`; absent if there is none: `describe.skipIf(!chromiumPath)`. */
export const chromiumPath = process.env['CHROMIUM'];

/** Launches Chromium as root on a machine without a network: no sandbox, and no requests of its own. */
export const launch = (path = chromiumPath): Promise<Browser> =>
  chromium.launch({
    ...(path && { executablePath: path }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
