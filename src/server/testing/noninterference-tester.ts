import type { Field } from '#isms/kernel/field-kinds/field.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { View } from '#isms/kernel/declarations/view.ts';
import { everythingAt } from './all-answers-tester.ts';
import type { Answer, Ask, Tested } from './server-tester.ts';

/** A record that requests are about, and the person who answers for it. */
export interface About {
  readonly register: string;
  readonly id: string;
  readonly owner: string;
  /** The position of the journal before which commits are compared. */
  readonly before: number;
}

// The longest scale in the example has five steps.
const steps = ['1', '2', '3', '4', '5'];

/** Returns the values to try for a parameter: each choice, each step, the record, or the person who answers for it. */
function valuesFor({ kind, to, options }: Field, about: About): readonly string[] {
  if (options) return Object.keys(options);
  if (kind === 'yesNo') return ['true', 'false'];
  if (kind === 'date') return ['2025-12-31', '2026-09-30'];
  if (to === about.register) return [about.id];
  if (to === 'person') return [about.owner];
  return kind === 'step' || kind === 'number' ? steps : [];
}

/** Yields the addresses of a view: without parameters, with each parameter alone, and with all of them. */
function* askedOf({ key, parameters }: View, about: About): Iterable<string> {
  const url = `/api/views/${key}`;
  yield url;
  yield `${url}?format=csv`;
  yield `${url}?asOf=2026-09-30`;
  const values = Object.entries(parameters).map(([name, field]) => [name, valuesFor(field, about)] as const);
  for (const [name, all] of values) for (const value of all) yield `${url}?${name}=${value}`;
  for (const n of steps.keys()) {
    const given = values.flatMap(([name, all]) => (all.length > 0 ? [`${name}=${all[n % all.length]}`] : []));
    if (given.length > 1) yield `${url}?${given.join('&')}`;
  }
}

// A few records stand for all those that have nothing to do with the record in question.
const mostPages = 4;

const pagesOf = (records: readonly Stored[], { id }: About): readonly string[] =>
  records
    .filter((record, n) => n < mostPages || JSON.stringify(record).includes(id))
    .map((record) => record.id);

/**
 * Returns addresses of everything declared, with records of every register, to be compared between variants of the
 * data.
 */
export async function askedAbout(server: Tested, about: About): Promise<readonly string[]> {
  const { catalogue } = server.running.service;
  const codes = Map.groupBy(await everythingAt(server), ({ register }) => register);
  return [
    ...['mine', 'session', 'portfolio', 'timeline', 'simulation', `simulation/${about.id}`].map(
      (each) => `/api/${each}`,
    ),
    '/api/commits?limit=1',
    `/api/commits?limit=500&before=${about.before}`,
    ...['a', 'e', 'high', 'risk'].map((each) => `/api/search?q=${each}`),
    ...catalogue.views.values().flatMap((view) => askedOf(view, about)),
    ...catalogue.registers.values().flatMap(({ key, fields, derived }) => [
      ...['limit=500', 'format=csv', 'retired=yes', 'q=high'].map(
        (query) => `/api/registers/${key}?${query}`,
      ),
      // Orders and counts by computed columns and by names of other records could disclose something about these.
      ...Object.entries(fields)
        .flatMap(([name, { to }]) => (to === undefined ? [] : [name]))
        .concat(Object.keys(derived))
        .flatMap((name) => [`sort=-${name}`, `where=${name}:filled:`])
        .map((query) => `/api/registers/${key}?limit=5&${query}`),
      ...pagesOf(codes.get(key) ?? [], about).map((id) => `/api/registers/${key}/${id}`),
    ]),
  ];
}

/** Removes the position of the journal, which grows with each commit. */
const said = ({ status, body, headers }: Answer): string =>
  JSON.stringify([status, body, headers['content-disposition'], headers['etag']]).replaceAll(
    /"(position|next)":\d+/g,
    '',
  );

/** Returns the responses by address. */
export async function answersTo(ask: Ask, urls: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const url of urls) found.set(url, said(await ask('GET', url)));
  return found;
}
