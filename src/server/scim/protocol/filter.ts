import { filter as tester, parse, type Filter } from 'scim2-parse-filter';
import { isProblem, type Problem } from '#isms/kernel/values/problem.ts';
import { badFilter } from './fault.ts';
import type { Resource } from './attribute-names.ts';

// Limits on the work of one query.
const longest = 1000;
const mostComparisons = 40;

/** A parsed filter. */
export interface Matching {
  matches(resource: unknown): boolean;
  /** A text, in lower case, that every match must have among its identifiers. Undefined if the filter demands none. */
  readonly known: string | undefined;
  /** The attributes that a new entry needs to match, such as `type` for `emails[type eq "work"]`. */
  readonly implied: Resource;
}

/**
 * Parses a filter (RFC 7644, 3.4.2.2). `core` is the schema that may precede attribute names. Returns a problem if the
 * filter is invalid or too large.
 */
export function matching(text: string, core: string): Matching | Problem {
  if (text.length > longest) return badFilter(`A filter has at most ${longest} characters.`);
  const parsed = understood(text);
  if (isProblem(parsed)) return parsed;
  if (comparisonsIn(parsed) > mostComparisons)
    return badFilter(`A filter makes at most ${mostComparisons} comparisons.`);
  const folded = folding(parsed, core);
  const test = tester(folded);
  return {
    matches: (resource) => test(lower(resource)),
    known: knownBy(folded),
    implied: parsed.op === 'eq' ? { [parsed.attrPath]: parsed.compValue } : {},
  };
}

function understood(text: string): Filter | Problem {
  try {
    return parse(text);
  } catch (error) {
    return badFilter(`The filter is not understood: ${(error as Error).message.slice(0, 200)}`);
  }
}

const comparisonsIn = (filter: Filter): number => {
  switch (filter.op) {
    case 'and':
    case 'or':
      return filter.filters.reduce((sum, each) => sum + comparisonsIn(each), 0);
    case 'not':
      return comparisonsIn(filter.filter);
    case '[]':
      return comparisonsIn(filter.valFilter);
    default:
      return 1;
  }
};

// Text is compared without regard to case, except for ids.
const isExact = (path: string): boolean => /(^|[.:])(id|externalid)$/i.test(path);
const isFlag = (path: string): boolean => /(^|[.:])(active|primary)$/i.test(path);

/** Returns the filter in lower case, with booleans for their words and attributes without their schema. */
function folding(filter: Filter, core: string): Filter {
  switch (filter.op) {
    case 'and':
    case 'or':
      return { ...filter, filters: filter.filters.map((each) => folding(each, core)) };
    case 'not':
      return { ...filter, filter: folding(filter.filter, core) };
    case '[]':
      return {
        ...filter,
        attrPath: plain(filter.attrPath, core),
        valFilter: folding(filter.valFilter, core),
      };
    case 'pr':
      return { ...filter, attrPath: plain(filter.attrPath, core) };
    default: {
      const attrPath = plain(filter.attrPath, core);
      const { compValue: value } = filter;
      if (typeof value !== 'string' || isExact(attrPath)) return { ...filter, attrPath };
      const folded = value.toLowerCase();
      const isTruth = isFlag(attrPath) && (folded === 'true' || folded === 'false');
      return { ...filter, attrPath, compValue: isTruth ? folded === 'true' : folded };
    }
  }
}

const plain = (path: string, core: string): string =>
  path.toLowerCase().startsWith(`${core.toLowerCase()}:`) ? path.slice(core.length + 1) : path;

function lower(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return isExact(name) ? value : value.toLowerCase();
  if (Array.isArray(value)) return value.map((each) => lower(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([inner, each]) => [inner, lower(each, inner)]),
  );
}

/** Attributes by which directories look up single resources. */
const identifying = new Set(['id', 'externalid', 'username', 'displayname', 'emails', 'emails.value']);

function knownBy(filter: Filter): string | undefined {
  if (filter.op === 'and') return filter.filters.map(knownBy).find((each) => each !== undefined);
  const isOne = filter.op === 'eq' && identifying.has(filter.attrPath.toLowerCase());
  return isOne && typeof filter.compValue === 'string' ? filter.compValue.toLowerCase() : undefined;
}
