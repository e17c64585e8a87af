import type { Answer } from './server-tester.ts';

export const cookiesIn = ({ headers }: Answer): readonly string[] =>
  [headers['set-cookie'] ?? []].flat().map(String);

/** Returns all cookies that a response leaves, as a browser sends them back. */
export const jarOf = (answer: Answer): string =>
  cookiesIn(answer)
    .filter((cookie) => !/max-age=0\b/i.test(cookie))
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** Returns the session cookie that a response sets, as a browser sends it back. */
export const cookieIn = (answer: Answer): string => cookiesIn(answer)[0]?.split(';')[0] ?? '';
