import type { FastifyReply, FastifyRequest } from 'fastify';
import { faultsOf } from '../contract/schema-faults.ts';
import { invalid, type Problem } from '#isms/kernel/values/problem.ts';
import { orThrow } from '../http/reply.ts';
import { badSyntax, faultAnswer } from './protocol/fault.ts';
import { projectionShape } from './protocol/listing.ts';
import type { Projection } from './protocol/projection.ts';
import { isComplex, type Resource } from './protocol/attribute-names.ts';

/** The media type of the protocol. */
export const mediaType = 'application/scim+json';

export const answer = (reply: FastifyReply, body: object): FastifyReply =>
  reply.type(mediaType).send(JSON.stringify(body));

export function refuse(reply: FastifyReply, problem: Problem): FastifyReply {
  const { status, body } = faultAnswer(problem);
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  return answer(reply.code(status), body);
}

export const bodyOf = ({ body }: FastifyRequest): Resource =>
  isComplex(body) ? body : orThrow<never>(badSyntax('The body is an object.'));

/** Returns the attributes that a request wants in the response. Throws a problem if they are invalid. */
export function projectionOf({ query }: FastifyRequest): Projection {
  const { success, data, error } = projectionShape.safeParse(query);
  return success
    ? { only: data.attributes, without: data.excludedAttributes }
    : orThrow<never>(invalid(faultsOf(error)));
}
