import type { PlainDate } from '../values/calendar.ts';
import type { Parameters, ParametersOf } from '../values/sentence.ts';
import type { Stored } from './record.ts';

/**
 * How a finding weighs: it *fails* the requirement, *weakens* it, something is *missing* (nothing to judge yet), or it
 * *asks* a person.
 */
export type Weight = 'fails' | 'weakens' | 'missing' | 'asks';

const noParameters: Parameters = Object.freeze({});

/** A finding that a rule can make, declared once: the sentence an auditor would write, and advice on how to mend it. */
export interface FindingText<Says extends string = string> {
  readonly weight: Weight;
  readonly says: Says;
  readonly fix: string;
  /** The standard does not require it: a house rule, which an organisation can switch off. */
  readonly house?: true;
  /** Counts from its first day, with no time for completion, such as a decision by the wrong person. */
  readonly atOnce?: true;
  /**
   * The register to which a record is added to mend it: a part of the record it is about, or work for it. If the
   * finding is about no record, a register other than the one the rule judges.
   */
  readonly adds?: string;
  /** The action on the record that mends it. It becomes work of the people the action is for. */
  readonly act?: string;
}

/**
 * The findings of a rule that others cause when both are about the same record: by `rule` or `rule.key`, with
 * `anything` for all findings that have no cause themselves. An auditor cites the cause, and the consequence under it.
 */
export type Follows<Key extends string = string> = { readonly [K in Key]?: readonly string[] };

/** Stands for any other finding about the record: its faults are mended before it is approved again. */
export const anything = 'anything';

/** The finding that another one is a consequence of, and the requirement it counts against. */
export interface Cause {
  readonly ref: string;
  readonly finding: Finding;
}

/** One finding, as a value. Its texts are looked up by rule and key when it is shown. */
export interface Finding {
  readonly rule: string;
  readonly key: string;
  readonly weight: Weight;
  readonly house: boolean;
  /** Whether an auditor would cite it. Other findings repeat what a rule has found already, or have a cause. */
  readonly primary: boolean;
  /** The finding that causes it, if that was found too. */
  readonly cause?: Cause;
  readonly register: string;
  readonly record: string | undefined;
  readonly code: string | undefined;
  readonly parameters: Parameters;
  /** The day from which the time for completion counts; undefined if the finding counts at once. */
  readonly since: PlainDate | undefined;
}

export type FindingTexts = Readonly<Record<string, FindingText>>;

/** The parameters of a finding that a rule gives. The record it is about is inserted when it is shown. */
type Given<Says extends string> = Omit<ParametersOf<Says>, 'record'>;

type Arguments<Says extends string> = keyof Given<Says> extends never
  ? [record?: Stored, parameters?: Readonly<Record<string, never>>, since?: PlainDate]
  : [record: Stored | undefined, parameters: Given<Says>, since?: PlainDate];

/**
 * The functions that make the findings of a rule, one for each text. They take the parameters of its template and, if
 * it is later than the creation of the record, the day since which the finding applies.
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

/** The key under which every rule reports that its register is empty. */
export const emptyKey = 'empty';

/**
 * Returns the day on which the subject of a finding was begun. Returns undefined if it counts at once: a finding that
 * names a due day is about something late, and one without a record is about nothing that was begun.
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
 * Returns the functions that make the findings of a rule. A finding without a record is about the register as a whole.
 * Records of the registers in `finished` are complete when they are made, so they get no time for completion.
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
      // An empty register is never only a consequence: without data no requirement is met.
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

/** Findings about requirements that come from no rule. Their rule is ''. */
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

/** An open nonconformity waits for its corrective action. */
export const followsWithoutRule: Follows = {
  majorOpen: ['corrective-action-verified'],
  minorOpen: ['corrective-action-verified'],
};

export const findWithoutRule = finder('', 'requirement', true, textsWithoutRule);

/** The finding for a requirement that no rule answers yet, which is never met. */
export const unjudged = findWithoutRule.unjudged();
