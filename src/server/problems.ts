import { Problem, type ProblemKind } from '#isms/kernel/problem.ts';
import type { ProblemAnswer } from './contract.ts';

const answers: Readonly<Record<ProblemKind, readonly [status: number, title: string]>> = {
  invalid: [400, 'A value is not allowed'],
  unauthenticated: [401, 'Not signed in'],
  forbidden: [403, 'Not allowed'],
  'not-found': [404, 'Not found'],
  conflict: [409, 'Changed in the meantime'],
  refused: [422, 'Refused'],
  'too-large': [413, 'Too large'],
  'too-many': [429, 'Too many requests'],
  unavailable: [503, 'Not available'],
};

/** The one place where a problem becomes a status (RFC 9457). */
export function problemAnswer({ kind, detail, faults }: Problem): ProblemAnswer {
  const [status, title] = answers[kind];
  return { type: `urn:plumbline:problem:${kind}`, title, status, detail, kind, faults: [...faults] };
}

export const notSignedIn = new Problem('unauthenticated', 'Sign in first.');
