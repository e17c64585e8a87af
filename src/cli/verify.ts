import { Problem } from '#isms/kernel/problem.ts';
import { anchorText, readAnchor } from '#journal/anchor.ts';
import type { Journal } from '#journal/journal.ts';
import type { Command } from './command.ts';

/** Opens the journal this installation keeps. */
export type OpenJournal = () => Promise<Journal | Problem>;

/** Checks the whole journal and its files against their hashes, and against a head that was kept elsewhere. */
export const verifyCommand = (openJournal: OpenJournal): Command => ({
  name: 'verify',
  summary: 'Checks the whole journal and its files against their hashes.',
  about: [
    'Reads the installation named by PLUMBLINE_DATA or DATABASE_URL; the server may go on meanwhile. Prints the head, which is worth keeping elsewhere: a journal whose tail was cut off still agrees with itself, but not with a head somebody else holds.',
    'Ends with 0 when everything agrees, with 1 when something was changed, removed or swapped.',
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
    const journal = await openJournal();
    if (journal instanceof Problem) return journal;
    try {
      const anchor = options['head'] === undefined ? undefined : readAnchor(options['head']);
      const all = await journal.organisations();
      const named = options['organisation'];
      const chosen = named === undefined ? all : all.filter((each) => each === named);
      if (named !== undefined && chosen.length === 0)
        return new Problem('not-found', `There is no organisation ${named} here, but ${all.join(', ')}.`);
      if (anchor && chosen.length > 1)
        return new Problem(
          'invalid',
          `A head is one organisation’s: say with --organisation which, of ${all.join(', ')}.`,
        );
      let faulty = 0;
      for (const organisation of chosen) {
        const found = await journal.verify(organisation, anchor ? { anchors: [anchor] } : {});
        io.out(
          `${organisation}: ${found.commits} commits, ${found.versions} versions, ${found.erased} erased, ${found.files} files\n`,
        );
        io.out(`  head ${anchorText(found)}\n`);
        for (const fault of found.faults) io.out(`  ${fault.position}: ${fault.what}\n`);
        faulty += found.faults.length;
      }
      io.out(faulty === 0 ? 'Everything agrees.\n' : `${faulty} things do not agree.\n`);
      return faulty === 0 ? 0 : 1;
    } finally {
      await journal.close();
    }
  },
});
