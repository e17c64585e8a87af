import type { PlainDate } from '../values/calendar.ts';
import type { Parameters, ParametersOf } from '../values/message-template.ts';
import type { Stored } from './record.ts';

/**
 * How much a finding weighs: it *fails* the requirement, *weakens* it, something is *missing* (nothing to judge yet), or it
 * *asks* a person.
 */
export type Weight = 'fails' | 'weakens' | 'missing' | 'asks';

const noParameters: Parameters = Object.freeze({});

/** What a rule can find, declared once: the template an auditor would write, and the advice how to mend it. */
export interface FindingText<Says extends string = string> {
  readonly weight: Weight;
  readonly says: Says;
  readonly fix: string;
  /** Not asked for by the standard: a house rule, which an organisation can switch off. */
  readonly house?: true;
  /** Wrong from its first day, such as what was decided by the wrong person: the time to complete what is begun does not count. */
  readonly atOnce?: true;
  /**
   * The register to which a record is added to mend it: one that is part of what it is about, or work for it. Of what is
   * about no record, another one than the rule judges.
   */
  readonly adds?: string;
  /** The act on the record it is about that mends it: the work of those the act is for. */
  readonly act?: string;
}

/**
 * Of the findings of a rule, those that others cause where both speak of the same record: by `rule` or `rule.key`, with
 * `anything` for all findings that have no cause themselves. An auditor cites the cause, and the consequence under it.
 */
export type Follows<Key extends string = string> = { readonly [K in Key]?: readonly string[] };

/** Any other finding about the record: what is wrong with it is put right before it is approved again. */
export const anything = 'anything';

/** The finding that another one is a consequence of, and the requirement it stands against. */
export interface Cause {
  readonly ref: string;
  readonly finding: Finding;
}

/** One finding, as a value: texts are looked up by rule and key where it is shown. */
export interface Finding {
  readonly rule: string;
  readonly key: string;
  readonly weight: Weight;
  readonly house: boolean;
  /** The finding an auditor would cite; another one repeats what a rule has said already, or has a cause. */
  readonly primary: boolean;
  /** What it is a consequence of, where that was found as well. */
  readonly cause?: Cause;
  readonly register: string;
  readonly record: string | undefined;
  readonly code: string | undefined;
  readonly parameters: Parameters;
  /** The day on which what it is about was begun, from which the time to complete it counts; undefined where it counts at once. */
  readonly since: PlainDate | undefined;
}

export type FindingTexts = Readonly<Record<string, FindingText>>;

type Arguments<Says extends string> = [ParametersOf<Says>] extends [never]
  ? [record?: Stored, parameters?: Readonly<Record<string, never>>, since?: PlainDate]
  : [
      record: Stored | undefined,
      parameters: { readonly [P in ParametersOf<Says>]: string | number },
      since?: PlainDate,
    ];

/**
 * One maker of findings for each text of a rule, asking for the parameters its template names, and for the day since which
 * it is the case where that is after the record was made.
 */
export type Find<T extends FindingTexts> = {
  readonly [K in keyof T]: (...given: Arguments<T[K]['says']>) => Finding;
};

const declared =
  (weight: Weight) =>
  <const Says extends string>(
    says: Says,
    fix: string,
    more: Omit<FindingText, 'weight' | 'says' | 'fix'> = {},
  ): FindingText<Says> => ({
    weight,
    says,
    fix,
    ...more,
  });

export const fails = declared('fails');
export const weakens = declared('weakens');
export const missing = declared('missing');
export const asks = declared('asks');

/** The key under which every rule says that its register is empty. */
export const emptyKey = 'empty';

/**
 * The day on which what a finding is about was begun. What names the day on which it was due is late, whatever its record
 * is; what is about no record is not begun by anybody.
 */
function begunOn(
  record: Stored | undefined,
  { atOnce }: FindingText,
  parameters: Parameters,
  since: PlainDate | undefined,
  finished: ReadonlySet<string>,
): PlainDate | undefined {
  if (atOnce || 'due' in parameters || !record) return undefined;
  if (finished.has(record.register)) return since;
  const made = record.createdAt.slice(0, 10);
  return since === undefined || since < made ? made : since;
}

/**
 * The makers of a rule's findings. A finding without a record is about the register as a whole. Records of the registers in
 * `finished` are whole when they are made, so that nothing of them is under way.
 */
export function finder<T extends FindingTexts>(
  rule: string,
  register: string,
  primary: boolean,
  texts: T,
  finished: ReadonlySet<string> = new Set(),
): Find<T> {
  const makers = Object.entries(texts).map(([key, text]) => {
    const { weight, house = false, adds } = text;
    const maker = (record?: Stored, parameters: Parameters = noParameters, since?: PlainDate): Finding => ({
      rule,
      key,
      weight,
      house,
      // An empty register is never only a consequence: without data nothing is met.
      primary: primary || key === emptyKey,
      register: record?.register ?? adds ?? register,
      record: record?.id,
      code: record?.code,
      parameters,
      since: begunOn(record, text, parameters, since, finished),
    });
    return [key, maker] as const;
  });
  return Object.freeze(Object.fromEntries(makers)) as Find<T>;
}

/** What is said of requirements apart from any rule. Findings of this kind have the rule ''. */
export const textsWithoutRule = {
  unjudged: missing(
    'The requirement is judged by no rule yet.',
    'Until one does, keep at hand what you would show an auditor.',
  ),
  majorOpen: fails(
    '{record} is open: a major nonconformity that cites {requirement}.',
    'Remove its cause, and have somebody see that this worked.',
    { atOnce: true },
  ),
  minorOpen: weakens(
    '{record} is open: a minor nonconformity that cites {requirement}.',
    'Remove its cause, and have somebody see that this worked.',
    { atOnce: true },
  ),
};

/** An open case waits for its corrective action. */
export const followsWithoutRule: Follows = {
  majorOpen: ['corrective-action-verified'],
  minorOpen: ['corrective-action-verified'],
};

export const findWithoutRule = finder('', 'requirement', true, textsWithoutRule);

/** Found where no rule answers a requirement yet: it is never met. */
export const unjudged = findWithoutRule.unjudged();
