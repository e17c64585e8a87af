import { sentences } from '#isms/kernel/values/sentence.ts';
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { grant } from '#isms/across/grant.ts';
import { person } from '#isms/07-support/people/person.ts';
import { actOf } from '#exchange/folder/acts.ts';
import { explain } from '#exchange/folder/explain.ts';
import { unknownOverlay } from '#exchange/folder/layer.ts';
import { FolderProblem } from '#exchange/folder/fault.ts';
import { read } from '#exchange/folder/read.ts';
import { kept } from '#isms/kernel/values/erased.ts';
import { isProblem, Problem } from '#isms/kernel/values/problem.ts';
import type { OrganisationService } from '../organisations/organisation-service.ts';
import type { AccountService } from '../accounts/account-service.ts';

const texts = sentences('example-organisation', {
  theDataFolderHoldsAnOrganisationAlready:
    'The data folder holds an organisation already. Start the example in an empty one: set PLUMBLINE_DATA.',
});

const largestFile = 50 * 1024 * 1024;

/**
 * Fills an empty organisation with the history in a folder, with overlays, commit by commit, as if it had happened
 * here. Returns a problem if the organisation is not empty or the folder cannot be read.
 */
export async function fillFromFolder(
  folder: string,
  service: OrganisationService,
  overlays: readonly string[] = [],
): Promise<Problem | undefined> {
  const { journal, organisation, catalogue } = service;
  if ((await service.now()).snapshot.position > 0)
    return new Problem('refused', texts.theDataFolderHoldsAnOrganisationAlready);
  const unknown = unknownOverlay(folder, overlays);
  if (unknown) return unknown;
  const history = read(folder, catalogue, overlays);
  if (isProblem(history)) return history;
  for (const path of history.files.values()) {
    const put = await journal.blobs.put(organisation, createReadStream(path), largestFile);
    if (isProblem(put)) return put;
  }
  for (const commit of history.commits) {
    const done = await journal.commit(organisation, actOf(commit));
    if (isProblem(done))
      return new FolderProblem(explain(catalogue, (await service.now()).snapshot, commit, done));
  }
  return undefined;
}

/** An account for exploring the example. */
export interface ExampleAccount {
  readonly email: string;
  readonly role: string;
}

// Enough to see the same record with different rights. Hashing a password for everyone would take seconds.
const perRole = 2;

/** Creates accounts for some people of each role in the example, with one new password for this installation. */
export async function exampleAccounts(
  service: OrganisationService,
  accountService: AccountService,
): Promise<{ readonly accounts: readonly ExampleAccount[]; readonly password: string } | Problem> {
  const password = randomBytes(9).toString('base64url');
  const { reader: s } = await service.now();
  const accounts: ExampleAccount[] = [];
  const byRole = Map.groupBy(s.all(grant), ({ fields }) => fields.role);
  for (const { fields } of [...byRole.values()].flatMap((grants) => grants.slice(0, perRole))) {
    const who = s.get(person, fields.person);
    const email = who && kept(who.fields.email);
    if (!who || !email || accounts.some((each) => each.email === email)) continue;
    const name = kept(who.fields.name) ?? who.code;
    const problem = await accountService.createAccount({
      organisation: service.organisation,
      person: who.id,
      name,
      email,
      password,
    });
    if (problem) return problem;
    accounts.push({ email, role: grant.fields.role.options?.[fields.role] ?? fields.role });
  }
  return { accounts, password };
}
