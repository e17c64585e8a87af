import { fileURLToPath } from 'node:url';
import { readConfiguration } from '#server/configuration.ts';
import { start } from '#server/start.ts';
import { declared } from './declared.ts';

const configuration = readConfiguration(process.env);
if (!('PLUMBLINE_PORT' in configuration)) {
  process.stderr.write(`${configuration.join('\n')}\n`);
  process.exit(2);
}
const { isms, inquirer } = await declared();
const running = await start({
  configuration,
  isms,
  inquirer: inquirer(),
  web: fileURLToPath(new URL('../dist/web', import.meta.url)),
});
process.stdout.write(`Plumbline listens on ${running.url}\n`);
if (!(await running.signIn.hasAccounts()))
  process.stdout.write(`Set it up at ${running.url}/setup?token=${running.signIn.setupToken}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void running.stop().then(() => process.exit(0)));
