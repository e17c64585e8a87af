import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { english } from '#isms/kernel/values/language.ts';
import { Problem, type ProblemKind } from '#isms/kernel/values/problem.ts';
import { problemAnswer } from '../../http/problem-reply.ts';

/** The detail error types of the protocol (RFC 7644, 3.12). */
type ScimType = 'invalidFilter' | 'invalidPath' | 'invalidSyntax' | 'noTarget' | 'uniqueness';

/** A problem with a type or a status of its own in the protocol. */
export class ScimProblem extends Problem {
  readonly scimType: ScimType | undefined;
  readonly status: number;

  constructor(status: number, scimType: ScimType | undefined, detail: string) {
    super(status === 409 ? 'conflict' : 'invalid', detail);
    this.status = status;
    this.scimType = scimType;
  }
}

export const badFilter = (detail: string): Problem => new ScimProblem(400, 'invalidFilter', detail);
export const badPath = (detail: string): Problem => new ScimProblem(400, 'invalidPath', detail);
export const badSyntax = (detail: string): Problem => new ScimProblem(400, 'invalidSyntax', detail);
export const taken = (detail: string): Problem => new ScimProblem(409, 'uniqueness', detail);
export const staleVersion = new ScimProblem(
  412,
  undefined,
  'The resource has changed since the version that If-Match names.',
);

// A refused change is a conflict to a directory, which shows the reason to its administrators.
const statuses: Partial<Readonly<Record<ProblemKind, number>>> = { refused: 409 };

/** Returns a problem as an error response of the protocol. */
export function faultAnswer(problem: Problem): { readonly status: number; readonly body: object } {
  const { kind, detail, faults } = problem;
  const own = problem instanceof ScimProblem ? problem : undefined;
  const status = own?.status ?? statuses[kind] ?? problemAnswer(problem, english).status;
  const scimType = own ? own.scimType : kind === 'invalid' ? 'invalidValue' : undefined;
  const said =
    faults.length > 1
      ? faults.map(({ path, message }) => `${path}: ${inEnglish(message)}`).join('; ')
      : inEnglish(detail);
  return {
    status,
    body: {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: String(status),
      ...(scimType !== undefined && { scimType }),
      detail: said,
    },
  };
}
