import { matches, misfitsOf, violation, type Condition, type Only } from './condition.ts';
import {
  emptyKey,
  finder,
  type Find,
  type Finding,
  type FindingText,
  type FindingTexts,
  type Follows,
} from './finding.ts';
import type { PerRecord, Whole } from './computation.ts';
import type { Neighbourhood, Reader } from './reader.ts';
import type { Stored } from './record.ts';
import type { AnyRegister } from './register.ts';
import type { Mode } from './verdict.ts';

/** The editions of the standard that are supported. */
export type Edition = '2013' | '2022';

/** The requirements a rule answers, by edition. The refs are those of the standard; `standard/` checks them. */
export type Answers = Readonly<Partial<Record<Edition, readonly string[]>>>;

/**
 * The controls of Annex A whose operation a rule judges: named by edition, or those that a field of the judged record
 * points to. A control is not a requirement, so its findings affect no requirement.
 */
export type Controls<Name extends string = string> = Answers | { readonly through: Name };

/** The ways in which a record can be wrong, whatever the standard requires. Keepers look for them. */
export const flaws = {
  orphan: 'Orphan',
  draft: 'Unfinished draft',
  contradiction: 'Contradiction',
  date: 'Impossible date',
} as const;
export type Flaw = keyof typeof flaws;

interface Described {
  readonly key: string;
  readonly title: string;
  readonly mode: Mode;
  /** Why an auditor asks, in a sentence or two: shown at the requirement and at the fields it reads. */
  readonly why: string;
  /** Its findings repeat those of other rules: they are shown but do not count against the requirement. */
  readonly consequential?: true;
  /** The flaw that the rule looks for, if it answers no requirement. Such a rule is declared as a `keeper`. */
  readonly keepsFrom?: Flaw;
}

export interface Declared<
  Of extends AnyRegister,
  Rs extends readonly AnyRegister[],
  T extends FindingTexts,
> extends Described {
  readonly answers?: Answers;
  readonly controls?: Controls<keyof Of['fields'] & string>;
  /** The register that is judged. */
  readonly of: Of;
  /**
   * Selects the records that are judged, by values or by a function. If there are none, the register counts as empty.
   */
  readonly only?:
    | Only<keyof Of['fields'] & string>
    | ((record: Stored<Of>, s: Neighbourhood<Rs[number]>) => boolean);
  /** The other registers that the rule reads. It cannot reach more. */
  readonly reads: Rs;
  /** The meaning of an empty register: the text of what is missing, or the reason why emptiness can be in order. */
  readonly empty: { readonly says: string; readonly fix: string } | { readonly credible: string };
  /** If emptiness counts as missing: returns true if other records show that there can be none. */
  readonly emptyIsRight?: (s: Reader<NoInfer<Of | Rs[number]>>) => boolean;
  readonly findings: T;
  readonly conditions?: { readonly [K in keyof T]?: Condition<keyof Of['fields'] & string> };
  readonly follows?: Follows<keyof T & string>;
  /**
   * Judges record by record. Results are kept per record, so a rule reaches other records of `of` only if it reads
   * `of`.
   */
  each?(record: Stored<Of>, s: Neighbourhood<Rs[number]>, find: Find<T>): Iterable<Finding>;
  /** Judges the register as a whole. */
  check?(s: Reader<Of | Rs[number]>, find: Find<T>): Iterable<Finding>;
}

/** A rule that judges a requirement or a control, or that looks for a flaw in the records of a register. */
export interface Rule extends Described {
  readonly word: 'rule';
  /** The key of the keeper for all registers that it was made from. */
  readonly keepers?: string;
  readonly answers: Answers;
  readonly controls: Controls;
  readonly of: AnyRegister;
  readonly only?: Only | Counts;
  readonly reads: readonly AnyRegister[];
  readonly empty: { readonly says: string; readonly fix: string } | { readonly credible: string };
  readonly findings: FindingTexts;
  readonly conditions: Readonly<Record<string, Condition>>;
  readonly follows?: Follows;
  /** Whether it consists of conditions only, and so can be written as JSON. */
  readonly isData: boolean;
  readonly perRecord: PerRecord<readonly Finding[]>;
  readonly whole: Whole<readonly Finding[]>;
  /** The number of records it judges. */
  readonly judged: Whole<number>;
}

/** Declares how a requirement or a control is judged. */
export function rule<
  const Of extends AnyRegister,
  const Rs extends readonly AnyRegister[],
  const T extends FindingTexts,
>(declared: Declared<Of, Rs, T>): Rule {
  const { key, of, only, reads, empty, emptyIsRight, each, check, consequential } = declared;
  const { answers = {}, controls = {} } = declared;
  const conditions: Readonly<Record<string, Condition>> = { ...declared.conditions } as never;
  const texts: FindingTexts = { ...declared.findings, ...emptyText(empty) };
  const counts = countsOf(only);
  const finished = new Set([of, ...reads].filter((each) => each.fixed).map((each) => each.key));
  const find = finder(key, of.key, consequential !== true, texts, finished) as Find<T> & Find<FindingTexts>;
  return Object.freeze({
    ...declared,
    word: 'rule' as const,
    answers,
    controls,
    findings: texts,
    conditions,
    isData: !each && !check && typeof only !== 'function',
    perRecord: {
      of,
      reads,
      compute: (record: Stored, s: Neighbourhood) =>
        record.retired || !counts(record, s)
          ? none
          : judgeRecord(record, s, { of, reads, conditions, each: each as never, find }),
    },
    whole: {
      reads: [of, ...reads],
      compute: (s: Reader) => {
        const isEmpty = 'says' in empty && !s.all(of).some((record) => counts(record, s));
        if (isEmpty && emptyIsRight?.(s) !== true) return [find[emptyKey]?.() as Finding];
        return check ? [...check(s, find)] : none;
      },
    },
    judged: {
      reads: [of, ...reads],
      compute: (s: Reader) => s.all(of).filter((record) => counts(record, s)).length,
    },
  });
}

/**
 * Returns faults for fields and texts that a rule names and that do not exist. The compiler finds most of them, but not
 * in a rule that comes as data.
 */
export function misfits({ of, only = {}, reads, findings, conditions, controls }: Rule): readonly string[] {
  const named = [
    ...(typeof only === 'object' ? Object.keys(only) : []),
    ...('through' in controls ? [controls.through] : []),
  ];
  const unknown = named.filter((name) => !(name in of.fields));
  return [
    ...unknown.map((name) => `${of.key} has no field ${name}`),
    ...Object.entries(conditions).flatMap(([key, condition]) => [
      ...(findings[key] ? [] : [`there is no text for the condition ${key}`]),
      ...misfitsOf(condition, of, reads),
    ]),
  ];
}

type Counts = (record: Stored, s: Neighbourhood) => boolean;

/** Checks whether a rule judges a record. */
export const isJudged = ({ only }: Rule, record: Stored, s: Neighbourhood): boolean =>
  !record.retired && countsOf(only)(record, s);

/** Returns the function that checks whether a record is judged. */
function countsOf(only: Rule['only']): Counts {
  if (typeof only === 'function') return only;
  return only ? (record) => matches(only, record) : () => true;
}

const none: readonly Finding[] = Object.freeze([]);

const emptyText = (empty: Rule['empty']): Record<string, FindingText> =>
  'says' in empty ? { [emptyKey]: { weight: 'missing', ...empty } } : {};

interface RecordJudge {
  readonly of: AnyRegister;
  readonly reads: readonly AnyRegister[];
  readonly conditions: Readonly<Record<string, Condition>>;
  readonly each: ((record: Stored, s: Neighbourhood, find: unknown) => Iterable<Finding>) | undefined;
  readonly find: Find<FindingTexts>;
}

function judgeRecord(record: Stored, s: Neighbourhood, judge: RecordJudge): readonly Finding[] {
  const found: Finding[] = [];
  for (const [key, condition] of Object.entries(judge.conditions)) {
    const parameters = violation(condition, record, judge.of, s, judge.reads);
    if (parameters) found.push((judge.find[key] as (r: Stored, p: object) => Finding)(record, parameters));
  }
  if (judge.each) for (const finding of judge.each(record, s, judge.find)) found.push(finding);
  return found.length > 0 ? found : none;
}
