import { sentences } from '#isms/kernel/values/sentence.ts';
import type { FastifyRequest } from 'fastify';
import type { Asker } from '#access/asker.ts';
import { forbidden } from '#isms/kernel/values/problem.ts';
import type { OrganisationService } from '../../organisations/organisation-service.ts';
import type { OrganisationServices } from '../../organisations/organisation-services.ts';
import { ProblemError } from '../json-body.ts';
import type { SignedIn } from '../../accounts/account-service.ts';

const texts = sentences('active-membership', {
  youAreNotAMemberOfThisOrganisation: 'You are not a member of this organisation.',
  thisKeyIsForAnotherOrganisation: 'This key is for another organisation.',
});

/** The header that names the organisation. Links, which cannot have headers, name it in the query. */
export const organisationHeader = 'plumbline-organisation';
const organisationParameter = 'organisation';

/** The organisation a request is about, and the person who asks in it. */
export interface ActiveMembership {
  readonly service: OrganisationService;
  readonly asker: Asker;
}

/**
 * Returns the organisation that a request names, or undefined. Removes it from the query, since it is no parameter of a
 * single operation.
 */
export function organisationIn(request: FastifyRequest): string | undefined {
  const query = request.query as Record<string, unknown>;
  const { [organisationParameter]: asked, ...rest } = query;
  if (asked !== undefined) request.query = rest;
  const named = request.headers[organisationHeader] ?? asked;
  return typeof named === 'string' && named !== '' ? named : undefined;
}

/**
 * Returns the active membership of a request: in the organisation it names and no other; else in the one chosen last,
 * or the first one in which the person works today. Returns undefined if there is none. Throws the same problem whether
 * the named organisation does not exist or the person is no member of it.
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

const notThere = forbidden(texts.youAreNotAMemberOfThisOrganisation);
/** The same problem whether the organisation exists or not. */
export const keyOfOtherOrganisation = forbidden(texts.thisKeyIsForAnotherOrganisation);
