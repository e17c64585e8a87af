import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Weight } from '#isms/kernel/declarations/finding.ts';
import type { Mode, Verdict } from '#isms/kernel/declarations/verdict.ts';
import type { Names, Page, Rows } from '#server/contract/contract.ts';
import type { Edition } from '../api/declared.ts';
import { isVerdict } from '../theme/verdict-look.ts';
import { beyondRecords, type BeyondRecords } from '../verdict/beyond-records.ts';

type Cells = Rows['rows'][number]['cells'];

/** A value of an answer that is text; anything else is none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const optional = (value: unknown): string | undefined => textOf(value) || undefined;

/** How a requirement stands: what records show, what a person says, what that comes to. */
export interface RequirementState {
  readonly verdict: Verdict;
  readonly computed: Verdict;
  readonly mode: Mode;
  /** The latest judgement, and why it does not count when it does not. */
  readonly judgement: string | undefined;
  readonly because: string | undefined;
  /** The last day of that judgement. */
  readonly until: PlainDate | undefined;
  /** What made that judgement void: the fields that changed, and of which record. */
  readonly changed: string | undefined;
  readonly beyond: BeyondRecords | undefined;
  /** The requirements whose findings bring it down, where nothing else does. */
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

/** Whether a person has said how it stands, and that counts. */
export const isJudged = ({ judgement, because }: RequirementState): boolean =>
  judgement !== undefined && because === undefined;

/** What stands before and after an id, in the order of the standard. */
export function beforeAndAfter(
  ids: readonly string[],
  id: string,
): { readonly before: string | undefined; readonly after: string | undefined } {
  const at = ids.indexOf(id);
  return { before: at > 0 ? ids[at - 1] : undefined, after: at >= 0 ? ids[at + 1] : undefined };
}

/** What is the case with one record. */
interface Case {
  readonly key: string;
  readonly message: string;
  readonly record: { readonly register: string; readonly code: string } | undefined;
}

/** A finding: about one record, about a register, or about several records, each of which is a case of it. */
export interface RequirementFinding extends Case {
  /** How many records it is about. */
  readonly places: number;
  readonly cases: readonly Case[];
}

/** Findings that the same step mends, such as five risks without an owner. */
export interface Group {
  readonly key: string;
  readonly weight: Weight;
  readonly fix: string;
  readonly register: string | undefined;
  readonly rule: string;
  readonly house: boolean;
  /** It is cited elsewhere: another rule says it too, or its cause is what an auditor cites. */
  readonly repeats: boolean;
  /** The requirement under which its cause is cited. */
  readonly consequenceOf: Cited | undefined;
  /** The other requirements that it brings down. */
  readonly consequences: readonly Cited[];
  readonly found: readonly RequirementFinding[];
}

/** Another requirement, by its id and by the number it is called by. */
export interface Cited {
  readonly id: string;
  readonly code: string;
}

const order: readonly Weight[] = ['fails', 'missing', 'weakens', 'asks'];

/** The rows of the view `reasons` by what mends them, what weighs most first. */
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

/** What a weight looks like: as the verdict it leads to. */
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
  /** Why it does not count, undefined when it does. */
  readonly because:
    | 'replaced'
    | 'no rule yet'
    | 'expired'
    | 'void'
    | 'needs a reason to overrule'
    | undefined;
  /** What made it void, where it is. */
  readonly changed: string | undefined;
}

/** Judgements, the one in force or last given first, then by age; each with whether it counts on a day. */
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
