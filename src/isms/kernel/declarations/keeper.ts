import type { Find, Finding, FindingTexts } from './finding.ts';
import type { Neighbourhood, Reader } from './reader.ts';
import type { Stored } from './record.ts';
import type { AnyRegister } from './register.ts';
import { rule, type Declared, type Flaw, type Rule } from './rule.ts';

/**
 * A rule that answers no requirement and judges no control. It finds records that cannot be right, so that results
 * computed from the registers can be relied on.
 */
type KeeperDeclaration<
  Of extends AnyRegister,
  Rs extends readonly AnyRegister[],
  T extends FindingTexts,
> = Omit<Declared<Of, Rs, T>, 'answers' | 'controls' | 'mode' | 'empty' | 'consequential'> & {
  readonly keepsFrom: Flaw;
};

const empty = { credible: 'Where nothing is on record, nothing can be wrong with it.' };

/** A record that nothing names may be named soon, and a draft finished. A contradiction is one at once. */
const mayBeCompleted: Readonly<Record<Flaw, boolean>> = {
  orphan: true,
  draft: true,
  contradiction: false,
  date: false,
};

/** The standard requires none of this, so an organisation can switch the rule off. */
const asHouseRules = <T extends FindingTexts>(texts: T, keepsFrom: Flaw): T =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      { ...text, house: true, ...(!mayBeCompleted[keepsFrom] && { atOnce: true }) },
    ]),
  ) as never;

/** Declares a rule that finds records of one register that cannot be right. */
export const keeper = <
  const Of extends AnyRegister,
  const Rs extends readonly AnyRegister[],
  const T extends FindingTexts,
>(
  declared: KeeperDeclaration<Of, Rs, T>,
): Rule =>
  rule({
    ...declared,
    findings: asHouseRules(declared.findings, declared.keepsFrom),
    mode: 'computed',
    empty,
  } as never);

/** The checks of a keeper in one register. */
interface Watch<T extends FindingTexts> {
  readonly reads: readonly AnyRegister[];
  each?(record: Stored, s: Neighbourhood, find: Find<T>): Iterable<Finding>;
  check?(s: Reader, find: Find<T>): Iterable<Finding>;
}

interface Spanning<T extends FindingTexts> {
  readonly key: string;
  readonly title: string;
  readonly why: string;
  readonly keepsFrom: Flaw;
  readonly findings: T;
  /** Returns the checks for a register, or undefined if the keeper does not concern it. */
  readonly watch: (
    register: AnyRegister,
    registers: ReadonlyMap<string, AnyRegister>,
  ) => Watch<T> | undefined;
}

/** A keeper for all registers, which works from their declarations. */
export interface Keepers extends Omit<Spanning<FindingTexts>, 'watch'> {
  readonly word: 'keepers';
  /** Returns one rule for each of the registers that it concerns. */
  over(registers: ReadonlyMap<string, AnyRegister>): readonly Rule[];
}

/** Declares a keeper for all registers. */
export function keepers<const T extends FindingTexts>({ watch, ...declared }: Spanning<T>): Keepers {
  const over: Keepers['over'] = (registers) =>
    [...registers.values()].flatMap((of) => {
      const watched = watch(of, registers);
      const { key } = declared;
      return watched
        ? [keeper({ ...declared, ...watched, of, key: `${of.key}-${key}`, keepers: key } as never)]
        : [];
    });
  return Object.freeze({ ...declared, word: 'keepers' as const, over });
}
