import { delimiter, resolve } from 'node:path';
import { folderCommands } from '#cli/commands.ts';
import { eraseCommand } from '#cli/erase.ts';
import { ioOf, run } from '#cli/main.ts';
import { startCommand } from '#cli/start.ts';
import { verifyCommand } from '#cli/verify.ts';
import { declared } from './declared.ts';

// Registers and rules of an organisation's own are in further folders and are found in the same way as ours.
const further = (process.env['PLUMBLINE_DECLARATIONS'] ?? '').split(delimiter).filter(Boolean);
const declare = () => declared(...further.map((folder) => resolve(folder)));

/** All commands. Each loads only what it needs. */
const commands = [
  ...folderCommands(declare),
  startCommand(async (example, io) => (await import('./serve.ts')).serve(example, declare, io)),
  eraseCommand(async (asked) => (await import('./serve.ts')).openErasures(asked, declare)),
  verifyCommand(async () => (await import('./serve.ts')).openInstalled(declare)),
];

process.exitCode = await run(commands, process.argv.slice(2), ioOf(process));
