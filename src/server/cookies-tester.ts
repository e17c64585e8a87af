import type { Answer } from './server-tester.ts';

export const cookiesIn = ({ headers }: Answer): readonly string[] =>
  [headers['set-cookie'] ?? []].flat().map(String);

/** The session cookie an answer sets, as a browser sends it back. */
export const cookieIn = (answer: Answer): string => cookiesIn(answer)[0]?.split(';')[0] ?? '';
