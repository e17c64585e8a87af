import { sentences, type Text } from './sentence.ts';

const texts = sentences('problem', {
  doesNotExist: '{what} does not exist.',
  oneFault: '{field}: {message}',
  faults: '{count, plural, one {# field has} other {# fields have}} a value that is not allowed.',
});

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
  readonly message: Text;
}

export class Problem {
  readonly kind: ProblemKind;
  readonly detail: Text;
  readonly faults: readonly Fault[];

  constructor(kind: ProblemKind, detail: Text, faults: readonly Fault[] = []) {
    this.kind = kind;
    this.detail = detail;
    this.faults = faults;
  }
}

export const isProblem = (value: unknown): value is Problem => value instanceof Problem;

export const invalid = (faults: readonly Fault[], detail = describe(faults)): Problem =>
  new Problem('invalid', detail, faults);
export const notFound = (what: Text): Problem => new Problem('not-found', texts.doesNotExist({ what }));
export const refused = (why: Text): Problem => new Problem('refused', why);
export const forbidden = (why: Text): Problem => new Problem('forbidden', why);

const describe = (faults: readonly Fault[]): Text =>
  faults.length === 1 && faults[0]
    ? texts.oneFault({ field: faults[0].path, message: faults[0].message })
    : texts.faults({ count: faults.length });
