import { sentences } from '#isms/kernel/values/sentence.ts';
import { type Language } from '#isms/kernel/values/language.ts';
import { textOf } from '#isms/kernel/values/message-format.ts';
import { Problem, type Fault, type ProblemKind } from '#isms/kernel/values/problem.ts';
import { Busy } from '#journal/store/store.ts';
import type { ProblemAnswer } from '../contract/contract.ts';
import { ProblemError } from './json-body.ts';

const texts = sentences('problem-reply', {
  signInFirst: 'Sign in first.',
  theRequestEndedBeforeAllOfItHadArrived: 'The request ended before all of it had arrived.',
  theBodyIsLargerThanThisOperationTakes: 'The body is larger than this operation takes.',
  theRequestIsNotUnderstood: 'The request is not understood.',
});

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

const faultsIn = (faults: readonly Fault[], language: Language): ProblemAnswer['faults'] =>
  faults.map((fault) => ({ ...fault, message: textOf(fault.message, language) }));

/** Returns the HTTP answer of a problem (RFC 9457). This is the only place that maps problems to a status. */
export function problemAnswer({ kind, detail, faults }: Problem, language: Language): ProblemAnswer {
  const [status, title] = answers[kind];
  return {
    type: `urn:plumbline:problem:${kind}`,
    title,
    status,
    detail: textOf(detail, language),
    kind,
    faults: faultsIn(faults, language),
  };
}

export const notSignedIn = new Problem('unauthenticated', texts.signInFirst);

// Connections that are refused, break or time out; a server that is starting, stopping or full; and a role or database
// that is missing while it is being restored.
const passing =
  /^(08...|57P0.|53...|28...|3D000|ECONN(REFUSED|RESET)|E(TIMEDOUT|PIPE|HOSTUNREACH|NETUNREACH|AI_AGAIN)|ENOTFOUND)$/;

/** Checks whether an error means that a database cannot be reached now, not that the request is wrong. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof Busy) return true;
  if ('code' in error && typeof error.code === 'string' && passing.test(error.code)) return true;
  return /^Connection terminated|^timeout exceeded when/.test(error.message) || isUnavailable(error.cause);
}

// Nobody receives this. It gives the log a status.
export const clientGaveUp = new Problem('invalid', texts.theRequestEndedBeforeAllOfItHadArrived);

/** Returns the problem of an error that the request caused, or undefined for any other error. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof ProblemError) return error.problem;
  const { statusCode, code, message } = error as { statusCode?: number; code?: string; message?: string };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new Problem('too-large', texts.theBodyIsLargerThanThisOperationTakes);
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return new Problem('invalid', message ?? texts.theRequestIsNotUnderstood);
  return undefined;
}
