import type { Find, Finding, FindingTexts } from './finding.ts';
import type { Neighbourhood, Reader } from './reader.ts';
import type { Stored } from './record.ts';
import type { AnyRegister } from './register.ts';
import { rule, type Declared, type Flaw, type Rule } from './rule.ts';

/**
 * Rules that keep registers honest: they answer no requirement and judge no control, and find records that cannot be right,
 * so that whatever is computed from the registers can be relied on.
 */
type KeeperDeclaration<
  Of extends AnyRegister,
  Rs extends readonly AnyRegister[],
  T extends FindingTexts,
> = Omit<Declared<Of, Rs, T>, 'answers' | 'controls' | 'mode' | 'empty' | 'consequential'> & {
  readonly keepsFrom: Flaw;
};

const empty = { credible: 'Where nothing is on record, nothing can be wrong with it.' };

/** What nothing names yet may be named soon, and a draft finished; a contradiction is one at once. */
const mayBeCompleted: Readonly<Record<Flaw, boolean>> = {
  orphan: true,
  draft: true,
  contradiction: false,
  date: false,
};

/** The standard asks for none of it, so an organisation that means what is found can switch the rule off. */
const asHouseRules = <T extends FindingTexts>(texts: T, keepsFrom: Flaw): T =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      { ...text, house: true, ...(!mayBeCompleted[keepsFrom] && { atOnce: true }) },
    ]),
  ) as never;

/** Declares by what one sees that a record of a register cannot be right. */
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

/** What such a rule looks at in one register. */
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
  /** What to look at in a register; undefined where it has nothing of the kind. */
  readonly watch: (
    register: AnyRegister,
    registers: ReadonlyMap<string, AnyRegister>,
  ) => Watch<T> | undefined;
}

/** A keeper that is the same for all registers, since it goes by what they declare. */
export interface Keepers extends Omit<Spanning<FindingTexts>, 'watch'> {
  readonly word: 'keepers';
  /** One rule for each of these registers that it concerns. */
  over(registers: ReadonlyMap<string, AnyRegister>): readonly Rule[];
}

/** Declares a keeper of all registers. */
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
