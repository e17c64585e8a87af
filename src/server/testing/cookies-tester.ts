import type { Answer } from './server-tester.ts';

export const cookiesIn = ({ headers }: Answer): readonly string[] =>
  [headers['set-cookie'] ?? []].flat().map(String);

/** All cookies an answer leaves behind, as a browser sends them back. */
export const jarOf = (answer: Answer): string =>
  cookiesIn(answer)
    .filter((cookie) => !/max-age=0\b/i.test(cookie))
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** The session cookie an answer sets, as a browser sends it back. */
export const cookieIn = (answer: Answer): string => cookiesIn(answer)[0]?.split(';')[0] ?? '';
