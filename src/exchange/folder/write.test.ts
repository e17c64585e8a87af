import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { castIsms } from '#isms/kernel/cast-tester.ts';
import { Problem } from '#isms/kernel/problem.ts';
import { sampleOfEach, samples, type Sample } from '#isms/kernel/sample-tester.ts';
import { shelf, type Snapshot } from '#isms/kernel/snapshot.ts';
import { declared } from '../../declared.ts';
import { faultText } from './fault.ts';
import { read } from './read.ts';
import { replay } from './replay.ts';
import { write, type Version, type WriteOptions } from './write.ts';

const { isms } = await declared();
const made: string[] = [];
const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-folder-'));
  made.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** What a folder says of each record; with history, also who made it when. */
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
  declaredIsms: typeof isms,
  { snapshot }: Sample,
  options: WriteOptions,
): Promise<Snapshot> {
  const folder = temporary();
  expect(await write(snapshot, folder, options)).toBeUndefined();
  const history = read(folder, declaredIsms);
  if (history instanceof Problem) throw new Error(history.faults.map(faultText).join('\n'));
  const back = replay(declaredIsms, history);
  if (back instanceof Problem) throw new Error(back.faults.map(faultText).join('\n'));
  rmSync(folder, { recursive: true });
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
    ['every declared register', isms],
  ] as const) {
    test(`records as they are, of ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(samples(all).filter(withRecords), async (sample) => {
          const back = await roundTrip(all, sample, {});
          expect(recordsOf(back, false)).toEqual(recordsOf(sample.snapshot, false));
        }),
        { numRuns: 60 },
      );
    });

    test(`a record of each of ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(sampleOfEach(all), async (sample) => {
          const back = await roundTrip(all, sample, {});
          expect(recordsOf(back, false)).toEqual(recordsOf(sample.snapshot, false));
        }),
        { numRuns: 20 },
      );
    });

    test(`with every version, who made it and when, of ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(samples(all).filter(withRecords), async (sample) => {
          const back = await roundTrip(all, sample, { history: historyOf(sample) });
          expect(recordsOf(back, true)).toEqual(recordsOf(sample.snapshot, true));
        }),
        { numRuns: 60 },
      );
    });
  }
});
