import type { ProblemKind } from '#isms/kernel/values/problem.ts';
import type { ProblemAnswer } from '#server/contract/contract.ts';

type Kind = ProblemKind | 'unreachable';

/** The failure of a request, in words for people. The kind `unreachable` is our own: there was no answer at all. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: Kind;
  readonly status: number;
  readonly faults: ProblemAnswer['faults'];

  constructor(kind: Kind, status: number, detail: string, faults: ProblemAnswer['faults'] = []) {
    super(detail);
    this.kind = kind;
    this.status = status;
    this.faults = faults;
  }
}

export const isProblem = (value: unknown): value is Problem => value instanceof Problem;

/** Returns whether the body of an answer is a problem as defined by RFC 9457. */
function isAnswer(body: unknown): body is ProblemAnswer {
  return typeof body === 'object' && body !== null && 'detail' in body && 'kind' in body;
}

/** Returns the problem in an answer with an error status. */
export async function problemOf(answer: Response): Promise<Problem> {
  const body: unknown = await answer.json().catch(() => undefined);
  if (isAnswer(body)) return new Problem(body.kind as ProblemKind, answer.status, body.detail, body.faults);
  // Something between us and the server answered, such as a proxy that could not reach it.
  return new Problem('unreachable', answer.status, `${answer.status} ${answer.statusText}`.trim());
}
