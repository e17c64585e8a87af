import { Problem } from '#isms/kernel/values/problem.ts';
import { shortestPassword } from '../contract/credentials.ts';

type Rating = (password: string, words: readonly string[]) => Promise<boolean>;

/** Four of zxcvbn's five steps: more than 10^8 guesses for somebody who tries them against a stolen hash. */
const enough = 3;

let rating: Promise<Rating> | undefined;

// A megabyte of words that were found in breaches, read when the first password is chosen.
async function load(): Promise<Rating> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const rate = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return async (password, words) => (await rate.checkAsync(password, [...words, ...ours])).score >= enough;
}

// What this is and is about: the first that somebody tries who knows where the password is for.
const ours = ['plumbline', 'isms', 'iso27001', 'informationsecurity'];

const refusal = (message: string): Problem =>
  new Problem('invalid', `The password ${message}.`, [{ path: 'password', message }]);

/**
 * What is wrong with a password somebody chooses, if anything: too short, known from breaches, or easily guessed, also from
 * words that others know of them or of this program. There is no rule about the kinds of characters in it.
 */
export async function weakness(password: string, words: readonly string[]): Promise<Problem | undefined> {
  if (password.length < shortestPassword) return refusal(`must have at least ${shortestPassword} characters`);
  rating ??= load();
  return (await (
    await rating
  )(password, words))
    ? undefined
    : refusal('is among those that are tried first: take several words that do not belong together');
}
