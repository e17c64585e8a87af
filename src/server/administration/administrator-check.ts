import type { FastifyRequest } from 'fastify';
import { mayAdminister, type Area } from '#access/administration-areas.ts';
import type { Asker } from '#access/asker.ts';
import { forbidden } from '#isms/kernel/values/problem.ts';
import { askerOf, orThrow } from '../http/reply.ts';

/** Who asks, if they look after an area of the administration; the end of the request, if they do not. */
export function administratorOf(request: FastifyRequest, area: Area): Asker {
  const asker = askerOf(request);
  if (!mayAdminister(asker, area)) orThrow(forbidden('Your roles do not let you look after this.'));
  return asker;
}
