import { enableCompileCache } from 'node:module';
import { delimiter, resolve } from 'node:path';

// Compiling the same libraries at each start would take longer than all the rest of it.
enableCompileCache();

const { folderCommands } = await import('#cli/commands.ts');
const { ioOf, run } = await import('#cli/main.ts');
const { startCommand } = await import('#cli/start.ts');
const { verifyCommand } = await import('#cli/verify.ts');
const { declared } = await import('./declared.ts');

// Registers and rules of somebody's own stand in folders beside ours, and are found the same way.
const further = (process.env['PLUMBLINE_DECLARATIONS'] ?? '').split(delimiter).filter(Boolean);
const declare = () => declared(...further.map((folder) => resolve(folder)));

/** The command line, where everything meets. What a command does not need is not loaded. */
const commands = [
  ...folderCommands(declare),
  startCommand(async (example, io) => (await import('./serve.ts')).serve(example, declare, io)),
  verifyCommand(async () => (await import('./serve.ts')).openInstalled(declare)),
];

process.exitCode = await run(commands, process.argv.slice(2), ioOf(process));
