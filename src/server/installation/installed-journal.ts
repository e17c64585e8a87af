import { existsSync } from 'node:fs';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import { isProblem, notFound, type Problem } from '#isms/kernel/values/problem.ts';
import { sentences } from '#isms/kernel/values/sentence.ts';
import type { Journal } from '#journal/journal.ts';
import { databaseFaultOf, NoJournal } from '#journal/store/database-fault.ts';
import type { Configuration } from './configuration.ts';
import { filesIn, folderProblem } from './data-folder.ts';
import { accountsIn, openInstallationJournal } from './installation-databases.ts';
import { missingOrganisations } from './missing-organisations.ts';
import { startProblem } from './start-problem.ts';

const texts = sentences('installed-journal', {
  aJournalInAFolder: 'A journal in {folder}',
  aJournalInTheDatabase: 'A journal in the database',
});

/**
 * The journal of an existing installation, with a check for organisations that its accounts know but the journal lacks.
 */
export interface Installed {
  readonly journal: Journal;
  /** Resolves to a text for each of them; see `missingOrganisations`. */
  lost(): Promise<readonly string[]>;
}

/**
 * Opens the journal of an existing installation for verification. Creates nothing. Throws if the database is damaged.
 */
export async function openInstalledJournal(
  configuration: Configuration,
  catalogue: Catalogue,
): Promise<Installed | Problem> {
  const { PLUMBLINE_DATA: data, DATABASE_URL: url } = configuration;
  try {
    const unusable = folderProblem(data, { existing: true, elsewhere: url !== undefined });
    if (unusable) return unusable;
    const journal = await openInstallationJournal(configuration, catalogue, { existing: true });
    if (isProblem(journal)) return journal;
    return { journal, lost: () => lostIn(journal, configuration) };
  } catch (error) {
    if (error instanceof NoJournal)
      return notFound(
        url === undefined ? texts.aJournalInAFolder({ folder: data }) : texts.aJournalInTheDatabase,
      );
    if (databaseFaultOf(error) === 'damaged') throw error;
    return startProblem(error, configuration) ?? Promise.reject(error);
  }
}

async function lostIn(
  journal: Journal,
  { PLUMBLINE_DATA: data, DATABASE_URL: url }: Configuration,
): Promise<readonly string[]> {
  if (url === undefined && !existsSync(filesIn(data).accounts)) return [];
  const open = new AsyncDisposableStack();
  try {
    return await missingOrganisations(journal, accountsIn(data, url, open));
  } finally {
    await open.disposeAsync();
  }
}
