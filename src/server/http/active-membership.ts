import type { FastifyRequest } from 'fastify';
import type { Asker } from '#access/asker.ts';
import { forbidden } from '#isms/kernel/values/problem.ts';
import type { OrganisationService } from '../organisations/organisation-service.ts';
import type { OrganisationServices } from '../organisations/organisation-services.ts';
import { ProblemError } from './json-body.ts';
import type { SignedIn } from '../accounts/account-service.ts';

/** Which organisation is asked about: in a header, and for links, which cannot have one, in the query. */
export const organisationHeader = 'plumbline-organisation';
const organisationParameter = 'organisation';

/** An organisation, and who somebody is there today. */
export interface ActiveMembership {
  readonly service: OrganisationService;
  readonly asker: Asker;
}

/** The organisation a request names. What it says in the query is taken out of it: it is no parameter of any one operation. */
export function organisationIn(request: FastifyRequest): string | undefined {
  const query = request.query as Record<string, unknown>;
  const { [organisationParameter]: asked, ...rest } = query;
  if (asked !== undefined) request.query = rest;
  const named = request.headers[organisationHeader] ?? asked;
  return typeof named === 'string' && named !== '' ? named : undefined;
}

/**
 * Where somebody is let in: the organisation they name and no other; else the one they chose last, else the first in which
 * they work today. Undefined where there is none. Whoever names one that they are no member of is told the same whether
 * there is such an organisation or not.
 */
export async function activeMembershipOf(
  services: OrganisationServices,
  { memberships, chosen, bound }: Pick<SignedIn, 'memberships' | 'chosen' | 'bound'>,
  named: string | undefined,
): Promise<ActiveMembership | undefined> {
  const wanted = (organisation: string | undefined) =>
    memberships.filter((each) => each.organisation === organisation);
  const candidates = named === undefined ? [...wanted(chosen), ...memberships] : wanted(named);
  for (const { organisation, person } of candidates) {
    const service = services.of(organisation);
    const asker = await service.asker(person, bound);
    if (asker) return { service, asker };
  }
  const elsewhere =
    named !== undefined && (await activeMembershipOf(services, { memberships, chosen, bound }, undefined));
  if (elsewhere) throw new ProblemError(bound ? keyOfOtherOrganisation : notThere);
  return undefined;
}

const notThere = forbidden('You are not a member of this organisation.');
/** Whether there is such an organisation or not. */
export const keyOfOtherOrganisation = forbidden('This key is for another organisation.');
