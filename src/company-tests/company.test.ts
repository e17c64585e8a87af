import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { guardedReader } from '#isms/kernel/snapshot/guarded-reader.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { readerOf, shelf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { openJournal, type Journal } from '#journal/journal.ts';
import { openSqlite } from '#journal/sqlite/sqlite.ts';
import { all, asOf, folder, noon, reference } from './company-tester.ts';
import { fillFromFolder } from '../server/installation/example-organisation.ts';
import { OrganisationService, zoneOf } from '../server/organisations/organisation-service.ts';

/** The example company: clean on its reference day, believable before, and the same however it is read. */
const judged = (snapshot: Snapshot, edition: '2013' | '2022') =>
  all
    .inquirer()
    .at(snapshot)
    .conformity(edition)
    .filter(({ rules }) => rules.length > 0);

describe('the example company', () => {
  const head = asOf(reference);

  test.each(['2013', '2022'] as const)('is clean in the %s edition on its reference day', (edition) => {
    const standings = judged(head, edition);
    expect(standings.length).toBeGreaterThan(20);
    const wanting = standings.filter(({ verdict }) => !['met', 'needs a person'].includes(verdict));
    expect(
      wanting.map(({ ref, verdict, findings }) => ({ ref, verdict, findings: findings.slice(0, 2) })),
    ).toEqual([]);
  });

  test('was in the making before the ISMS was in force', () => {
    const verdicts = new Set(judged(asOf('2025-02-15'), '2022').map(({ verdict }) => verdict));
    expect(verdicts).toContain('no data');
    expect([...verdicts].some((verdict) => verdict !== 'no data')).toBe(true);
  });

  test.each([...all.catalogue.views.values()])(
    'gives $key cells of its columns, and a head above every row that wants one',
    (view) => {
      const inquiry = all.inquirer().at(head);
      const compared = inquiry.compared(view, {});
      if (isProblem(compared)) throw new Error('refused although nothing was asked');
      const before = compared && all.inquirer().at(asOf(compared.with));
      const [rows, heads] = [inquiry.view(view, {}, before), inquiry.head(view, {}, before)];
      if (isProblem(rows) || isProblem(heads)) throw new Error('refused although nothing was asked');
      const columnsOf = (each: typeof rows) => [...new Set(each.flatMap(({ cells }) => Object.keys(cells)))];
      expect(Object.keys(view.columns)).toEqual(expect.arrayContaining(columnsOf(rows)));
      expect(Object.keys(view.head?.columns ?? {})).toEqual(expect.arrayContaining(columnsOf(heads)));
      const { of = '' } = 'of' in view.presentation ? view.presentation : {};
      const keys = heads.map(({ key }) => key);
      expect(rows.filter(({ cells }) => of !== '' && !keys.includes(String(cells[of])))).toEqual([]);
    },
  );

  // A word that is cut out of a sentence leaves its blanks behind.
  test('has lost no word of its texts', () => {
    const textsIn = (value: unknown): readonly string[] =>
      typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(textsIn)
        : [value].filter((each) => typeof each === 'string');
    const cut = globSync('**/*.yaml', { cwd: folder }).flatMap((file) =>
      textsIn(parse(readFileSync(join(folder, file), 'utf8')))
        .filter((text) => /\S {2,}\S| [,.;:!?)](?:\s|$)|\(\s/.test(text))
        .map((text) => `${file}: ${text}`),
    );
    expect(cut).toEqual([]);
  });

  test('has something real for every screen', () => {
    for (const [register, least] of [
      ['risk', 30],
      ['treatment', 25],
      ['document', 30],
      ['interested-party', 10],
      ['person', 55],
      ['decision', 40],
    ] as const)
      expect(shelf(head, register).rows.length, register).toBeGreaterThanOrEqual(least);
  });

  test('shows a decision that voided itself, and one renewed', () => {
    const { rows } = shelf(head, 'decision');
    expect(rows.some((row) => row.retired)).toBe(true);
  });

  test.each(
    [...all.catalogue.registers.values()].flatMap((register) =>
      Object.keys(register.derived).map((name) => [register.key, name] as const),
    ),
  )('the computed column %s.%s looks only at what it declares', (key, name) => {
    const register = all.catalogue.registers.get(key);
    const derivation = register?.derived[name];
    if (!register || !derivation) throw new Error(`no ${key}.${name}`);
    const reads = derivation.reads === 'all' ? 'all' : [register, ...derivation.reads];
    const reader = guardedReader(readerOf(head), reads, `${key}.${name}`);
    for (const row of shelf(head, key).rows) expect(() => derivation.of(row, reader)).not.toThrow();
  });

  test.each([...all.catalogue.rules.values()].map((rule) => [rule.key, rule] as const))(
    'rule %s looks only at what it declares',
    (_, rule) => {
      const reader = guardedReader(readerOf(head), [rule.of, ...rule.reads], rule.key);
      for (const row of shelf(head, rule.of.key).rows)
        expect(() => rule.perRecord.compute(row, reader)).not.toThrow();
      expect(() => rule.whole.compute(reader)).not.toThrow();
    },
  );
});

describe('the company in a journal', () => {
  const data = mkdtempSync(join(tmpdir(), 'plumbline-company-'));
  let journal: Journal;
  let service: OrganisationService;
  beforeAll(async () => {
    journal = openJournal({
      catalogue: all.catalogue,
      store: openSqlite(join(data, 'journal.db')),
      blobs: join(data, 'blobs'),
      clock: noon.now,
      zoneOf,
    });
    await journal.establish('company');
    service = new OrganisationService('company', journal, all.inquirer(), noon.now);
    const problem = await fillFromFolder(folder, service);
    if (problem) throw new Error(inEnglish(problem.detail));
  });
  afterAll(async () => {
    await journal.close();
    rmSync(data, { recursive: true });
  });

  test.each(['2024-12-31', '2025-06-30', '2026-02-28', reference])(
    'is what the folder says, record by record and verdict by verdict, as of %s',
    async (day) => {
      const [kept, told] = [await journal.asOf('company', day), asOf(day)];
      for (const key of all.catalogue.registers.keys())
        expect(
          shelf(kept, key).rows.map(({ code, version, retired, fields }) => ({
            code,
            version,
            retired,
            fields,
          })),
          key,
        ).toEqual(
          shelf(told, key).rows.map(({ code, version, retired, fields }) => ({
            code,
            version,
            retired,
            fields,
          })),
        );
      for (const edition of ['2013', '2022'] as const)
        expect(judged(kept, edition).map(({ ref, verdict }) => `${ref} ${verdict}`)).toEqual(
          judged(told, edition).map(({ ref, verdict }) => `${ref} ${verdict}`),
        );
    },
  );

  test('holds together', async () => {
    expect(await journal.verify('company')).toMatchObject({ faults: [] });
  });

  test('is filled only where nothing is', async () => {
    expect(await fillFromFolder(folder, service)).toMatchObject({ kind: 'refused' });
  });
});
