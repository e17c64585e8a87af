import * as fc from 'fast-check';

/** Input that nobody should send, and functions that turn a valid request into an invalid one. */

/** Unusual but valid texts, which are stored, shown and exported like any other. */
export const readableTexts: readonly string[] = [
  'a',
  '__proto__', 'constructor', 'toString', 'NaN', '-0', 'null', 'undefined', '%', '%00', '%2e%2e%2f', '../../etc/passwd',
  '..\\..\\', '/', '?', '#', '=HYPERLINK("http://example.org";"x")', '+1', '-1+1', '@SUM(A1)', '\t=1', "' OR 1=1 --", '"', '\\',
  '<script>alert(1)</script>', '${7*7}', '{{7*7}}', '{record}', '$t(x)', '[x](javascript:1)', '|', '.', ':is:', '2022-4-1', 'RISK-1',
  // Equal but written differently, read differently than written, and longer in lower case or when decomposed.
  'caf\u00e9', 'cafe\u0301', '\u202egnp.exe', '\u200f', '\ufeffa', 'a\u200bb', '\u001b[31m', 'a\u0085b', '\u0130', '\u00df', '\ufdfa',
  'Z\u0351\u036b\u0343\u036a', '\u{1d11e}', '\u{1f468}\u200d\u{1f469}', '\u0661', '\uff11', '0x1F', '1e3', '9'.repeat(60),
  // Texts on which a backtracking expression would not end.
  `${' '.repeat(150)}x`, `${'a'.repeat(150)}!`, 'a@'.repeat(90), `${'-'.repeat(150)}x`, '('.repeat(150),
]; // prettier-ignore

// Values that have broken many servers. They are chosen often.
const worst: readonly string[] = [
  '', ' ', '\u0000', 'a\u0000b', '\ud800', '__proto__', '../../etc/passwd', '2026-02-30', '-1', '%', 'x'.repeat(5000),
]; // prettier-ignore

const texts: readonly string[] = [
  ...worst, 'a\udc00', 'a\nb', '\u2028', '0001-01-01', '0000-00-00', '+012026-01-01', '2026-09-30T00:00:00Z', 'P99999Y', 'P-1D', 'P0D',
  'Infinity', `${' '.repeat(60_000)}x`, 'x'.repeat(100_000), '['.repeat(50_000),
]; // prettier-ignore

// Written into a body as they are, since JSON.stringify would write none of them so.
const numerals = ['1e400', '-1e400', '-0', '1e-400', '9'.repeat(400), '9007199254740993', '0.1e1'].map(
  (numeral) => `numeral ${numeral}`,
);

const others = [
  null,
  true,
  false,
  0,
  -1,
  0.1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  2 ** 31,
  [],
  {},
  [[]],
  { id: 1 },
];

const values = fc.oneof(
  fc.constantFrom(...worst),
  fc.constantFrom(...texts, ...readableTexts, ...numerals),
  fc.constantFrom<unknown>(...others),
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Texts for places that hold only text. */
export const hostileTexts: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...worst),
  // Longer texts are refused before they are read, since the first lines of a request have a limit.
  fc.constantFrom(...texts.filter(({ length }) => length < 10_000), ...readableTexts),
  fc.string({ unit: 'binary', maxLength: 50 }),
);

type Change = (value: unknown) => unknown;

const keys = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'id',
  'version',
  'x',
  '',
  'a.b',
  '0',
];

const changes: fc.Arbitrary<Change> = fc.oneof(
  values.map((value) => () => value),
  fc.constant(() => undefined),
  fc.constant((value: unknown) => [value]),
  fc.constant((value: unknown) => ({ x: value })),
  fc.constant((value: unknown) => (typeof value === 'string' ? value.split('') : JSON.stringify(value))),
  fc
    .constantFrom(40, 600)
    .map((times) => (value: unknown) => (Array.isArray(value) ? many(value, times) : value)),
  fc.tuple(fc.constantFrom(...keys), values).map(
    ([key, value]) =>
      (whole: unknown) =>
        isObject(whole) ? withKey(whole, key, value) : { [key]: whole },
  ),
);

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const many = (values: readonly unknown[], times: number): unknown[] =>
  Array.from({ length: times }, (_, at) => values[at % values.length]);

/** Also adds a key that an assignment would take for the prototype. */
const withKey = (whole: object, key: string, value: unknown): object =>
  Object.fromEntries([...Object.entries(whole), [key, value]]);

/** Returns the value with one inner value changed: the one at that place, counted from the outside. */
function changedAt(value: unknown, place: number, change: Change): unknown {
  let at = -1;
  const copy = (each: unknown): unknown => {
    at += 1;
    if (at === place) return change(each);
    if (Array.isArray(each)) return each.map(copy);
    return isObject(each)
      ? Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, copy(inner)]))
      : each;
  };
  return copy(value);
}

function sizeOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, inner) => sum + sizeOf(inner), 1);
}

/** Returns a body as it is sent. */
export const written = (value: unknown): string =>
  (JSON.stringify(value) ?? '').replaceAll(/"numeral ([^"]+)"/g, '$1');

// Changes to the text of a body.
const garblings: readonly ((text: string) => string)[] = [
  (text) => text.slice(0, -1),
  (text) => text.slice(0, text.length / 2),
  (text) => `${text}${text}`,
  (text) => `\ufeff${text}`,
  (text) => text.replace('{', '{"__proto__":{"roles":["isms-manager"]},'),
  (text) => text.replace(/"(\w+)":/, '"$1":null,"$1":'),
  (text) => text.replace(/:("[^"]*"|\d+)/, ':NaN'),
  (text) => `${'['.repeat(30)}${text}${']'.repeat(30)}`,
  () => '['.repeat(100_000),
  () => '{"a":'.repeat(100_000),
  () => `"${'x'.repeat(2_100_000)}"`,
  () => '',
  () => 'null',
  () => '\u0000',
];

/** Bodies made from valid ones: one inner value is changed, or the text itself is broken. */
export const spoiled = (bodies: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc.oneof(
    {
      arbitrary: fc
        .tuple(bodies, fc.nat(), changes)
        .map(([body, place, change]) => written(changedAt(body, place % sizeOf(body), change))),
      weight: 6,
    },
    {
      arbitrary: fc
        .tuple(bodies, fc.constantFrom(...garblings))
        .map(([body, garble]) => garble(written(body))),
      weight: 1,
    },
  );

/** Headers that a browser would not send in this form. */
export const hostileHeaders: fc.Arbitrary<Readonly<Record<string, string>>> = fc.constantFrom<
  Record<string, string>[]
>(
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'application/JSON;' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': 'multipart/form-data' },
  { 'content-type': '/' },
  { 'content-type': 'x'.repeat(3000) },
  { 'content-encoding': 'gzip' },
  { 'content-encoding': 'br, gzip' },
  { 'accept-encoding': 'gzip' },
  { 'accept-encoding': 'identity;q=0, *;q=0' },
  { 'accept-encoding': ';;q=' },
  { accept: 'text/html;q=x' },
  { range: 'bytes=5-1' },
  { 'if-none-match': '*' },
  { 'if-match': '*' },
  { 'if-match': '"1", "2"' },
  { 'if-match': '"-1"' },
  { 'if-match': `"${'9'.repeat(400)}"` },
  { 'if-match': '' },
  { origin: 'null' },
  { origin: 'http://' },
  { referer: 'not an address' },
  { 'sec-fetch-site': 'cross-site' },
  { 'x-forwarded-for': 'unknown, ::ffff:x, <script>' },
  { 'x-forwarded-host': 'evil.example' },
  { 'x-forwarded-proto': 'javascript' },
  { 'x-http-method-override': 'DELETE' },
  { host: 'evil.example' },
  { 'user-agent': '' },
  { 'user-agent': '\u00ff'.repeat(3000) },
  { cookie: 'plumbline.session_token=%E0%A4%A' },
  { cookie: 'plumbline.session_token=a.b; plumbline.session_token=c' },
  { cookie: '__proto__=1; constructor=; =; ;;; plumbline.two_factor=%' },
  { cookie: 'plumbline.session_token=%00; plumbline.session_data=e30' },
  { 'accept-language': '*;q=\u00ff' },
  { expect: 'x' },
  { upgrade: 'x', connection: 'upgrade' },
);
