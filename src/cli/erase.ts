import { sentences } from '#isms/kernel/values/sentence.ts';
import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { readFileSync } from 'node:fs';
import { isProblem, Problem } from '#isms/kernel/values/problem.ts';
import type { Erasure } from '#journal/journal.ts';
import type { Command, Io } from './command.ts';
import { printable, printableLine } from './text.ts';

const texts = sentences('erase', {
  cannotBeRead: '{file} cannot be read: {error}',
  ofCarryOut: 'Of --carry-out, --list and --again, one at a time.',
  sayWhichRequestOrPerson: 'Say which request or person: plumbline erase ERA-3.',
  doesNotHoldWhatPlumblineEraseListPrints: '{file} does not hold what “plumbline erase --list” prints.',
});

/** Data that an erasure erases or keeps, and why. */
interface ReachedData {
  readonly effect: string;
  readonly record?: string;
  readonly what: string;
  readonly count?: number;
  readonly why: string;
}

interface ErasureReport {
  readonly about: string;
  readonly places: readonly ReachedData[];
  readonly account?: string;
  readonly mentions: readonly string[];
  readonly obstacle?: string;
}

/** The erasures of one organisation of the installation, for the command. */
interface Erasures {
  reach(code: string): Promise<ErasureReport | Problem>;
  carryOut(code: string): Promise<{ readonly position: number } | Problem>;
  list(): Promise<readonly Erasure[]>;
  again(erasures: readonly Erasure[]): Promise<readonly Problem[]>;
  close(): Promise<void>;
}

/** Opens the installation. With `writing`, no other process may serve its data folder meanwhile. */
export type OpenErasures = (asked: {
  readonly organisation: string | undefined;
  readonly writing: boolean;
}) => Promise<Erasures | Problem>;

/** The command that shows what an erasure of personal data would erase, and carries out approved ones. */
export const eraseCommand = (openErasures: OpenErasures): Command => ({
  name: 'erase',
  summary: 'Shows what an erasure of personal data reaches, and carries out one that was approved.',
  about: [
    'Reads the installation named by PLUMBLINE_DATA or DATABASE_URL. Without --carry-out it changes nothing: it lists what would be erased, what is kept and why, and every reason of a commit and every version of a record that names the person, former ones as well, which nothing else lists.',
    'An erasure is requested on the page of the person and approved there by somebody else; --carry-out refuses whatever was not. The server has to be stopped for it where the data are in a folder.',
    'A backup still holds what was erased since it was made. Keep what --list prints beside it, and give it to --again after it was restored.',
  ],
  operands: [
    {
      name: 'CODE',
      help: 'The request, such as ERA-3, or to look only, the person, such as PER-12.',
      optional: true,
    },
  ],
  options: {
    'carry-out': { help: 'Erases for good what the request asks for, if it was approved.' },
    list: { help: 'Prints the erasures there have been, as JSON.' },
    again: { value: 'FILE', help: 'Makes the erasures again that --list once printed into that file.' },
    organisation: { value: 'KEY', help: 'The organisation it is about, where there are several.' },
  },
  run: async ({ operands: [code], options }, io) => {
    const [carryOut, list, again] = ['carry-out', 'list', 'again'].map((name) => options[name] !== undefined);
    if ([carryOut, list, again].filter(Boolean).length > 1) return new Problem('invalid', texts.ofCarryOut);
    if (code === undefined && !list && !again) return new Problem('invalid', texts.sayWhichRequestOrPerson);
    const opened = await openErasures({
      organisation: options['organisation'],
      writing: carryOut === true || again === true,
    });
    if (isProblem(opened)) return opened;
    try {
      if (list) {
        io.out(`${JSON.stringify(await opened.list(), null, 2)}\n`);
        return 0;
      }
      if (again) return await erasedAgain(opened, options['again'] ?? '', io);
      return carryOut ? await carriedOut(opened, code ?? '', io) : await shown(opened, code ?? '', io);
    } finally {
      await opened.close();
    }
  },
});

async function shown(installed: Erasures, code: string, io: Io): Promise<number | Problem> {
  const reach = await installed.reach(code);
  if (isProblem(reach)) return reach;
  const { about, places, account, mentions, obstacle } = reach;
  io.out(`${about}: nothing is erased by this.\n`);
  for (const [effect, of] of Map.groupBy(places, (place) => place.effect)) {
    io.out(`\n${effect}\n`);
    for (const { record, what, count, why } of of) {
      const where = [record, what, count === undefined ? undefined : `(${count})`].filter(Boolean).join(' ');
      io.out(`  ${printableLine(where)}\n      ${printableLine(why)}\n`);
    }
  }
  io.out(`\nAccount: ${account ?? 'none'}\n`);
  io.out(`\nNamed in the journal, and staying there: ${mentions.length === 0 ? 'nowhere' : ''}\n`);
  for (const mention of mentions) io.out(`  ${printableLine(mention)}\n`);
  io.out(`\n${obstacle === undefined ? 'It is approved and can be carried out.' : printable(obstacle)}\n`);
  return 0;
}

async function carriedOut(installed: Erasures, code: string, io: Io): Promise<number | Problem> {
  const done = await installed.carryOut(code);
  if (isProblem(done)) return done;
  io.out(
    `Erased, with commit ${done.position}. What remains and why is on record with ${printableLine(code)}.\n`,
  );
  return 0;
}

async function erasedAgain(installed: Erasures, file: string, io: Io): Promise<number | Problem> {
  const erasures = erasuresIn(file);
  if (isProblem(erasures)) return erasures;
  const problems = await installed.again(erasures);
  for (const { detail } of problems) io.err(`${printable(inEnglish(detail))}\n`);
  io.out(`${erasures.length - problems.length} of ${erasures.length} erasures are made.\n`);
  return problems.length === 0 ? 0 : 1;
}

function erasuresIn(file: string): readonly Erasure[] | Problem {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (Array.isArray(read) && read.every(isErasure)) return read;
  } catch (error) {
    return new Problem(
      'invalid',
      texts.cannotBeRead({ file, error: error instanceof Error ? error.message : '' }),
    );
  }
  return new Problem('invalid', texts.doesNotHoldWhatPlumblineEraseListPrints({ file }));
}

const isText = (value: unknown): boolean => typeof value === 'string';

const isErasure = (value: unknown): value is Erasure => {
  const { actor, commitId, records } = (value ?? {}) as Partial<Erasure>;
  return (
    isText(actor) &&
    isText(commitId) &&
    Array.isArray(records) &&
    records.every(({ register, id, approval } = {}) => [register, id, approval].every(isText))
  );
};
