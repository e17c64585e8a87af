import type { FastifyRequest } from 'fastify';
import { Problem } from '#isms/kernel/values/problem.ts';
import type { App } from './application.ts';
import { ProblemError } from './json-body.ts';

/**
 * Returns a check that throws a problem if more than `max` requests with the same key come within a minute. `keyOf`
 * returns the key of a request.
 */
export function rateLimit(
  app: App,
  max: number,
  keyOf: (request: FastifyRequest) => string,
): (request: FastifyRequest) => Promise<void> {
  const limit = app.createRateLimit({ max, timeWindow: '1 minute', keyGenerator: keyOf });
  return async (request) => {
    const asked = await limit(request);
    if (asked.isAllowed || !asked.isExceeded) return;
    request.turnedAway = keyOf(request) === request.ip ? 'address' : 'account';
    const wait = `Too many attempts. Try again in ${asked.ttlInSeconds} seconds.`;
    throw new ProblemError(new Problem('too-many', wait));
  };
}
