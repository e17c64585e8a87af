import { sentences, type Text } from '#isms/kernel/values/sentence.ts';
import { Problem } from '#isms/kernel/values/problem.ts';
import { shortestPassword } from '../../contract/credentials.ts';

const texts = sentences('password-strength', {
  mustHaveAtLeast: 'must have at least {shortest} characters',
  isAmongThoseTriedFirst:
    'is among those that are tried first: take several words that do not belong together',
  thePassword: 'The password {message}.',
});

type Rating = (password: string, words: readonly string[]) => Promise<boolean>;

/** The least score of zxcvbn (0 to 4): more than 10^8 guesses against a stolen hash. */
const enough = 3;

let rating: Promise<Rating> | undefined;

// A megabyte of words from breaches, loaded when the first password is chosen.
async function load(): Promise<Rating> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const rate = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return async (password, words) => (await rate.checkAsync(password, [...words, ...ours])).score >= enough;
}

// Names and topics of this program, which an attacker who knows it tries first.
const ours = ['plumbline', 'isms', 'iso27001', 'informationsecurity'];

const refusal = (message: Text): Problem =>
  new Problem('invalid', texts.thePassword({ message }), [{ path: 'password', message }]);

/**
 * Returns the problem of a new password, or undefined: it is too short, known from breaches, or easily guessed, also
 * from words about the person or this program. No kinds of characters are required.
 */
export async function weakness(password: string, words: readonly string[]): Promise<Problem | undefined> {
  if (password.length < shortestPassword)
    return refusal(texts.mustHaveAtLeast({ shortest: shortestPassword }));
  rating ??= load();
  return (await (await rating)(password, words)) ? undefined : refusal(texts.isAmongThoseTriedFirst);
}
