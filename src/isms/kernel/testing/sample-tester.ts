import * as fc from 'fast-check';
import { isNoLonger } from '../values/calendar.ts';
import type { Change } from '../declarations/change.ts';
import { propose } from '../commits/commit.ts';
import type { Field, Fields, Link } from '../field-kinds/field.ts';
import { a } from './fixture.ts';
import type { Catalogue } from '../declarations/catalogue.ts';
import { Problem } from '../values/problem.ts';
import type { Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';
import { emptySnapshot, lookUp, shelf, type Snapshot } from '../snapshot/snapshot.ts';

/**
 * Random organisations over any registers, made from the declarations of fields, so that later declarations are covered
 * too.
 */

// Texts that look like something else in one format or another.
const tricky = [
  'null', '~', 'true', 'yes', '1.10', '2022', '0x1F', '1e3', '.inf', '-', '- a', 'a: b', ': b', '# c', 'c #d', "'q'", '"q"',
  '&a', '*a', '!t', '|', '>', '@', '`', '[', '{', '?', '%', '---', '...', '=1+1', '+1', '@SUM(A1)', 'a\tb', ' lead', 'trail ',
  '2026-09-30', '\ufeffa', 'a\u0085b', 'a\u200bb', 'a\u001bb', 'ü€𝄞', '__proto__', 'a,b;c', 'x'.repeat(160), `${'word '.repeat(30)}end`,
] as const; // prettier-ignore

const isText = (text: string): boolean =>
  text.trim() !== '' && !text.includes('\u0000') && text.isWellFormed();
const isLine = (text: string): boolean => isText(text) && !/[\n\r\u2028\u2029]/.test(text);

const words = fc.oneof(
  fc.constantFrom(...tricky),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
);
const lines = words.filter(isLine);
const paragraphs = fc
  .array(fc.oneof(words, fc.constantFrom('', '  indented', 'line  ')), { minLength: 1, maxLength: 4 })
  .chain((parts) => fc.constantFrom('\n', '\n\n', '\r\n').map((gap) => parts.join(gap)))
  .filter(isText);

const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const durations = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom('Y', 'M', 'W', 'D'))
  .map(([count, unit]) => `P${count}${unit}`);

const formats: Readonly<Record<string, fc.Arbitrary<string>>> = {
  email: fc.constantFrom('ana@example.org', 'o.brien+isms@example.co.uk'),
  url: fc.constantFrom('https://example.org/a?b=c#d', 'http://example.org/'),
  timeZone: fc.constantFrom('Europe/Berlin', 'UTC', 'Pacific/Auckland'),
};

const json = fc
  .jsonValue({ maxDepth: 2 })
  .filter((value) => !/\\u0000|\\ud[89a-f]/i.test(JSON.stringify(value)));

/** An arbitrary record, chosen once it is known which exist. */
const anyone = fc.nat(1000);

function valueOf(field: Field): fc.Arbitrary<unknown> {
  const keys = Object.keys(field.options ?? {});
  switch (field.kind) {
    case 'line':
      return (
        formats[field.format ?? ''] ?? lines.map((text) => text.slice(0, field.longest ?? 200)).filter(isLine)
      );
    case 'prose':
      return paragraphs.map((text) => text.slice(0, field.longest ?? 50_000)).filter(isText);
    case 'choice':
      return fc.constantFrom(...keys);
    case 'choices':
      return fc.subarray(keys);
    case 'yesNo':
      return fc.boolean();
    case 'date':
      return days;
    case 'duration':
      return durations.filter((each) => field.atMost === undefined || isNoLonger(each, field.atMost));
    case 'number': {
      const range = { min: field.least ?? -1e9, max: field.most ?? 1e9 };
      return field.whole
        ? fc.integer({ min: Math.ceil(range.min), max: Math.floor(range.max) })
        : fc.double({ ...range, noNaN: true }).map((value) => value + 0);
    }
    case 'step':
    case 'reference':
    case 'link':
      return anyone;
    case 'references':
    case 'links':
      return fc.uniqueArray(anyone, { maxLength: 4 });
    case 'list':
      return fc.uniqueArray(fieldsOf(field.fields ?? {}), {
        minLength: 1,
        maxLength: 4,
        selector: (entry) => JSON.stringify(entry),
      });
    case 'matrix':
      return anyone;
    case 'file':
      return fc.record({
        hash: fc.stringMatching(/^[0-9a-f]{64}$/),
        size: fc.nat(),
        type: fc.constantFrom('text/markdown', 'application/pdf'),
        name: lines.map((text) => text.slice(0, 200)),
      });
    case 'frozen':
      return fc.dictionary(fc.stringMatching(/^[a-zA-Z]{1,8}$/), json, { maxKeys: 4 });
  }
}

const fieldsOf = (declared: Fields): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(Object.entries(declared).map(([name, field]) => [name, valueOf(field)])), {
    requiredKeys: Object.keys(declared).filter((name) => !declared[name]?.optional),
  });

/**
 * Chooses the records, steps and matrix sizes of random values, once these are known; leaves out fields without a
 * possible value.
 */
function settle(
  declared: Fields,
  values: Record<string, unknown>,
  snapshot: Snapshot,
): Record<string, unknown> {
  const settled: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const field = declared[name];
    const made = field && value !== undefined ? one(field, value, settled, declared, snapshot) : value;
    if (made !== undefined) settled[name] = made;
  }
  return settled;
}

function one(
  field: Field,
  value: unknown,
  settled: Readonly<Record<string, unknown>>,
  declared: Fields,
  s: Snapshot,
): unknown {
  switch (field.kind) {
    case 'reference':
      return pick(s, field.to ?? '', value as number)?.id;
    case 'references':
      return [...new Set((value as number[]).flatMap((n) => pick(s, field.to ?? '', n)?.id ?? []))];
    case 'link':
      return linkTo(s, value as number);
    case 'links':
      return [
        ...new Map(
          (value as number[]).flatMap((n) => linkTo(s, n) ?? []).map((link) => [link.id, link]),
        ).values(),
      ];
    case 'list': {
      const entries = distinct(
        (value as Record<string, unknown>[]).map((entry) => {
          // Steps in entries find their scale through a field of the record.
          const whole = settle({ ...declared, ...field.fields }, { ...settled, ...entry }, s);
          return Object.fromEntries(Object.entries(whole).filter(([name]) => name in entry));
        }),
      );
      // Only actions know which registers are decided on together; here it is always one.
      const about = (entry: Record<string, unknown> | undefined): string =>
        Object.entries(field.fields ?? {})
          .filter(([name, { kind }]) => kind === 'link' && entry?.[name] !== undefined)
          .map(([name]) => (entry?.[name] as Link | undefined)?.register)
          .join();
      const isSeen = Object.values(field.fields ?? {}).some(({ kind }) => kind === 'frozen');
      return isSeen ? entries.filter((entry) => about(entry) === about(entries[0])) : entries;
    }
    case 'step': {
      const { through, list = '' } = field.scale ?? {};
      const scaled =
        through === undefined
          ? settled
          : lookUp(s, declared[through]?.to ?? '', String(settled[through]))?.fields;
      const steps = (scaled?.[list] as readonly unknown[] | undefined)?.length ?? 0;
      return steps > 0 ? 1 + ((value as number) % steps) : undefined;
    }
    case 'matrix': {
      const { up, across, steps } = field.matrix ?? { up: '', across: '', steps: '' };
      const length = (list: string): number => (settled[list] as readonly unknown[] | undefined)?.length ?? 1;
      const cell = (row: number, column: number): number =>
        Math.min(1 + row + column + ((value as number) % 2), length(steps));
      return Array.from({ length: length(up) }, (_, row) =>
        Array.from({ length: length(across) }, (__, column) => cell(row, column)),
      );
    }
    default:
      return value;
  }
}

const distinct = <T extends object>(entries: readonly T[]): readonly T[] => [
  ...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values(),
];

function pick(snapshot: Snapshot, register: string, n: number): Stored | undefined {
  const rows = shelf(snapshot, register).rows.filter((row) => !row.retired);
  return rows[n % Math.max(rows.length, 1)];
}

function linkTo(snapshot: Snapshot, n: number): Link | undefined {
  const filled = [...snapshot.registers.keys()].filter((key) => pick(snapshot, key, 0));
  const register = filled[n % Math.max(filled.length, 1)];
  const record = register === undefined ? undefined : pick(snapshot, register, n);
  return register !== undefined && record ? { register, id: record.id } : undefined;
}

/** A random act of a person: a record created, changed, retired or restored. */
interface SampleAction {
  readonly register: AnyRegister;
  readonly does: 'create' | 'amend' | 'retire' | 'restore';
  readonly values: Record<string, unknown>;
  readonly pick: number;
  readonly ownId: boolean;
  readonly hours: number;
  readonly why: string | undefined;
}

const deedOn = (register: AnyRegister): fc.Arbitrary<SampleAction> =>
  fc.record({
    register: fc.constant(register),
    does: fc.constantFrom('create', 'create', 'create', 'amend', 'amend', 'retire', 'restore'),
    values: fieldsOf(register.fields),
    pick: anyone,
    ownId: fc.boolean(),
    hours: fc.constantFrom(0, 0, 1, 24, 1000),
    why: fc.option(lines, { nil: undefined }),
  });

/** One commit of a random organisation. */
export interface SampleCommit {
  readonly at: string;
  readonly by: string;
  readonly why: string | undefined;
  readonly versions: readonly Stored[];
}

export interface Sample {
  readonly snapshot: Snapshot;
  readonly commits: readonly SampleCommit[];
}

/** Returns random organisations, without changes that the application would refuse. */
export function samples(catalogue: Catalogue, most = 40): fc.Arbitrary<Sample> {
  const registers = [...catalogue.registers.values()];
  return fc
    .array(fc.constantFrom(...registers).chain(deedOn), { minLength: most / 4, maxLength: most })
    .map((deeds) => grow(catalogue, deeds));
}

/** Returns an organisation with a record of every register where possible, so that none is missed by chance. */
export function sampleOfEach(catalogue: Catalogue): fc.Arbitrary<Sample> {
  const registers = [...catalogue.registers.values()];
  return fc.tuple(...[...registers, ...registers].map(deedOn)).map((deeds) =>
    grow(
      catalogue,
      deeds.map((deed) => ({ ...deed, does: 'create' as const })),
    ),
  );
}

function grow(catalogue: Catalogue, deeds: readonly SampleAction[]): Sample {
  let snapshot = emptySnapshot(catalogue.registers, 'sample', '2026-09-30');
  const commits: SampleCommit[] = [];
  let moment = Date.parse('2025-01-01T09:00:00.000Z');
  for (const [n, deed] of deeds.entries()) {
    const change = changeOf(deed, n, snapshot);
    if (!change) continue;
    const at = new Date((moment += deed.hours * 3_600_000)).toISOString();
    const by = pick(snapshot, 'person', deed.pick)?.id ?? 'system';
    const context = { actor: by, at, origin: 'import', newId: () => `new-${n}` } as const;
    const random = propose(catalogue, snapshot, [change], context);
    // Random values seldom satisfy invariants between fields, so values like those of the example are tried next.
    const proposal =
      random instanceof Problem && change.do === 'create'
        ? propose(
            catalogue,
            snapshot,
            [{ ...change, fields: likeExample(deed.register, change.fields) }],
            context,
          )
        : random;
    if (proposal instanceof Problem || proposal.versions.length === 0) continue;
    snapshot = proposal.after;
    commits.push({ at, by, why: deed.why, versions: proposal.versions });
  }
  return { snapshot, commits };
}

const likeExample = (register: AnyRegister, fields: object): Record<string, unknown> => ({
  ...fields,
  ...a(register, '').fields,
});

function changeOf(
  { register, does, values, pick: n, ownId }: SampleAction,
  place: number,
  snapshot: Snapshot,
): Change | undefined {
  const fields = settle(register.fields, values, snapshot);
  const { rows } = shelf(snapshot, register.key);
  if (does === 'create') {
    const number = rows.length + 1;
    return {
      do: 'create',
      register: register.key,
      fields,
      ...(ownId
        ? { id: `id-${place}` }
        : { id: `${register.code}-${number}`, code: `${register.code}-${number}` }),
    };
  }
  const own = rows.filter(({ version }) => version > 0);
  const record = own[n % Math.max(own.length, 1)];
  if (!record) return undefined;
  if (does !== 'amend') return { do: does, register: register.key, id: record.id };
  const some = Object.entries(fields).filter((_, at) => (n + at) % 3 === 0);
  return { do: 'amend', register: register.key, id: record.id, fields: Object.fromEntries(some) };
}
