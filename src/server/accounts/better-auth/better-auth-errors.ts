import { sentences } from '#isms/kernel/values/sentence.ts';
import { Problem } from '#isms/kernel/values/problem.ts';

const texts = sentences('better-auth-errors', {
  thePasswordIsNotRight: 'The password is not right.',
  isNotThePasswordOfThisAccount: 'is not the password of this account',
  signInFirst: 'Sign in first.',
  signInAgainToDo: 'Sign in again to do this.',
});

/** The problems for errors of better-auth, by their codes. */
export type Refusals = Readonly<Record<string, Problem>>;

/** A result of better-auth with the cookies it sets. */
export interface Answered<T> {
  readonly value: T;
  readonly cookies: readonly string[];
}

export const wrongPassword = new Problem('invalid', texts.thePasswordIsNotRight, [
  { path: 'password', message: texts.isNotThePasswordOfThisAccount },
]);

const everywhere: Refusals = {
  INVALID_PASSWORD: wrongPassword,
  UNAUTHORIZED: new Problem('unauthenticated', texts.signInFirst),
  SESSION_NOT_FRESH: new Problem('unauthenticated', texts.signInAgainToDo),
};

/**
 * Returns the result of better-auth, or the problem for its error. Errors that are not among `refusals` yield
 * `otherwise`, if given. Errors that no input explains are thrown.
 */
export async function translated<T>(
  work: Promise<T>,
  refusals: Refusals = {},
  otherwise?: Problem,
): Promise<T | Problem> {
  try {
    return await work;
  } catch (error) {
    const { isAPIError } = await import('better-auth/api');
    if (!isAPIError(error)) throw error;
    const code = error.body?.['code'] ?? '';
    const known = refusals[code] ?? everywhere[code] ?? otherwise;
    if (known) return known;
    if (error.statusCode === 401) return everywhere['UNAUTHORIZED'] as Problem;
    if (error.statusCode < 500) return new Problem('invalid', error.message);
    throw error;
  }
}

/** Does the same and returns the cookies as well. */
export async function translatedWithCookies<T>(
  work: Promise<{ readonly headers: Headers; readonly response: T }>,
  refusals: Refusals = {},
  otherwise?: Problem,
): Promise<Answered<T> | Problem> {
  const answer = await translated(work, refusals, otherwise);
  return answer instanceof Problem
    ? answer
    : { value: answer.response, cookies: answer.headers.getSetCookie() };
}
