import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { readConfiguration } from '../src/server/installation/configuration.ts';
import { start } from '../src/server/start.ts';
import { declared } from '../src/declared.ts';
import { writeGenerated } from './generated.ts';

/** Writes docs/openapi.json from the running application, or with `--check` says whether it still matches. */
const data = mkdtempSync(join(tmpdir(), 'plumbline-openapi-'));
const configuration = readConfiguration({
  PLUMBLINE_DATA: data,
  PLUMBLINE_PORT: '0',
  PLUMBLINE_LOG: 'silent',
});
if (!('PLUMBLINE_PORT' in configuration)) throw new Error(configuration.join('\n'));

const { isms, inquirer } = await declared();
const running = await start({ configuration, isms, inquirer });
if (isProblem(running)) throw new Error(running.detail);
try {
  writeGenerated(
    'docs/openapi.json',
    `${JSON.stringify(running.app.swagger(), null, 1)}\n`,
    'scripts/openapi.ts',
  );
} finally {
  await running.stop();
  rmSync(data, { recursive: true });
}
