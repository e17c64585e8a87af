import { isDate, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Verdict } from '#isms/kernel/declarations/verdict.ts';
import { ownPath } from '#server/contract/own-path.ts';
import type { Edition } from '../api/declared.ts';
import { isVerdict } from '../theme/verdict-look.ts';

type Raw = Readonly<Record<string, unknown>>;

/** The parameters of every address, which survive every navigation: the organisation, day and edition shown. */
export interface FrameSearch {
  readonly asOf?: PlainDate | undefined;
  readonly edition?: Edition | undefined;
  /** The organisation, for people who are members of several. */
  readonly organisation?: string | undefined;
}

/** The board: shows only requirements with this verdict. */
export interface HomeSearch {
  readonly verdict?: Verdict | undefined;
}

/** What is compared between the editions, and the filter on it. */
export interface CompareSearch {
  readonly of?: 'controls' | undefined;
  readonly show?: string | undefined;
}

/** The list of a register: search, filter, sort, and the record open beside it (`new` is a form for a new one). */
export interface RegisterSearch {
  readonly open?: string | undefined;
  readonly q?: string | undefined;
  readonly where?: readonly string[] | undefined;
  readonly sort?: string | undefined;
  readonly retired?: 'yes' | 'only' | undefined;
  /** The field that the person was sent to, if the register has a single record. */
  readonly field?: string | undefined;
  /** Initial values of a new record, each as `field:value`; a field with several values is repeated. */
  readonly fill?: readonly string[] | undefined;
}

export interface RecordSearch {
  readonly tab?: string | undefined;
  /** The field that the person was sent to. */
  readonly field?: string | undefined;
  /** Whether its form is open from the start. */
  readonly edit?: true | undefined;
  /** The register whose form, for a part of this record or work for it, is open from the start. */
  readonly add?: string | undefined;
}

/** Parameters of a view, each as `name:value`; the edition is a parameter of every address. */
export interface ViewSearch {
  readonly with?: readonly string[] | undefined;
}

/** An area of the administration: its search words, conditions and days, and what is open in it. */
export interface AdministrationSearch {
  readonly open?: string | undefined;
  readonly q?: string | undefined;
  readonly where?: readonly string[] | undefined;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
  /** Position of the newest commit that is shown. */
  readonly upTo?: string | undefined;
}

export interface SignInSearch {
  /** The address to return to. */
  readonly to?: string | undefined;
  /** Why signing in at a provider failed. */
  readonly error?: string | undefined;
}

export interface SetupSearch {
  /** Token of the one-time link of the first start. */
  readonly token?: string | undefined;
  /** Token of an invitation. */
  readonly invitation?: string | undefined;
  /** Token of the link for replacing a forgotten password. */
  readonly reset?: string | undefined;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
const day = (value: unknown): PlainDate | undefined =>
  typeof value === 'string' && isDate(value) ? value : undefined;
const oneOf = <const T extends string>(value: unknown, ...all: readonly T[]): T | undefined =>
  all.find((each) => each === value);

/** Returns only the defined parameters, so that addresses stay short. */
const present = <T extends object>(search: T): T =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;

export const frameSearch = (raw: Raw): FrameSearch =>
  present({
    asOf: day(raw['asOf']),
    edition: oneOf(raw['edition'], '2013', '2022'),
    organisation: text(raw['organisation']),
  });

export const homeSearch = (raw: Raw): HomeSearch =>
  present({ verdict: isVerdict(raw['verdict']) ? raw['verdict'] : undefined });

export const compareSearch = (raw: Raw): CompareSearch =>
  present({ of: oneOf(raw['of'], 'controls'), show: text(raw['show']) });

const texts = (value: unknown): readonly string[] | undefined => {
  const found = [value].flat().filter((each) => typeof each === 'string' && each !== '');
  return found.length > 0 ? (found as readonly string[]) : undefined;
};

export const registerSearch = (raw: Raw): RegisterSearch =>
  present({
    open: text(raw['open']),
    q: text(raw['q']),
    where: texts(raw['where']),
    sort: text(raw['sort']),
    retired: oneOf(raw['retired'], 'yes', 'only'),
    fill: texts(raw['fill']),
    field: text(raw['field']),
  });

export const recordSearch = (raw: Raw): RecordSearch =>
  present({
    tab: text(raw['tab']),
    field: text(raw['field']),
    edit: String(raw['edit']) === 'true' ? true : undefined,
    add: text(raw['add']),
  });

export const viewSearch = (raw: Raw): ViewSearch => present({ with: texts(raw['with']) });

export const administrationSearch = (raw: Raw): AdministrationSearch =>
  present({
    open: text(raw['open']),
    q: text(raw['q']),
    where: texts(raw['where']),
    from: day(raw['from']),
    to: day(raw['to']),
    upTo: /^[1-9]\d{0,8}$/.test(text(raw['upTo']) ?? '') ? text(raw['upTo']) : undefined,
  });

/**
 * Reads the parameters of the sign-in page. Only an address of our own is accepted: a link from elsewhere must not lead
 * to another site after signing in.
 */
export const signInSearch = (raw: Raw): SignInSearch => {
  const to = text(raw['to']);
  return present({
    to: to && ownPath(to),
    error: text(raw['error']),
  });
};

export const setupSearch = (raw: Raw): SetupSearch =>
  present({
    token: text(raw['token']),
    invitation: text(raw['invitation']),
    reset: text(raw['reset']),
  });

/**
 * Parses a query as people write it: `?open=RISK-12&where=status:is:open`. Every value is text; repeated names are
 * lists.
 */
export function parseSearch(search: string): Record<string, string | string[]> {
  const found: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    const former = found[name];
    found[name] = former === undefined ? value : [former, value].flat();
  }
  return found;
}

// Colons, commas, slashes and bars are allowed in a query and are far easier to read unescaped.
const readable: Readonly<Record<string, string>> = { '%3A': ':', '%2C': ',', '%2F': '/', '%7C': '|' };

export function stringifySearch(search: Raw): string {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    [value]
      .flat()
      .flatMap((each) =>
        (typeof each === 'string' && each !== '') || each === true ? [[name, String(each)]] : [],
      ),
  );
  const written = new URLSearchParams(pairs)
    .toString()
    .replace(/%(?:3A|2C|2F|7C)/g, (escape) => readable[escape] ?? escape);
  return written && `?${written}`;
}
