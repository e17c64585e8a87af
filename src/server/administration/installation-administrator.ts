import type { FastifyRequest } from 'fastify';
import { mayRunInstallation } from '#access/administration-areas.ts';
import type { OrganisationServices } from '../organisations/organisation-services.ts';
import { signedInOf } from '../http/reply.ts';
import { limitsOf, sessionEndReason } from '../accounts/sign-in/session-limits.ts';

/**
 * Checks whether the asker runs the installation, as an ISMS manager of the organisation that was established first.
 * Its limits on sessions apply.
 */
export async function isInstallationAdministrator(
  request: FastifyRequest,
  { first }: OrganisationServices,
): Promise<boolean> {
  const { memberships, life, bound } = signedInOf(request);
  if (sessionEndReason(life, limitsOf((await first.now()).reader))) return false;
  const there = memberships.find(({ organisation }) => organisation === first.organisation);
  const asker = there && (await first.asker(there.person, bound));
  return asker !== undefined && mayRunInstallation(asker);
}
