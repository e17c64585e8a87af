import { sentences } from '#isms/kernel/values/sentence.ts';
import type { FastifyRequest } from 'fastify';
import { mayAdminister, type Area } from '#access/administration-areas.ts';
import type { Asker } from '#access/asker.ts';
import { forbidden } from '#isms/kernel/values/problem.ts';
import { askerOf, orThrow } from '../http/reply.ts';

const texts = sentences('administrator-check', {
  yourRolesDoNotLetYouLookAfter: 'Your roles do not let you look after this.',
});

/** Returns the asker if they may administer an area. Throws a problem otherwise. */
export function administratorOf(request: FastifyRequest, area: Area): Asker {
  const asker = askerOf(request);
  if (!mayAdminister(asker, area)) orThrow(forbidden(texts.yourRolesDoNotLetYouLookAfter));
  return asker;
}
