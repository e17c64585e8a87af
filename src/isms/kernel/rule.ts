import { violation, type Condition } from './condition.ts';
import { emptyKey, finder, type Find, type Finding, type FindingText, type FindingTexts } from './finding.ts';
import type { PerRecord, Whole } from './memory.ts';
import type { Neighbourhood, Reader } from './reader.ts';
import type { Stored } from './record.ts';
import type { AnyRegister } from './register.ts';
import type { Mode } from './verdict.ts';

/** The editions of the standard that are supported. */
export type Edition = '2013' | '2022';

/** The requirements a rule answers, by edition. The refs are the standard's; `standard/` checks them. */
export type Answers = Readonly<Partial<Record<Edition, readonly string[]>>>;

interface Described {
  readonly key: string;
  readonly title: string;
  readonly answers: Answers;
  readonly mode: Mode;
  /** Why an auditor asks, in a sentence or two: shown at the requirement and at the fields it reads. */
  readonly why: string;
  /** What it finds repeats what other rules found: shown, but not the requirement's own failing. */
  readonly consequential?: true;
}

interface Declared<
  Of extends AnyRegister,
  Rs extends readonly AnyRegister[],
  T extends FindingTexts,
> extends Described {
  /** The register that is judged. */
  readonly of: Of;
  /** What else the judgement looks at. Nothing else can be reached. */
  readonly reads: Rs;
  /** What an empty register means: the text of what is missing, or why emptiness can be in order. */
  readonly empty: { readonly says: string; readonly fix: string } | { readonly credible: string };
  readonly findings: T;
  readonly conditions?: { readonly [K in keyof T]?: Condition<keyof Of['fields'] & string> };
  /** Judges record by record; remembered per record. */
  each?(record: Stored<Of>, s: Neighbourhood<Of | Rs[number]>, find: Find<T>): Iterable<Finding>;
  /** Judges the whole. */
  check?(s: Reader<Of | Rs[number]>, find: Find<T>): Iterable<Finding>;
}

/** One requirement, judged. */
export interface Rule extends Described {
  readonly word: 'rule';
  readonly of: AnyRegister;
  readonly reads: readonly AnyRegister[];
  readonly empty: { readonly says: string; readonly fix: string } | { readonly credible: string };
  readonly findings: FindingTexts;
  readonly conditions: Readonly<Record<string, Condition>>;
  /** Whether it is made of conditions only, and so can be written as JSON. */
  readonly isData: boolean;
  readonly perRecord: PerRecord<readonly Finding[]>;
  readonly whole: Whole<readonly Finding[]>;
}

/** Declares how a requirement is judged. */
export function rule<
  const Of extends AnyRegister,
  const Rs extends readonly AnyRegister[],
  const T extends FindingTexts,
>(declared: Declared<Of, Rs, T>): Rule {
  const { key, of, reads, empty, each, check, consequential } = declared;
  const conditions: Readonly<Record<string, Condition>> = { ...declared.conditions } as never;
  const texts: FindingTexts = { ...declared.findings, ...emptyText(empty) };
  const find = finder(key, of.key, consequential !== true, texts) as Find<T> & Find<FindingTexts>;
  return Object.freeze({
    ...declared,
    word: 'rule' as const,
    findings: texts,
    conditions,
    isData: !each && !check,
    perRecord: {
      of,
      reads,
      compute: (record: Stored, s: Neighbourhood) =>
        record.retired ? none : judgeRecord(record, s, { of, reads, conditions, each: each as never, find }),
    },
    whole: {
      reads: [of, ...reads],
      compute: (s: Reader) => {
        if ('says' in empty && s.all(of).length === 0) return [find[emptyKey]?.() as Finding];
        return check ? [...check(s, find)] : none;
      },
    },
  });
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
