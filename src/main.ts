import { enableCompileCache } from 'node:module';

// Compiling the same libraries at each start would take longer than all the rest of it.
enableCompileCache();

const { folderCommands } = await import('#cli/commands.ts');
const { ioOf, run } = await import('#cli/main.ts');
const { startCommand } = await import('#cli/start.ts');
const { verifyCommand } = await import('#cli/verify.ts');
const { declared } = await import('./declared.ts');

/** The command line, where everything meets. What a command does not need is not loaded. */
const commands = [
  ...folderCommands(() => declared()),
  startCommand(async (options, io) => (await import('./serve.ts')).serve(options, io)),
  verifyCommand(async () => (await import('./serve.ts')).openInstalled()),
];

process.exitCode = await run(commands, process.argv.slice(2), ioOf(process));
