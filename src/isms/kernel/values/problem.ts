/**
 * Everything that can go wrong because of a request, as one closed set of values. Mapped once to HTTP (RFC 9457) and
 * once to exit codes; nothing else in the code decides on a status.
 */
export type ProblemKind =
  | 'invalid' // a field, query or file has a value that is not allowed; `faults` says which and what is
  | 'unauthenticated'
  | 'forbidden' // the policy does not allow it to this person
  | 'not-found'
  | 'conflict' // the record was changed since it was read
  | 'refused' // allowed in general, but not in this state: segregation, a decision already taken
  | 'too-large'
  | 'too-many' // too many requests from one address
  | 'unavailable'; // for now: this process does not know the newer data structure, or is stopping

/** One wrong field: `path` as in `scale[2].name`; `message` says what is allowed. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

export class Problem {
  readonly kind: ProblemKind;
  readonly detail: string;
  readonly faults: readonly Fault[];

  constructor(kind: ProblemKind, detail: string, faults: readonly Fault[] = []) {
    this.kind = kind;
    this.detail = detail;
    this.faults = faults;
  }
}

export const isProblem = (value: unknown): value is Problem => value instanceof Problem;

export const invalid = (faults: readonly Fault[], detail = describe(faults)): Problem =>
  new Problem('invalid', detail, faults);
export const notFound = (what: string): Problem => new Problem('not-found', `${what} does not exist.`);
export const refused = (why: string): Problem => new Problem('refused', why);
export const forbidden = (why: string): Problem => new Problem('forbidden', why);

const describe = (faults: readonly Fault[]): string =>
  faults.length === 1 && faults[0]
    ? `${faults[0].path}: ${faults[0].message}`
    : `${faults.length} fields have a value that is not allowed.`;
