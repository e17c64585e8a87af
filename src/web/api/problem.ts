import type { ProblemKind } from '#isms/kernel/values/problem.ts';
import type { ProblemAnswer } from '#server/contract/contract.ts';

type Kind = ProblemKind | 'unreachable';

/** What went wrong with a request, in words for people. `unreachable` is ours: no answer came at all. */
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

/** Whether an answer's body is a problem as RFC 9457 has it. */
function isAnswer(body: unknown): body is ProblemAnswer {
  return typeof body === 'object' && body !== null && 'detail' in body && 'kind' in body;
}

/** The problem an answer with an error status tells of. */
export async function problemOf(answer: Response): Promise<Problem> {
  const body: unknown = await answer.json().catch(() => undefined);
  if (isAnswer(body)) return new Problem(body.kind as ProblemKind, answer.status, body.detail, body.faults);
  // Something between us and the server answered: a proxy that found nobody behind it, or a page of its own.
  return new Problem('unreachable', answer.status, `${answer.status} ${answer.statusText}`.trim());
}
