import { inWords } from '#isms/kernel/testing/sentence-tester.ts';
import { closeSync, mkdirSync, openSync, readdirSync, utimesSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { create } from '#isms/kernel/declarations/change.ts';
import { onEachEngine, type Here } from '../testing/cast-tester.ts';
import { amended, erasing, good, newRisk, person } from '../testing/fixture-tester.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const named = (stored: { hash: string; size: number }) => ({
  ...stored,
  type: 'text/plain',
  name: 'proof.txt',
});
const megabyte = 1_000_000;

const pathOf = (here: Here, hash: string): string =>
  join(here.place.blobs, here.organisation, hash.slice(0, 2), hash);

/** Makes a file look as if it had arrived that many days before the test's today. */
function age(here: Here, hash: string, days: number): void {
  const then = new Date(here.clock.now - days * 86_400_000);
  utimesSync(pathOf(here, hash), then, then);
}

onEachEngine('blobs', (here) => {
  const put = async (text: string) =>
    good(await here.journal.blobs.put(here.organisation, bytes(text), megabyte));
  const isThere = async (hash: string) =>
    (await here.journal.blobs.read(here.organisation, hash)) instanceof Readable;

  test('gives back the bytes, under the hash of them, to their organisation only', async () => {
    const stored = await put('proof');
    expect(stored).toEqual({
      hash: 'c1cda26362828b69266512052b97cb3729e3b052e4ade47c0a1e3383defe73c7',
      size: 5,
    });
    const read = await here.journal.blobs.read(here.organisation, stored.hash);
    expect((await buffer(read as Readable)).toString()).toBe('proof');
    expect(await here.journal.blobs.read('neighbour', stored.hash)).toBeUndefined();
    for (const hash of ['0'.repeat(64), '../../etc/passwd', ''])
      expect(await here.journal.blobs.read(here.organisation, hash)).toBeUndefined();
    await expect(inWords(here.journal.blobs.put('../up', bytes('x'), 9))).rejects.toThrow(
      'no key of an organisation',
    );
  });

  test('never ends well with bytes that are changed while they are read', async () => {
    const pieces = ['a', 'b', 'c'].map((letter) => bytes(letter.repeat(200_000)));
    const { hash } = good(await here.journal.blobs.put(here.organisation, Readable.from(pieces), megabyte));
    const read = (await here.journal.blobs.read(here.organisation, hash)) as Readable;
    const file = openSync(pathOf(here, hash), 'r+');
    writeSync(file, 'B', 599_999);
    closeSync(file);
    await expect(buffer(read)).rejects.toThrow('does not have its hash');
  });

  test('takes a stream of any number of pieces, and no more than the limit', async () => {
    const pieces = Readable.from(['pro', 'of'].map(bytes));
    expect(good(await here.journal.blobs.put(here.organisation, pieces, 5))).toEqual(await put('proof'));
    expect(
      inWords(
        await here.journal.blobs.put(here.organisation, Readable.from([bytes('proof'), bytes('!')]), 5),
      ),
    ).toMatchObject({
      kind: 'too-large',
    });
    const broken = Readable.from(
      (async function* () {
        yield bytes('half');
        throw new Error('the connection broke');
      })(),
    );
    await expect(inWords(here.journal.blobs.put(here.organisation, broken, 5))).rejects.toThrow(
      'the connection broke',
    );
    expect(readdirSync(join(here.place.blobs, here.organisation, 'arriving'))).toEqual([]);
  });

  test('a commit that names a file which is not there says so at the field', async () => {
    const absent = named({ hash: 'a'.repeat(64), size: 5 });
    expect(inWords(await here.commit(() => [newRisk('Fire', { proof: absent })]))).toMatchObject({
      faults: [{ path: 'proof', message: 'names a file that was not uploaded' }],
    });
    const stored = await put('proof');
    expect(
      inWords(
        await here.commit(() => [newRisk('Fire', { proof: named({ ...stored, size: 6 }) }), newRisk('x')]),
      ),
    ).toMatchObject({
      faults: [{ path: 'RISK-1 proof.size', message: 'must be 5, the size of the file' }],
    });
    good(await here.commit(() => [newRisk('Fire', { proof: named(stored) })]));
    expect((await here.journal.head(here.organisation, '')).position).toBe(1);
  });

  test('a commit names no file so that it would be a program or a page, but for history from elsewhere', async () => {
    const stored = await put('start calc');
    const page = { ...named(stored), name: 'proof.html' };
    const of = { path: 'proof.name', message: expect.stringContaining('that end with .html are not taken') };
    expect(inWords(await here.commit(() => [newRisk('Fire', { proof: page })]))).toMatchObject({
      faults: [of],
    });
    good(await here.commit(() => [newRisk('Fire', { proof: page })], { at: '2024-05-01T10:00:00.000Z' }));
    // What is kept under such a name goes on under it, and gets no other.
    good(await here.commit((s) => [amended(s, 'risk', { proof: page, scenario: 'Fire in the hall' })]));
    expect(
      inWords(await here.commit((s) => [amended(s, 'risk', { proof: { ...page, name: 'proof.bat' } })])),
    ).toMatchObject({ faults: [{ path: 'proof.name' }] });
  });

  test('a file that any version names stays; one that none ever named goes after a week', async () => {
    const [kept, replaced, unused, young] = [
      await put('kept'),
      await put('replaced'),
      await put('unused'),
      await put('young'),
    ];
    good(await here.commit(() => [newRisk('Fire', { proof: named(replaced) })]));
    good(await here.commit((s) => [amended(s, 'risk', { proof: named(kept) })]));
    for (const { hash } of [kept, replaced, unused]) age(here, hash, 8);
    age(here, young.hash, 6);
    mkdirSync(join(here.place.blobs, here.organisation, 'arriving'), { recursive: true });
    writeFileSync(join(here.place.blobs, here.organisation, 'arriving', 'stale'), 'half');
    const old = new Date(here.clock.now - 8 * 86_400_000);
    utimesSync(join(here.place.blobs, here.organisation, 'arriving', 'stale'), old, old);
    expect(await here.journal.blobs.collect(here.organisation)).toBe(1);
    expect(await Promise.all([kept, replaced, unused, young].map(({ hash }) => isThere(hash)))).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(readdirSync(join(here.place.blobs, here.organisation, 'arriving'))).toEqual([]);
  });

  test('a file that arrives again begins its week again, and one that was just named is safe', async () => {
    const again = await put('again');
    age(here, again.hash, 30);
    await put('again');
    const named1 = await put('named');
    age(here, named1.hash, 30);
    age(here, again.hash, 0);
    good(
      await (
        await here.open()
      ).commit(here.organisation, { actor: 'bo', decide: () => [newRisk('Fire', { proof: named(named1) })] }),
    );
    expect(await here.journal.blobs.collect(here.organisation)).toBe(0);
  });

  test('a personal file goes once it was erased', async () => {
    const cv = await put('my life');
    good(await here.commit(() => [create(person, { name: 'Bo', cv: named(cv) }, 'bo')]));
    age(here, cv.hash, 8);
    expect(await here.journal.blobs.collect(here.organisation)).toBe(0);
    good(await here.journal.commit(here.organisation, erasing({ id: 'bo' })));
    expect(await here.journal.blobs.collect(here.organisation)).toBe(1);
    expect(await isThere(cv.hash)).toBe(false);
  });
});
