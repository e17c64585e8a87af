import type { Finding } from '#isms/kernel/declarations/finding.ts';
import { controlStatuses } from '#isms/annex-a/control-status.ts';
import type { Inquirer } from '#isms/kernel/queries/inquirer.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { advance, recede, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import type { RequirementStatus } from '#isms/kernel/declarations/view.ts';
import type { Edition } from '#isms/standard/edition.ts';
import type { Mutation } from './mutation.ts';

/** The result of a mutation in one edition, as references of requirements. */
export interface Outcome {
  /** Cited by an auditor, and changed. */
  readonly found: readonly string[];
  /** Cited by an auditor, but unchanged. */
  readonly missed: readonly string[];
  /** Changed, although nobody would cite it. */
  readonly unasked: readonly string[];
  /** Changed, with a finding of its own rather than as a consequence of another one. */
  readonly primary: readonly string[];
}

export interface Trial {
  readonly mutation: Mutation;
  readonly outcomes: Readonly<Record<Edition, Outcome>>;
  /** Keys of the rules with findings that they do not have in the clean company. */
  readonly rules: ReadonlySet<string>;
}

type Standings = Readonly<Record<Edition, ReadonlyMap<string, RequirementStatus>>>;
type States = Readonly<Record<Edition, ReadonlyMap<string, string>>>;

/**
 * Judges a company repeatedly, each time with one thing made wrong. Keeps the results that the change does not affect.
 */
export class Trials {
  readonly #inquirer: Inquirer;
  readonly #clean: Snapshot;
  readonly #standings: Standings;
  readonly #states: States;
  readonly #findings: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(inquirer: Inquirer, clean: Snapshot) {
    [this.#inquirer, this.#clean] = [inquirer, clean];
    this.#standings = this.#standingsOf(clean);
    this.#states = this.#statesOf(clean);
    this.#findings = this.#findingsOf(clean);
  }

  /** Tries a mutation. Throws if it cannot be made. */
  of(mutation: Mutation): Trial {
    const steps: { before: Snapshot; after: Snapshot; made: readonly Stored[] }[] = [];
    let company = this.#clean;
    try {
      for (const change of mutation.changes) {
        const made = [change(company)];
        const after = advance(company, made, company.position + 1, company.at);
        steps.push({ before: company, after, made });
        company = after;
      }
      return this.#trialOf(mutation, company);
    } finally {
      // Restores the indexes of the clean company, which every trial would otherwise build again.
      for (const { before, after, made } of steps.toReversed()) recede(before, after, made);
    }
  }

  #trialOf(mutation: Mutation, company: Snapshot): Trial {
    const standings = this.#standingsOf(company);
    const states = this.#statesOf(company);
    const outcomeIn = (edition: Edition): Outcome => {
      const cited = [mutation, ...(mutation.also ?? [])].flatMap(({ cites }) => cites[edition] ?? []);
      const before = this.#standings[edition];
      const changes = [...standings[edition].values()].filter(
        ({ ref, verdict }) => verdict !== before.get(ref)?.verdict,
      );
      const changed = changes.map(({ ref }) => ref);
      const expected = [...cited, ...(mutation.controls?.[edition] ?? [])];
      const turned = [
        ...changed,
        ...[...states[edition].keys()].filter(
          (ref) => states[edition].get(ref) !== this.#states[edition].get(ref),
        ),
      ];
      return {
        found: expected.filter((ref) => turned.includes(ref)),
        missed: expected.filter((ref) => !turned.includes(ref)),
        unasked: changed.filter((ref) => !cited.includes(ref)),
        primary: changes.filter((each) => citesAfresh(each, before.get(each.ref))).map(({ ref }) => ref),
      };
    };
    const rules = [...this.#findingsOf(company)].filter(
      ([rule, found]) => !found.isSubsetOf(this.#findings.get(rule) ?? new Set()),
    );
    return {
      mutation,
      outcomes: { '2013': outcomeIn('2013'), '2022': outcomeIn('2022') },
      rules: new Set(rules.map(([rule]) => rule)),
    };
  }

  #standingsOf(company: Snapshot): Standings {
    const inquiry = this.#inquirer.at(company);
    const of = (edition: Edition): ReadonlyMap<string, RequirementStatus> =>
      new Map(inquiry.conformity(edition).map((standing) => [standing.ref, standing]));
    return { '2013': of('2013'), '2022': of('2022') };
  }

  /** Returns the states of the controls of Annex A by reference. */
  #statesOf(company: Snapshot): States {
    const inquiry = this.#inquirer.at(company);
    const { reader: s, catalogue } = inquiry;
    const asking = { s, rules: catalogue.rules, findings: inquiry.findings.bind(inquiry) };
    const of = (edition: Edition): ReadonlyMap<string, string> =>
      new Map(controlStatuses(asking, edition).map(({ control, state }) => [control.ref, state]));
    return { '2013': of('2013'), '2022': of('2022') };
  }

  #findingsOf(company: Snapshot): ReadonlyMap<string, ReadonlySet<string>> {
    const inquiry = this.#inquirer.at(company);
    return new Map(
      [...inquiry.catalogue.rules.values()].map((rule) => [
        rule.key,
        new Set(inquiry.findings(rule).map(nameOf)),
      ]),
    );
  }
}

/** Returns whether a requirement has a new finding that is not a consequence of another one. */
function citesAfresh({ findings }: RequirementStatus, before: RequirementStatus | undefined): boolean {
  const known = new Set(before?.findings.map(nameOf));
  return findings.some((each) => each.primary && !known.has(nameOf(each)));
}

const nameOf = ({ key, record }: Finding): string => `${key} ${record ?? ''}`;
