import type { FastifyRequest } from 'fastify';
import type { Asker } from '#access/asker.ts';
import type { Change } from '#isms/kernel/declarations/change.ts';
import type { Inquiry } from '#isms/kernel/queries/inquiry.ts';
import type { Problem } from '#isms/kernel/values/problem.ts';
import type { Done } from '../contract/contract.ts';
import { commitAnswer } from '../answers/commit-answer.ts';
import { askerOf, houseOf, orThrow } from './reply.ts';

/**
 * Commits what `decide` returns at the head, with the roles that the asker has there, and returns the changed records.
 * Throws the problem if the commit is refused.
 */
export async function commitAndReply(
  request: FastifyRequest,
  said: { readonly why?: string | undefined },
  decide: (asker: Asker, inquiry: Inquiry) => readonly Change[] | Problem,
): Promise<Done> {
  const [service, asker] = [houseOf(request), askerOf(request)];
  const committed = orThrow(await service.act(asker, said, decide));
  return commitAnswer(service, asker, committed);
}
