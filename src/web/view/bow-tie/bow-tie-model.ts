import { isTarget } from '../../cells/records/targets.ts';
import type { ViewRow } from '../groups.ts';
import type { Parts } from '../parts.ts';

/** An element of a bow-tie, with the row it comes from. */
export interface Element {
  readonly key: string;
  readonly row: ViewRow;
  readonly kind: string;
  readonly gap: string;
  readonly state: string;
  /** Whether it exists; otherwise it is planned or missing. */
  readonly there: boolean;
  /** Keys of the causes that it acts against, for barriers before the event; empty for others. */
  readonly against: readonly string[];
  /** Whether these are all causes because none is named. */
  readonly isAgainstAll: boolean;
  /** For a cause: the ways through which it acts, such as vulnerabilities. */
  readonly through: readonly Element[];
}

/** Consequences of one kind. */
export interface Sort {
  readonly key: string;
  readonly kind: string;
  readonly elements: readonly Element[];
}

export interface BowTie {
  readonly causes: readonly Element[];
  /** Keys of the causes that are free text: no catalogue says what acts against them, so every barrier may. */
  readonly said: readonly string[];
  readonly before: readonly Element[];
  readonly event: Element | undefined;
  readonly between: readonly Element[];
  readonly steps: readonly Element[];
  readonly after: readonly Element[];
  readonly consequences: readonly Sort[];
}

/** Returns the bow-tie for the rows of a view. */
export function bowTieOf(rows: readonly ViewRow[], parts: Parts<'bow-tie'>): BowTie {
  const at = (place: string): readonly ViewRow[] => rows.filter(({ cells }) => cells[parts.place] === place);
  const element = (row: ViewRow): Element => ({
    key: row.key,
    row,
    kind: text(row.cells[parts.kind]),
    gap: text(row.cells[parts.gap]),
    state: text(row.cells[parts.state]),
    there: row.cells[parts.there] === true,
    against: [],
    isAgainstAll: false,
    through: [],
  });
  const linked = new Map(
    at('cause').flatMap((row) => {
      const link = parts.called.map((name) => linkIn(row.cells[name])).find((each) => each !== undefined);
      return link === undefined ? [] : [[link, row.key] as const];
    }),
  );
  const named = (row: ViewRow): readonly string[] => {
    const value = row.cells[parts.against];
    return Array.isArray(value) ? value.flatMap((each) => linked.get(linkIn(each) ?? '') ?? []) : [];
  };
  const ways = at('cause').filter((row) => named(row).length > 0);
  const causes = at('cause')
    .filter((row) => !ways.includes(row))
    .map((row) => ({
      ...element(row),
      through: ways.filter((way) => named(way).includes(row.key)).map(element),
    }));
  const stopped = (row: ViewRow): Element => {
    const direct = new Set(named(row));
    const against = causes
      .filter(({ key, through }) => direct.has(key) || through.some((way) => direct.has(way.key)))
      .map(({ key }) => key);
    // A barrier that is known to act against none of these causes may act against any.
    const isAgainstAll = against.length === 0;
    return { ...element(row), against: isAgainstAll ? causes.map(({ key }) => key) : against, isAgainstAll };
  };
  const known = new Set(linked.values());
  const order = new Map(causes.map(({ key }, n) => [key, n]));
  const middle = ({ against }: Element): number =>
    against.reduce((sum, key) => sum + (order.get(key) ?? 0), 0) / Math.max(1, against.length);
  const [event] = at('event');
  return {
    causes,
    said: causes.flatMap(({ key }) => (known.has(key) ? [] : [key])),
    // Sorted by position of the causes they act against, so that few lines cross; planned barriers come after existing
    // ones.
    before: at('before')
      .map(stopped)
      .toSorted((a, b) => Number(b.there) - Number(a.there) || middle(a) - middle(b)),
    event: event && element(event),
    between: at('between').map(element),
    steps: at('step').map(element),
    after: at('after').map(element),
    consequences: [...Map.groupBy(at('consequence').map(element), ({ kind }) => kind)].map(
      ([kind, elements]) => ({ key: kind || (elements[0]?.key ?? ''), kind, elements }),
    ),
  };
}

/** Returns the keys of the causes that a barrier before the event acts against. */
export const stoppedBy = ({ against }: Element, { said }: Pick<BowTie, 'said'>): readonly string[] => [
  ...new Set([...against, ...said]),
];

/** Returns the causes that no barrier before the event acts against. */
export const unopposed = (tie: BowTie): readonly Element[] => {
  const stopped = new Set(tie.before.flatMap((each) => stoppedBy(each, tie)));
  return tie.causes.filter(({ key }) => !stopped.has(key));
};

/** Returns the keys to highlight with the one pointed at: a cause with the barriers against it, and the reverse. */
export function litWith(at: string, tie: BowTie): ReadonlySet<string> {
  const { causes, before } = tie;
  if (causes.some(({ key }) => key === at))
    return new Set([at, ...before.filter((each) => stoppedBy(each, tie).includes(at)).map(({ key }) => key)]);
  const barrier = before.find(({ key }) => key === at);
  return new Set([at, ...(barrier ? stoppedBy(barrier, tie) : [])]);
}

/**
 * Returns at most `most` elements in their order, preferring those that call for attention, and the number of further
 * ones. If only one more exists, it is shown rather than counted.
 */
export function folded<T>(
  all: readonly T[],
  most: number,
  calls: (each: T) => boolean = () => false,
): { readonly shown: readonly T[]; readonly more: number } {
  if (all.length <= most + 1) return { shown: all, more: 0 };
  const first = new Set([...all.filter(calls), ...all.filter((each) => !calls(each))].slice(0, most));
  return { shown: all.filter((each) => first.has(each)), more: all.length - most };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const linkIn = (value: unknown): string | undefined =>
  isTarget(value) ? `${value.register} ${value.id}` : undefined;
