import { sentences, listOf } from '#isms/kernel/values/sentence.ts';
import { Problem } from '#isms/kernel/values/problem.ts';
import { anchorText, readAnchor } from '#journal/chain/anchor.ts';
import { databaseFaultOf } from '#journal/store/database-fault.ts';
import type { Anchor, Journal } from '#journal/journal.ts';
import type { Command, Io } from './command.ts';
import { printable } from './text.ts';

const texts = sentences('verify', {
  thereIsNoOrganisationOfThatName: 'There is no organisation {named} here, but {all}.',
  theJournalHasNoOrganisation: 'The journal has no organisation: there is nothing to verify.',
  aHeadIsOneOrganisations: 'A head is one organisation’s: say with --organisation which, of {all}.',
});

/** The journal of an installation, and a check for organisations that its accounts know but the journal lacks. */
interface Installed {
  readonly journal: Journal;
  readonly lost: () => Promise<readonly string[]>;
}

/** Opens the journal of the installation and creates none. Throws if its database is damaged. */
export type OpenJournal = () => Promise<Installed | Problem>;

/** The exit code if the database cannot be read, so that nothing can be verified. */
const damaged = 3;

/** The command that checks the whole journal and its files against their hashes, and against a head kept elsewhere. */
export const verifyCommand = (openJournal: OpenJournal): Command => ({
  name: 'verify',
  summary: 'Checks the whole journal and its files against their hashes.',
  about: [
    'Reads the installation named by PLUMBLINE_DATA or DATABASE_URL; the server may go on meanwhile. Prints the head, which is worth keeping elsewhere: a journal whose tail was cut off still agrees with itself, but not with a head somebody else holds.',
    'Ends with 0 when everything agrees, with 1 when something was changed, removed, swapped or is missing, with 2 when there is nothing to verify (no such folder, no journal in it, no such organisation), and with 3 when the database is damaged and cannot be read.',
  ],
  operands: [],
  options: {
    organisation: {
      value: 'KEY',
      help: 'Only this organisation, where there are several.',
    },
    head: {
      value: 'POSITION:HASH',
      help: 'A head kept elsewhere, as an earlier verify printed it.',
      check: (value) =>
        readAnchor(value)
          ? undefined
          : 'must be a position and a hash, such as 412:9f86…, as verify prints them',
    },
  },
  run: async ({ options }, io) => {
    try {
      const installed = await openJournal();
      if (installed instanceof Problem) return installed;
      try {
        const anchor = options['head'] === undefined ? undefined : readAnchor(options['head']);
        return await verified(installed, { anchor, named: options['organisation'] }, io);
      } finally {
        await installed.journal.close();
      }
    } catch (error) {
      if (databaseFaultOf(error) !== 'damaged') throw error;
      return complain([error instanceof Error ? error.message : String(error)], io);
    }
  },
});

function complain(damage: readonly string[], io: Io): number {
  io.err(
    'The database is damaged: it cannot be said whether the journal agrees. Put it back from a backup.\n',
  );
  for (const each of damage) io.err(`  ${printable(each)}\n`);
  return damaged;
}

interface VerifyArguments {
  readonly anchor: Anchor | undefined;
  /** The key of the only organisation to check. */
  readonly named: string | undefined;
}

async function verified(
  { journal, lost }: Installed,
  { anchor, named }: VerifyArguments,
  io: Io,
): Promise<number | Problem> {
  const damage = await journal.damage();
  if (damage.length > 0) return complain(damage, io);
  const structure = [...(await journal.structureFaults()), ...(await lost())];
  const all = await journal.organisations();
  const chosen = named === undefined ? all : all.filter((each) => each === named);
  if (named !== undefined && chosen.length === 0)
    return new Problem(
      'not-found',
      all.length > 0
        ? texts.thereIsNoOrganisationOfThatName({ named, all: listOf(all) })
        : texts.theJournalHasNoOrganisation,
    );
  if (chosen.length === 0 && structure.length === 0)
    return new Problem('not-found', texts.theJournalHasNoOrganisation);
  if (anchor && chosen.length > 1)
    return new Problem('invalid', texts.aHeadIsOneOrganisations({ all: all.join(', ') }));
  for (const fault of structure) io.out(`${printable(fault)}\n`);
  let faulty = structure.length;
  for (const organisation of chosen) {
    const found = await journal.verify(organisation, anchor ? { anchors: [anchor] } : {});
    io.out(
      `${printable(organisation)}: ${found.commits} commits, ${found.versions} versions, ${found.erased} erased, ${found.files} files\n`,
    );
    io.out(`  head ${anchorText(found)}\n`);
    for (const { position, approval, records, parts, files } of found.erasures)
      io.out(
        `  ${position}: erased ${parts} personal parts of ${records} records and ${files} files, for ${printable(approval)}\n`,
      );
    for (const fault of found.faults) io.out(`  ${fault.position}: ${printable(fault.what)}\n`);
    faulty += found.faults.length;
  }
  io.out(faulty === 0 ? 'Everything agrees.\n' : `${faulty} things do not agree.\n`);
  return faulty === 0 ? 0 : 1;
}
