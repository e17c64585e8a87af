import type { Field } from '#isms/kernel/declarations/field.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { View } from '#isms/kernel/declarations/view.ts';
import { everythingAt } from './all-answers-tester.ts';
import type { Answer, Ask, Tested } from './server-tester.ts';

/** A record to ask about, by its id, and whoever answers for it. */
export interface About {
  readonly register: string;
  readonly id: string;
  readonly owner: string;
  /** Position of the journal before which commits are told. */
  readonly before: number;
}

// The longest scale there is in the example has five steps.
const steps = ['1', '2', '3', '4', '5'];

/** What a parameter may be asked with: each of its choices, each step, the record and whoever answers for it. */
function valuesFor({ kind, to, options }: Field, about: About): readonly string[] {
  if (options) return Object.keys(options);
  if (kind === 'yesNo') return ['true', 'false'];
  if (kind === 'date') return ['2025-12-31', '2026-09-30'];
  if (to === about.register) return [about.id];
  if (to === 'person') return [about.owner];
  return kind === 'step' || kind === 'number' ? steps : [];
}

/** A view with nothing said, each parameter by itself, and all of them together. */
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

// Of a register whose records have nothing to do with the one that is asked about, a few stand for all.
const mostPages = 4;

const pagesOf = (records: readonly Stored[], { id }: About): readonly string[] =>
  records
    .filter((record, n) => n < mostPages || JSON.stringify(record).includes(id))
    .map((record) => record.id);

/** Everything that is declared, with records of every register, to be asked for in more than one world. */
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
      // What is computed, and what is called by another record, is where the order or the number could tell of that.
      ...Object.entries(fields)
        .flatMap(([name, { to }]) => (to === undefined ? [] : [name]))
        .concat(Object.keys(derived))
        .flatMap((name) => [`sort=-${name}`, `where=${name}:filled:`])
        .map((query) => `/api/registers/${key}?limit=5&${query}`),
      ...pagesOf(codes.get(key) ?? [], about).map((id) => `/api/registers/${key}/${id}`),
    ]),
  ];
}

/** Where the journal stands grows with each commit, whatever it was about. */
const said = ({ status, body, headers }: Answer): string =>
  JSON.stringify([status, body, headers['content-disposition'], headers['etag']]).replaceAll(
    /"(position|next)":\d+/g,
    '',
  );

/** What somebody is answered, by what they ask for. */
export async function answersTo(ask: Ask, urls: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const url of urls) found.set(url, said(await ask('GET', url)));
  return found;
}
