import { inEnglish } from '#isms/kernel/values/message-format.ts';
import manifest from '../../package.json' with { type: 'json' };
import { isProblem, type Problem } from '#isms/kernel/values/problem.ts';
import { FolderProblem, faultText } from '#exchange/folder/fault.ts';
import { readArguments } from './arguments.ts';
import type { Command, CommandLine, Io } from './command.ts';
import { helpOf, overviewOf } from './help.ts';
import { allFaults } from './open.ts';
import { printable, printableLine } from './text.ts';

/** Exit codes of this module: success, and a problem. Commands return 1 themselves if there is something to correct. */
const exit = { well: 0, problem: 2 } as const;

/** Runs a command line and returns the exit code. */
export async function run(commands: readonly Command[], written: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = written;
  if (name === '--version') return say(io, `${manifest.version}\n`);
  if (name === undefined || name === '--help' || name === '-h' || name === 'help')
    return say(io, overviewOf(commands, io.width));
  const command = commands.find((each) => each.name === name);
  if (!command) {
    io.err(
      `There is no command ${printableLine(name)}; there are ${commands.map((each) => each.name).join(', ')}.\n`,
    );
    return exit.problem;
  }
  if (rest.includes('--help') || rest.includes('-h')) return say(io, helpOf(command, io.width));
  const given = readArguments(command, rest);
  const outcome = isProblem(given) ? given : await command.run(given, io);
  if (!isProblem(outcome)) return outcome;
  return complain(outcome, isProblem(given) ? {} : given.options, io);
}

function say(io: Io, text: string): number {
  io.out(text);
  return exit.well;
}

function complain(problem: Problem, options: CommandLine['options'], io: Io): number {
  if (problem instanceof FolderProblem) {
    if (options['json'] !== undefined) io.out(`${JSON.stringify({ faults: problem.faults }, null, 2)}\n`);
    for (const line of faultLines(problem, options[allFaults] !== undefined))
      io.err(`${printableLine(line)}\n`);
  } else {
    io.err(`${printable(inEnglish(problem.detail))}\n`);
    for (const { path, message } of problem.faults)
      io.err(`  ${printableLine(`${path} ${inEnglish(message)}`)}\n`);
  }
  return exit.problem;
}

/** Yields the causes first. Below each, its possible consequences are counted, or listed if `all`. */
function* faultLines({ faults }: FolderProblem, all: boolean): Iterable<string> {
  for (const fault of faults) {
    yield faultText(fault);
    const count = fault.consequences.length;
    if (all) for (const each of fault.consequences) yield `    ${faultText(each)}`;
    else if (count > 0)
      yield `    and ${count} that may follow from ${faults.length === 1 ? 'it' : 'this'}; --${allFaults} lists ${count === 1 ? 'it' : 'them'}`;
  }
  yield '';
  yield `${faults.length === 1 ? 'One fault' : `${faults.length} faults`} to mend first; nothing else was looked at.`;
}

/** Returns the terminal and the clock of a process. */
export function ioOf(process: NodeJS.Process): Io {
  const { stdout, stderr, env } = process;
  // A reader such as `head` may close the pipe early. That is no error.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    colour: stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    width: Math.min((stdout.isTTY && stdout.columns) || widest, widest),
    now: () => new Date().toISOString(),
  };
}

const widest = 100;
