import {
  anything,
  emptyKey,
  followsWithoutRule,
  type Cause,
  type Finding,
  type Follows,
} from '../declarations/finding.ts';
import type { Catalogue } from '../declarations/catalogue.ts';
import { isCode, registerOfCode } from './record-names.ts';
import type { Rule } from '../declarations/rule.ts';
import { lookUp, type Snapshot } from '../snapshot/snapshot.ts';
import type { RequirementStatus } from '../declarations/view.ts';

/**
 * Returns the same requirement statuses, where findings that another one causes are no longer primary and have that
 * cause. Verdicts do not change. Findings of a requirement that is met cause nothing.
 */
export function attributed(
  standings: readonly RequirementStatus[],
  catalogue: Catalogue,
  snapshot: Snapshot,
): readonly RequirementStatus[] {
  const followers = standings.flatMap(({ ref, findings }) =>
    findings.filter(({ rule, key }) => followsOf(catalogue, rule, key)).map((finding) => ({ ref, finding })),
  );
  if (followers.length === 0) return standings;
  const subjects = new Subjects(catalogue, snapshot);
  const causes = new Map<Finding, Cause>();
  const found = new Causes(
    standings,
    catalogue,
    subjects,
    new Set(followers.flatMap((each) => named(catalogue, each))),
  );
  for (const follower of followers) {
    const cause = found.of(follower);
    if (cause) causes.set(follower.finding, cause);
  }
  if (causes.size === 0) return standings;
  const first = (cause: Cause): Cause => {
    const earlier = causes.get(cause.finding);
    return earlier ? first(earlier) : cause;
  };
  return standings.map((standing) =>
    standing.findings.some((each) => causes.has(each))
      ? {
          ...standing,
          findings: standing.findings.map((each) => {
            const cause = causes.get(each);
            return cause ? { ...each, primary: false, cause: first(cause) } : each;
          }),
        }
      : standing,
  );
}

/** Returns, for each finding that is a cause, the other requirements it affects, in the order of the standard. */
export function consequencesOf(
  standings: readonly RequirementStatus[],
): ReadonlyMap<Finding, readonly string[]> {
  const refs = new Map<Finding, Set<string>>();
  for (const { ref, findings } of standings)
    for (const { cause } of findings) {
      if (!cause || cause.ref === ref) continue;
      const known = refs.get(cause.finding) ?? new Set();
      refs.set(cause.finding, known.add(ref));
    }
  return new Map([...refs].map(([finding, found]) => [finding, [...found]]));
}

/**
 * Returns the requirements with the causes of all findings of this one; empty if it has a primary finding of its own.
 */
export function onlyFollows({ findings }: RequirementStatus): readonly string[] {
  if (findings.some(({ primary }) => primary)) return [];
  return [...new Set(findings.flatMap(({ cause }) => cause?.ref ?? []))];
}

const ofEmpty: readonly string[] = [emptyKey];

/** Returns the findings that a text can be a consequence of. An empty register is reported as primary only once. */
function followsOf(catalogue: Catalogue, rule: string, key: string): readonly string[] | undefined {
  if (key === emptyKey) return ofEmpty;
  const follows: Follows | undefined = rule === '' ? followsWithoutRule : catalogue.rules.get(rule)?.follows;
  return follows?.[key];
}

const named = (catalogue: Catalogue, { finding: { rule, key } }: Cause): readonly string[] =>
  followsOf(catalogue, rule, key) ?? [];

/** The subjects of findings: codes of records, or registers if there is no record. */
class Subjects {
  readonly #catalogue: Catalogue;
  readonly #snapshot: Snapshot;
  readonly #known = new Map<Finding, readonly string[]>();

  constructor(catalogue: Catalogue, snapshot: Snapshot) {
    [this.#catalogue, this.#snapshot] = [catalogue, snapshot];
  }

  /** Returns the record of a finding, the record that is a part of, and the records its text names. */
  of(finding: Finding): readonly string[] {
    const known = this.#known.get(finding) ?? [...this.#speaksOf(finding)];
    this.#known.set(finding, known);
    return known;
  }

  /**
   * Returns the same and the registers of these records, for findings that may follow from one about a whole register.
   */
  *orRegisters(finding: Finding): Iterable<string> {
    yield* this.of(finding);
    yield wholeRegister(finding.register);
    for (const code of this.of(finding)) {
      const register = registerOfCode(code, this.#catalogue);
      if (register) yield wholeRegister(register.key);
    }
  }

  *#speaksOf({ register, record, code, parameters }: Finding): Iterable<string> {
    if (record === undefined || code === undefined) yield wholeRegister(register);
    else {
      yield code;
      const { partOf, fields = {} } = this.#catalogue.registers.get(register) ?? {};
      const whole = lookUp(this.#snapshot, register, record)?.fields[(partOf ?? '') as never];
      const of = fields[partOf ?? '']?.to;
      const found = of !== undefined && typeof whole === 'string' && lookUp(this.#snapshot, of, whole);
      if (found) yield found.code;
    }
    for (const value of Object.values(parameters))
      if (typeof value === 'string') for (const each of value.split(', ')) if (isCode(each)) yield each;
  }
}

const wholeRegister = (register: string): string => `register ${register}`;

/** The primary findings against requirements that are open, by their subjects. */
class Causes {
  readonly #catalogue: Catalogue;
  readonly #subjects: Subjects;
  /** Causes by name, and then by all their subjects. */
  readonly #named = new Map<string, Map<string, Cause>>();
  /** Findings that are no consequences themselves, by the record they are about, and by the other records they name. */
  readonly #about = new Map<string, Cause>();
  readonly #mentioning = new Map<string, Cause>();
  /** Findings that follow from `anything`, collected so far in the order of the standard. */
  readonly #before = new Map<string, Cause>();
  readonly #empty = new Map<string, readonly Cause[]>();

  constructor(
    standings: readonly RequirementStatus[],
    catalogue: Catalogue,
    subjects: Subjects,
    names: ReadonlySet<string>,
  ) {
    [this.#catalogue, this.#subjects] = [catalogue, subjects];
    for (const { ref, verdict, findings } of standings) {
      if (verdict === 'met' || verdict === 'not applicable') continue;
      for (const finding of findings) if (finding.primary) this.#add({ ref, finding }, names);
    }
  }

  #add(cause: Cause, names: ReadonlySet<string>): void {
    const { rule, key, code } = cause.finding;
    for (const name of [rule, `${rule}.${key}`])
      if (names.has(name))
        for (const subject of this.#subjects.of(cause.finding)) {
          const known = this.#named.get(name) ?? new Map<string, Cause>();
          this.#named.set(name, known);
          addOnce(known, subject, cause);
        }
    if (!names.has(anything) || rule === '' || code === undefined || followsOf(this.#catalogue, rule, key))
      return;
    addOnce(this.#about, code, cause);
    for (const subject of this.#subjects.of(cause.finding)) addOnce(this.#mentioning, subject, cause);
  }

  /** Returns the cause of a finding, if any. Must be called in the order of the standard. */
  of(follower: Cause): Cause | undefined {
    const { finding } = follower;
    if (finding.key === emptyKey) return this.#emptyBefore(follower);
    const follows = followsOf(this.#catalogue, finding.rule, finding.key) ?? [];
    for (const name of follows)
      for (const subject of this.#subjects.orRegisters(finding)) {
        const cause = this.#named.get(name)?.get(subject);
        if (cause && cause.finding !== finding) return cause;
      }
    return follows.includes(anything) ? this.#anythingOf(follower) : undefined;
  }

  #anythingOf(follower: Cause): Cause | undefined {
    const { code } = follower.finding;
    if (code === undefined) return undefined;
    const subjects = this.#subjects.of(follower.finding);
    const firstIn = (causes: ReadonlyMap<string, Cause>) =>
      subjects.map((each) => causes.get(each)).find((each) => each !== undefined);
    const cause = firstIn(this.#about) ?? this.#mentioning.get(code) ?? firstIn(this.#before);
    addOnce(this.#before, code, follower);
    return cause;
  }

  /** Returns the first finding that the register, or the part of it that is judged, is empty. */
  #emptyBefore(follower: Cause): Cause | undefined {
    const rule = this.#catalogue.rules.get(follower.finding.rule);
    if (!rule) return undefined;
    const before = this.#empty.get(rule.of.key) ?? [];
    const cause = before.find(({ finding }) => covers(this.#catalogue.rules.get(finding.rule), rule));
    if (!cause) this.#empty.set(rule.of.key, [...before, follower]);
    return cause;
  }
}

/** Checks whether the records that a rule judges are among those that another rule judges. */
const covers = (other: Rule | undefined, { only }: Rule): boolean =>
  other !== undefined && (other.only === undefined || other.only === only || isAlike(other.only, only));

const isAlike = (a: Rule['only'], b: Rule['only']): boolean =>
  typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b);

function addOnce<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value);
}
