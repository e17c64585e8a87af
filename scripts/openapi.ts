import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isProblem } from '#isms/kernel/problem.ts';
import { readConfiguration } from '../src/server/configuration.ts';
import { start } from '../src/server/start.ts';
import { declared } from '../src/declared.ts';
import { root } from './run.ts';

/** Writes docs/openapi.json from the running application, or with `--check` says whether it still matches. */
const file = join(root, 'docs/openapi.json');
const data = mkdtempSync(join(tmpdir(), 'plumbline-openapi-'));
const configuration = readConfiguration({
  PLUMBLINE_DATA: data,
  PLUMBLINE_PORT: '0',
  PLUMBLINE_LOG: 'silent',
});
if (!('PLUMBLINE_PORT' in configuration)) throw new Error(configuration.join('\n'));

const { isms, inquirer } = await declared();
const running = await start({ configuration, isms, inquirer: inquirer() });
if (isProblem(running)) throw new Error(running.detail);
try {
  const document = `${JSON.stringify(running.app.swagger(), null, 1)}\n`;
  if (!process.argv.includes('--check')) writeFileSync(file, document);
  else if (readFileSync(file, 'utf8') !== document) {
    process.stderr.write(
      'docs/openapi.json is not what the application serves: run `node scripts/openapi.ts` and commit it.\n',
    );
    process.exitCode = 1;
  }
} finally {
  await running.stop();
  rmSync(data, { recursive: true });
}
