import type { Asker } from '#access/asker.ts';
import type { Committed } from '#journal/journal.ts';
import { Answers } from './answers.ts';
import type { Done } from '../contract/contract.ts';
import type { OrganisationService } from '../organisations/organisation-service.ts';

/** Returns the result of a commit: the changed records that the asker may read now. */
export async function commitAnswer(
  service: OrganisationService,
  asker: Asker,
  committed: Committed,
): Promise<Done> {
  const now = (await service.asker(asker.person, asker.bound)) ?? asker;
  const answers = new Answers(await service.now(), { ...now, language: asker.language });
  const records = committed.versions.flatMap((version) => {
    const register = answers.inquiry.catalogue.registers.get(version.register);
    return register && answers.mayRead(register, version) ? [answers.record(register, version)] : [];
  });
  return { position: committed.position, records, names: answers.names };
}
