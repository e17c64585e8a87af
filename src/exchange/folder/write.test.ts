import { inWords } from '#isms/kernel/testing/sentence-tester.ts';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { castIsms } from '#isms/kernel/testing/cast-tester.ts';
import { Problem } from '#isms/kernel/values/problem.ts';
import { sampleOfEach, samples, type Sample } from '#isms/kernel/testing/sample-tester.ts';
import { erased } from '#isms/kernel/values/erased.ts';
import { readFields } from '#isms/kernel/field-kinds/validation.ts';
import { advance, shelf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { declared } from '../../declared.ts';
import { decodeFields } from './decode.ts';
import { faultText } from './fault.ts';
import { acme, folderOf, historyOf as readHistory, snapshotOf } from './folder-tester.ts';
import { read } from './read.ts';
import { replay } from './replay.ts';
import { toYaml } from './to-yaml.ts';
import { write, type Version, type WriteOptions } from './write.ts';
import { parse } from './yaml.ts';

const { catalogue, inquirer } = await declared();

/** Returns the content of each record in a folder; with history, also who made it when. */
const recordsOf = (snapshot: Snapshot, whole: boolean): Record<string, unknown> =>
  Object.fromEntries(
    [...snapshot.registers.keys()].flatMap((key) =>
      shelf(snapshot, key).rows.map((row) => {
        const { id, code, retired, fields } = row;
        return [`${key} ${code}`, whole ? row : { id, code, retired, fields }];
      }),
    ),
  );

async function roundTrip(
  declaredIsms: typeof catalogue,
  { snapshot }: Sample,
  options: WriteOptions,
): Promise<Snapshot> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-folder-'));
  expect(await write(snapshot, folder, options)).toBeUndefined();
  const history = read(folder, declaredIsms);
  if (history instanceof Problem) throw new Error(history.faults.map(faultText).join('\n'));
  const back = replay(declaredIsms, history);
  rmSync(folder, { recursive: true });
  if (back instanceof Problem) throw new Error(back.faults.map(faultText).join('\n'));
  return back;
}

const historyOf = ({ commits }: Sample) => {
  const versions = new Map<string, Version[]>();
  for (const { at, by, why, versions: several } of commits)
    for (const record of several) {
      const key = `${record.register} ${record.id}`;
      versions.set(key, [...(versions.get(key) ?? []), { at, by, why, record }]);
    }
  return (record: { readonly register: string; readonly id: string }) =>
    versions.get(`${record.register} ${record.id}`) ?? [];
};

const withRecords = ({ commits }: Sample): boolean => commits.length > 0;

describe('what is written is read back as it was', () => {
  for (const [name, all] of [
    ['the registers of the kernel tests', castIsms],
    ['every declared register', catalogue],
  ] as const) {
    test(`records as they are, of ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(samples(all).filter(withRecords), async (sample) => {
          const back = await roundTrip(all, sample, {});
          expect(recordsOf(back, false)).toEqual(recordsOf(sample.snapshot, false));
        }),
        { numRuns: 30 },
      );
    });

    test(`a record of each of ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(sampleOfEach(all), async (sample) => {
          const back = await roundTrip(all, sample, {});
          expect(recordsOf(back, false)).toEqual(recordsOf(sample.snapshot, false));
        }),
        { numRuns: 8 },
      );
    });

    test(`with every version, who made it and when, of ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(samples(all).filter(withRecords), async (sample) => {
          const back = await roundTrip(all, sample, { history: historyOf(sample) });
          expect(recordsOf(back, true)).toEqual(recordsOf(sample.snapshot, true));
        }),
        { numRuns: 30 },
      );
    });
  }
});

/** Returns the text of every file in a folder, by path. */
const textsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );

/** Reads a folder and writes it again, with its history or only its present state. */
async function rewritten(folder: string, withHistory: boolean): Promise<string> {
  const told = readHistory(folder, catalogue);
  const versions = new Map<string, Version[]>();
  const snapshot = snapshotOf(folder, catalogue, {
    onCommit: ({ at, by, why }, made) => {
      for (const record of made)
        versions.set(record.code, [...(versions.get(record.code) ?? []), { at, by: by.id, why, record }]);
    },
  });
  const to = folderOf();
  await write(snapshot, to, {
    history: withHistory ? (record) => versions.get(record.code) ?? [] : undefined,
    contents: {
      has: (hash) => told.files.has(hash),
      bytes: async (hash) => readFileSync(told.files.get(hash) ?? ''),
    },
  });
  return to;
}

const fileOf = (hash: string, name: string) => ({
  hash: hash.repeat(64),
  size: 1,
  type: 'text/plain',
  name,
});

describe('an export', () => {
  test('of a history is judged as the history is, on every day of it', async () => {
    const folder = await rewritten(acme, true);
    for (const day of ['2025-02-12', '2025-03-31', '2025-04-01', '2025-12-31', '2026-09-30']) {
      const verdicts = [acme, folder].map((each) =>
        inquirer()
          .at(snapshotOf(each, catalogue, { until: day }))
          .conformity('2022'),
      );
      expect(verdicts[1]).toEqual(verdicts[0]);
    }
  });

  test('that is read and written again is the same to the letter', async () => {
    for (const withHistory of [true, false]) {
      const once = await rewritten(acme, withHistory);
      expect(textsOf(await rewritten(once, withHistory))).toEqual(textsOf(once));
    }
  });

  test('is text that people read', async () => {
    const texts = textsOf(await rewritten(acme, true));
    expect(texts['treatment/TRT-1.yaml']).toBe(
      [
        '- at: 2025-02-20',
        '  by: PER-2',
        '  fields:',
        '    title: Signing key in a hardware module',
        '    risk: RISK-1',
        '    option: modify',
        '    plan: Move the signing key into a hardware module; two people sign each release.',
        '    controls: [A.8.24, A.5.3]',
        '    owner: PER-3',
        '    due: 2025-06-30',
        '    method: MTH-1',
        '    residualLikelihood: 1',
        '    residualImpact: 3',
        '- at: 2025-06-30',
        '  by: PER-2',
        '  why: The key is in a hardware module',
        '  set:',
        '    doneOn: 2025-06-30',
        '',
      ].join('\n'),
    );
    expect(texts['files/isp-1.0.md']).toContain('# Information security policy');
  });

  test('keeps apart files of one name, and names that no file system takes', async () => {
    const pictures = [
      fileOf('a', 'x.txt'),
      fileOf('b', 'X.txt'),
      fileOf('a', 'x.txt'),
      fileOf('c', '../y.txt'),
    ];
    const things = pictures.map((picture, n): [string, string] => [
      `thing/THG-${n + 1}.yaml`,
      `title: Door\npicture: ${JSON.stringify(picture)}\n`,
    ]);
    const snapshot = snapshotOf(
      folderOf({ 'house.yaml': 'name: A\n', ...Object.fromEntries(things) }),
      castIsms,
    );
    const to = folderOf();
    await write(snapshot, to, {
      contents: { has: () => true, bytes: async (hash) => Buffer.from(hash.slice(0, 1)) },
    });
    const texts = textsOf(to);
    expect(Object.keys(texts).filter((path) => path.startsWith('files/'))).toEqual([
      'files/bbbbbbbbbbbb/X.txt',
      'files/cccccccccccc.txt',
      'files/x.txt',
    ]);
    expect(texts['thing/THG-4.yaml']).toContain('name: ../y.txt');
    const names = shelf(snapshotOf(to, castIsms), 'thing').rows.map(({ fields }) => fields['picture']);
    expect(names).toMatchObject(pictures.map(({ name }) => ({ name, size: 1 })));
  });

  test('says where something was erased, and leaves out what can be left out', async () => {
    const snapshot = snapshotOf(
      folderOf({ 'house.yaml': 'name: A\n', 'person/PER-1.yaml': 'name: Ana\nemail: a@example.org\n' }),
      castIsms,
    );
    const [ana] = shelf(snapshot, 'person').rows;
    const gone = { ...ana!, version: 2, fields: { name: erased, email: erased } };
    const to = folderOf();
    await write(advance(snapshot, [gone], 2, snapshot.at), to);
    expect(textsOf(to)['person/PER-1.yaml']).toBe('name: erased\n');
  });

  test('does not mix with the records of somebody else', async () => {
    const to = folderOf({ 'risk/RISK-99.yaml': 'title: Theirs\n', 'README.md': 'x' });
    const problem = await write(snapshotOf(acme, catalogue), to);
    expect(inWords(problem?.detail)).toContain(
      'holds risk/RISK-99.yaml, which is no record of this organisation',
    );
    expect(Object.keys(textsOf(to))).toEqual(['README.md', 'risk/RISK-99.yaml']);
  });
});

describe('every declared register', () => {
  test.each([...catalogue.registers.values()].map((register) => [register.key, register] as const))(
    '%s has an example that its schema takes, and that is the same after a file',
    (_, register) => {
      expect(readFields(register.fields, register.example).faults).toEqual([]);
      const text = toYaml(register.example);
      const faults: unknown[] = [];
      const written = decodeFields(register.fields, parse(text).root, '', (fault) => faults.push(fault));
      expect(faults).toEqual([]);
      expect(written).toEqual(register.example);
    },
  );
});
