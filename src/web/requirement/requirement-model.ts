import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Weight } from '#isms/kernel/declarations/finding.ts';
import type { Mode, Verdict } from '#isms/kernel/declarations/verdict.ts';
import type { Names, Page, Rows } from '#server/contract/contract.ts';
import type { Edition } from '../api/declared.ts';
import { isVerdict } from '../theme/verdict-look.ts';
import { beyondRecords, type BeyondRecords } from '../verdict/beyond-records.ts';

type Cells = Rows['rows'][number]['cells'];

/** Returns a value if it is text, otherwise an empty text. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const optional = (value: unknown): string | undefined => textOf(value) || undefined;

/** The status of a requirement: what records show, what a person judged, and the resulting verdict. */
export interface RequirementState {
  readonly verdict: Verdict;
  readonly computed: Verdict;
  readonly mode: Mode;
  /** The latest judgement, and why it is not in force if it is not. */
  readonly judgement: string | undefined;
  readonly because: string | undefined;
  /** The last day of that judgement. */
  readonly until: PlainDate | undefined;
  /** What made that judgement void: the fields that changed, and their record. */
  readonly changed: string | undefined;
  readonly beyond: BeyondRecords | undefined;
  /** The requirements whose findings are the only reason for its verdict. */
  readonly consequenceOf: readonly Cited[];
}

export const standingOf = (cells: Cells, names: Names = {}): RequirementState => ({
  verdict: isVerdict(cells['verdict']) ? cells['verdict'] : 'no data',
  computed: isVerdict(cells['computed']) ? cells['computed'] : 'no data',
  mode: textOf(cells['mode']) as Mode,
  judgement: optional((cells['judgement'] as { readonly id?: string } | null | undefined)?.id),
  because: optional(cells['because']),
  until: optional(cells['until']),
  changed: optional(cells['changed']),
  beyond: beyondRecords(cells),
  consequenceOf: citedIn([cells['consequenceOf'] ?? []].flat(), names),
});

/** Returns whether a judgement by a person is in force. */
export const isJudged = ({ judgement, because }: RequirementState): boolean =>
  judgement !== undefined && because === undefined;

/** Returns the ids before and after an id in the order of the standard. */
export function beforeAndAfter(
  ids: readonly string[],
  id: string,
): { readonly before: string | undefined; readonly after: string | undefined } {
  const at = ids.indexOf(id);
  return { before: at > 0 ? ids[at - 1] : undefined, after: at >= 0 ? ids[at + 1] : undefined };
}

/** The finding about one record. */
interface Case {
  readonly key: string;
  readonly message: string;
  readonly record: { readonly register: string; readonly code: string } | undefined;
}

/** A finding about a record, about a register, or about several records, each of which is a case. */
export interface RequirementFinding extends Case {
  /** Number of records it is about. */
  readonly places: number;
  readonly cases: readonly Case[];
}

/** Findings that the same step corrects, such as five risks without an owner. */
export interface Group {
  readonly key: string;
  readonly weight: Weight;
  readonly fix: string;
  readonly register: string | undefined;
  readonly rule: string;
  readonly house: boolean;
  /** Whether it is cited elsewhere: another rule finds it too, or an auditor would cite its cause. */
  readonly repeats: boolean;
  /** The requirement under which its cause is cited. */
  readonly consequenceOf: Cited | undefined;
  /** The other requirements whose verdict it lowers. */
  readonly consequences: readonly Cited[];
  readonly found: readonly RequirementFinding[];
}

/** Another requirement by its id and its number. */
export interface Cited {
  readonly id: string;
  readonly code: string;
}

const order: readonly Weight[] = ['fails', 'missing', 'weakens', 'asks'];

/** Groups the rows of the view `reasons` by what corrects them, the weightiest first. */
export function groupsOf({ rows, names }: Pick<Rows, 'rows' | 'names'>): readonly Group[] {
  const groups = [
    ...Map.groupBy(rows, ({ cells }) =>
      [cells['rule'], cells['fix'], cells['consequenceOf']].map(textOf).join(' ').trim(),
    ),
  ].map(([key, own]): Group => {
    const cells = own[0]?.cells ?? {};
    return {
      key,
      weight: textOf(cells['weight']) as Weight,
      fix: textOf(cells['fix']),
      register: optional(cells['register']),
      rule: textOf(cells['rule']),
      house: cells['house'] === true,
      repeats: cells['primary'] === false,
      consequenceOf: citedIn([cells['consequenceOf']], names)[0],
      consequences: citedIn(
        own.flatMap((row) => row.cells['consequences'] ?? []),
        names,
      ),
      found: own.map((row) => foundOf(row, names)),
    };
  });
  return groups.toSorted(
    (a, b) => Number(a.repeats) - Number(b.repeats) || order.indexOf(a.weight) - order.indexOf(b.weight),
  );
}

const citedIn = (ids: readonly unknown[], names: Names): readonly Cited[] =>
  [...new Set(ids.flatMap((id) => optional(id) ?? []))].map((id) => ({ id, code: names[id]?.code ?? id }));

function foundOf({ key, cells }: Rows['rows'][number], names: Names): RequirementFinding {
  const cases = (cells['cases'] ?? []) as readonly { readonly record: unknown; readonly says: unknown }[];
  return {
    key,
    message: textOf(cells['message']),
    record: linkIn(cells['record'], names),
    places: Number(cells['places'] ?? 0),
    cases: cases.map(({ record, says }, n) => ({
      key: `${key} ${n}`,
      message: textOf(says),
      record: linkIn(record, names),
    })),
  };
}

function linkIn(value: unknown, names: Names): Case['record'] {
  const record = value as { readonly register: string; readonly id: string } | null | undefined;
  return record ? { register: record.register, code: names[record.id]?.code ?? record.id } : undefined;
}

/** Each weight has the look of the verdict that it leads to. */
export const verdictOf: Readonly<Record<Weight, Verdict>> = {
  fails: 'not met',
  missing: 'no data',
  weakens: 'partly met',
  asks: 'needs a person',
};

/** A person's judgement of a requirement. */
export interface Judgement {
  readonly id: string;
  readonly code: string;
  readonly verdict: Verdict;
  readonly by: string | undefined;
  readonly on: PlainDate;
  readonly until: PlainDate;
  readonly reason: string;
  readonly overrules: string | undefined;
  readonly rests: readonly { readonly id: string; readonly name: Names[string] }[];
  /** Why it is not in force; undefined if it is. */
  readonly because:
    | 'replaced'
    | 'no rule yet'
    | 'expired'
    | 'void'
    | 'needs a reason to overrule'
    | undefined;
  /** What made it void, if it is. */
  readonly changed: string | undefined;
}

/**
 * Returns judgements, replaced ones last and otherwise the newest first, each with the reason why it is not in force on a
 * day.
 */
export function judgementsOf(
  pages: readonly Pick<Page, 'records' | 'names'>[],
  standing: Pick<RequirementState, 'judgement' | 'because' | 'changed'>,
  day: PlainDate,
): readonly Judgement[] {
  const all = pages.flatMap(({ records, names }) =>
    records.map(({ id, code, retired, fields }): Judgement => {
      const until = textOf(fields['until']);
      const told = id === standing.judgement ? (standing.because as Judgement['because']) : undefined;
      return {
        id,
        code,
        verdict: isVerdict(fields['verdict']) ? fields['verdict'] : 'no data',
        by: names[textOf(fields['by'])]?.label,
        on: textOf(fields['on']),
        until,
        reason: textOf(fields['reason']),
        overrules: optional(fields['overrules']),
        rests: ((fields['rests'] ?? []) as readonly { readonly record: { readonly id: string } }[]).flatMap(
          ({ record }) => {
            const name = names[record.id];
            return name ? [{ id: record.id, name }] : [];
          },
        ),
        changed: id === standing.judgement ? standing.changed : undefined,
        because: retired ? 'replaced' : (told ?? (until < day ? 'expired' : undefined)),
      };
    }),
  );
  return all.toSorted(
    (a, b) =>
      Number(a.because === 'replaced') - Number(b.because === 'replaced') ||
      b.on.localeCompare(a.on) ||
      b.code.localeCompare(a.code, 'en', { numeric: true }),
  );
}

export const editionOf = (value: unknown): Edition => (value === '2013' ? '2013' : '2022');
