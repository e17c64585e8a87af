import { inWords } from '#isms/kernel/testing/sentence-tester.ts';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { create } from '#isms/kernel/declarations/change.ts';
import { onEachEngine, type Here } from '../testing/cast-tester.ts';
import { sha256 } from '../chain/entry.ts';
import { amended, erasing, good, newRisk, person } from '../testing/fixture-tester.ts';
import type { Anchor, VerificationFault } from '../journal.ts';

async function story(here: Here): Promise<void> {
  good(await here.commit(() => [create(person, { name: 'Bo' }, 'bo'), newRisk('Fire', {}, 'fire')]));
  good(await here.commit(() => [newRisk('Flood', {}, 'flood')], { why: 'Rain' }));
  good(await here.commit((s) => [amended(s, 'risk', { level: 4 })]));
  good(await here.commit((s) => [amended(s, 'person', { email: 'bo@example.org' })]));
}

onEachEngine('verification', (here) => {
  const faults = async (anchors: readonly Anchor[] = []): Promise<readonly VerificationFault[]> =>
    (await here.journal.verify(here.organisation, { anchors })).faults.map(({ position, what }) => ({
      position,
      what,
    }));

  const mine = (): string => `organisation = '${here.organisation}'`;

  test('finds nothing where nothing was done', async () => {
    await story(here);
    const anchor = await here.journal.anchor(here.organisation);
    expect(await here.journal.verify(here.organisation, { anchors: [anchor] })).toEqual({
      ...anchor,
      commits: 4,
      versions: 5,
      erased: 0,
      erasures: [],
      files: 0,
      met: [{ ...anchor, is: 'same' }],
      faults: [],
    });
    expect(anchor.position).toBe(4);
    await here.begin();
    expect(await faults([{ position: 0, hash: '0'.repeat(64) }])).toEqual([]);
  });

  test('finds an entry that was edited', async () => {
    await story(here);
    await here.place.tamper(
      `UPDATE journal.entry SET text = replace(text, 'Rain', 'Snow') WHERE ${mine()} AND position = 2`,
    );
    expect(await faults()).toEqual([
      { position: 2, what: 'the text of the entry does not have its hash' },
      { position: 3, what: 'the entry does not follow the one before it' },
    ]);
  });

  test('finds an entry that was edited together with its hash', async () => {
    await story(here);
    const [row] = await here.place.look(`SELECT text FROM journal.entry WHERE ${mine()} AND position = 2`);
    const text = String(row?.['text']).replace('Rain', 'Snow');
    await here.place.tamper(
      `UPDATE journal.entry SET text = '${text}', hash = '${sha256(text)}' WHERE ${mine()} AND position = 2`,
    );
    expect(await faults()).toEqual([{ position: 3, what: 'the entry does not follow the one before it' }]);
  });

  test('finds an entry that was taken out, and what it leaves behind', async () => {
    await story(here);
    await here.place.tamper(`DELETE FROM journal.entry WHERE ${mine()} AND position = 2`);
    const found = await faults();
    expect(found).toContainEqual({ position: 2, what: 'entries from 2 to 2 are missing' });
    expect(found).toContainEqual({ position: 2, what: 'there is content that no entry names' });
    expect(found).toContainEqual({ position: 3, what: 'the entry does not follow the one before it' });
  });

  test('finds two entries that were swapped', async () => {
    await story(here);
    for (const [from, to] of [
      [2, 99],
      [3, 2],
      [99, 3],
    ])
      await here.place.tamper(
        `UPDATE journal.entry SET position = ${to} WHERE ${mine()} AND position = ${from}`,
      );
    const found = await faults();
    expect(found).toContainEqual({ position: 2, what: 'the entry was written at position 3' });
    expect(found).toContainEqual({ position: 3, what: 'the entry was written at position 2' });
  });

  test('finds a tail that was cut: the head tells, and an anchor does where the head was put back too', async () => {
    await story(here);
    const anchor = await here.journal.anchor(here.organisation);
    const [third] = await here.place.look(`SELECT hash FROM journal.entry WHERE ${mine()} AND position = 3`);
    await here.place.tamper(`DELETE FROM journal.entry WHERE ${mine()} AND position = 4`);
    await here.place.tamper(`DELETE FROM journal.content WHERE ${mine()} AND position = 4`);
    expect(await faults()).toContainEqual({
      position: 4,
      what: 'the head names entry 4, the last entry is 3',
    });
    await here.place.tamper(
      `UPDATE journal.head SET position = 3, hash = '${String(third?.['hash'])}', at =
        (SELECT at FROM journal.entry WHERE ${mine()} AND position = 3) WHERE ${mine()}`,
    );
    await here.place.tamper(`UPDATE journal.current SET position = 1, version = 1, changed_at = created_at,
      fields = '{"administrator":false,"name":"Bo"}' WHERE ${mine()} AND record = 'bo'`);
    expect(await faults()).toEqual([]);
    expect(await faults([anchor])).toEqual([
      { position: 4, what: `entry 4 is missing, but its hash ${anchor.hash} was kept elsewhere` },
    ]);
  });

  test('finds a chain that was written anew from some point on, given an anchor', async () => {
    await story(here);
    const { position, hash } = await here.journal.anchor(here.organisation);
    await here.begin();
    await story(here);
    const other = await here.journal.anchor(here.organisation);
    expect(other.position).toBe(position);
    expect(await faults([{ position, hash }])).toEqual([
      { position, what: `the hash is ${other.hash}, but ${hash} was kept elsewhere` },
    ]);
  });

  test.each(['rest', 'personal'])('finds content that was changed in its %s', async (part) => {
    await story(here);
    await here.place.tamper(
      `UPDATE journal.content SET text = replace(replace(text, 'Fire', 'Fine'), 'Bo', 'Jo') WHERE ${mine()} AND position = 1 AND part = '${part}'`,
    );
    const what =
      part === 'rest' ? 'the content of risk fire version 1' : 'the personal part of person bo version 1';
    expect(await faults()).toContainEqual({ position: 1, what: `${what} does not have its hash` });
  });

  test('finds content that was removed without an erasure, and a tombstone nobody committed', async () => {
    await story(here);
    await here.place.tamper(
      `DELETE FROM journal.content WHERE ${mine()} AND position = 1 AND part = 'personal'`,
    );
    const missing = {
      position: 1,
      what: 'the personal part of person bo is missing, and no entry erased it',
    };
    expect(await faults()).toEqual([missing]);
    await here.place.tamper(`INSERT INTO journal.erasure VALUES ('${here.organisation}', 4, 'person', 'bo')`);
    expect(await faults()).toEqual([
      missing,
      { position: 4, what: 'an erasure of person bo is recorded that no entry names' },
    ]);
  });

  test('finds content that came back after it was erased', async () => {
    await story(here);
    const [row] = await here.place.look(
      `SELECT salt, text FROM journal.content WHERE ${mine()} AND position = 1 AND part = 'personal'`,
    );
    good(await here.journal.commit(here.organisation, erasing({ id: 'bo' })));
    await here.place.tamper(`INSERT INTO journal.content VALUES
      ('${here.organisation}', 1, 'person', 'bo', 'personal', '${String(row?.['salt'])}', '${String(row?.['text'])}')`);
    expect(await faults()).toContainEqual({
      position: 1,
      what: 'the personal part of person bo is still there, although entry 5 erased it',
    });
  });

  test.each([
    ['its fields', `fields = replace(fields, 'Fire', 'Fine')`, 'fields of risk fire'],
    ['its code', `code = 'RISK-9'`, 'code of risk fire'],
    ['its state', `retired = 1`, 'retired of risk fire'],
    ['its place', `place = 7`, 'place of risk fire'],
    ['its author', `created_by = 'eve'`, 'createdBy of risk fire'],
  ])('finds a current record that was changed in %s', async (_, set, named) => {
    await story(here);
    await here.place.tamper(`UPDATE journal.current SET ${set} WHERE ${mine()} AND record = 'fire'`);
    expect(await faults()).toEqual([
      { position: 3, what: `${named} among the current records is not what was committed` },
    ]);
  });

  test('finds current records that are missing or were added', async () => {
    await story(here);
    await here.place.tamper(`UPDATE journal.current SET record = 'fine' WHERE ${mine()} AND record = 'fire'`);
    expect(await faults()).toEqual([
      { position: 3, what: 'risk fine is among the current records and in no entry' },
      { position: 3, what: 'risk fire is missing among the current records' },
    ]);
  });

  test('finds columns that say something else than the text beside them', async () => {
    await story(here);
    await here.place.tamper(
      `UPDATE journal.entry SET at = '2020-01-01T00:00:00.000Z' WHERE ${mine()} AND position = 3`,
    );
    expect(await faults()).toEqual([{ position: 3, what: 'a column beside the text differs from it' }]);
  });

  test('names the record that a fault is about, and says what became of a head that was kept', async () => {
    await story(here);
    const { position, hash } = await here.journal.anchor(here.organisation);
    await here.place.tamper(
      `UPDATE journal.content SET text = replace(text, 'Fire', 'Fine') WHERE ${mine()} AND position = 1`,
    );
    const anchors = [
      { position, hash },
      { position: 2, hash },
      { position: 9, hash },
    ];
    const { faults: found, met } = await here.journal.verify(here.organisation, { anchors });
    expect(found[0]).toMatchObject({ position: 1, record: { register: 'risk', record: 'fire' } });
    expect(met.map((each) => [each.position, each.is])).toEqual([
      [2, 'other'],
      [position, 'same'],
      [9, 'missing'],
    ]);
  });

  test('looks at all of a long journal, and behind its end', async () => {
    good(await here.commit(() => [newRisk('Fire', {}, 'fire')]));
    const six = Array.from({ length: 6 }, (_, n) => newRisk(`Flood ${n}`));
    for (let n = 2; n < 400; n += 1)
      good(await here.commit((s) => (n % 50 === 0 ? six : [amended(s, 'risk', { level: n })])));
    expect(await faults()).toEqual([]);
    await here.place.tamper(
      `UPDATE journal.content SET text = replace(text, 'level', 'lever') WHERE ${mine()} AND position IN (99, 398)`,
    );
    await here.place.tamper(
      `INSERT INTO journal.content VALUES ('${here.organisation}', 400, 'risk', 'fire', 'rest', 'x', '{}')`,
    );
    expect((await faults()).map(({ position }) => position)).toEqual([99, 101, 398, 399, 400]);
  });

  test.each([
    [
      'at',
      `at = '2020-01-01T00:00:00.000Z'`,
      /^the head is dated 2020-01-01T00:00:00.000Z, the last entry 2026-/,
    ],
    ['own', 'own = 3', /^the head names 3 as the first entry of the organisation itself, which is 1$/],
    ['own, which would let history be imported again', 'own = 0', /^the head names 0 as the first entry/],
  ])('finds a head that was changed in its column %s', async (_, set, what) => {
    await story(here);
    await here.place.tamper(`UPDATE journal.head SET ${set} WHERE ${mine()}`);
    expect(await faults()).toEqual([{ position: 4, what: expect.stringMatching(what) }]);
  });

  test('finds an organisation that is missing, or was established when it cannot have been', async () => {
    await story(here);
    const [row] = await here.place.look(`SELECT established_at FROM journal.organisation WHERE ${mine()}`);
    for (const [at, what] of [
      [
        '2031-01-01T00:00:00.000Z',
        'the organisation was established at 2031-01-01T00:00:00.000Z, after its first entry',
      ],
      ['once', 'the moment at which the organisation was established is none'],
    ] as const) {
      await here.place.tamper(`UPDATE journal.organisation SET established_at = '${at}' WHERE ${mine()}`);
      expect(await faults()).toEqual([{ position: 0, what }]);
    }
    await here.place.tamper(`DELETE FROM journal.organisation WHERE ${mine()}`);
    expect(await faults()).toEqual([
      { position: 0, what: 'the organisation is missing among the organisations' },
    ]);
    await here.place.tamper(`DELETE FROM journal.head WHERE ${mine()}`);
    expect(await faults()).toContainEqual({ position: 4, what: 'the head is missing' });
    await here.place.tamper(
      `INSERT INTO journal.organisation VALUES ('${here.organisation}', '${String(row?.['established_at'])}')`,
    );
    expect(await faults()).toEqual([{ position: 4, what: 'the head is missing' }]);
    await expect(here.journal.verify('nowhere')).rejects.toThrow('was never established');
  });

  test('says of content that was made unreadable that it is not what was written', async () => {
    await story(here);
    await here.place.tamper(`UPDATE journal.content SET text = 'x{' WHERE ${mine()} AND part = 'personal'`);
    expect(await faults()).toContainEqual({
      position: 1,
      what: 'the personal part of person bo version 1 does not have its hash',
    });
    const text = '{"versions":[null]}';
    await here.place.tamper(
      `UPDATE journal.entry SET text = '${text}', hash = '${sha256(text)}' WHERE ${mine()} AND position = 2`,
    );
    expect(await faults()).toContainEqual({
      position: 2,
      what: expect.stringContaining('the entry cannot be followed'),
    });
  });

  test('finds files that were changed, cut, taken away or replaced by something else', async () => {
    const put = async (text: string) =>
      good(await here.journal.blobs.put(here.organisation, new TextEncoder().encode(text), 100));
    const named = async (name: string) => ({ ...(await put(name)), type: 'text/plain', name });
    const [changed, cut, gone, folder, whole] = [
      await named('changed.txt'),
      await named('cut "short".txt'),
      await named('gone.txt'),
      await named('folder.txt'),
      await named('whole.txt'),
    ];
    good(
      await here.commit(() => [
        newRisk('Fire', { proof: changed }, 'fire'),
        newRisk('Flood', { proof: cut }, 'flood'),
        newRisk('Theft', { proof: gone }, 'theft'),
        create(person, { name: 'Bo', cv: folder }, 'bo'),
        newRisk('Wind', { proof: whole }, 'wind'),
      ]),
    );
    good(await here.commit(() => [newRisk('Heat', { proof: changed }, 'heat')]));
    const { files, faults: none } = await here.journal.verify(here.organisation);
    expect([files, none]).toEqual([5, []]);
    const pathOf = ({ hash }: { hash: string }): string =>
      join(here.place.blobs, here.organisation, hash.slice(0, 2), hash);
    writeFileSync(pathOf(changed), 'CHANGED.txt');
    writeFileSync(pathOf(cut), 'cut "sh');
    rmSync(pathOf(gone));
    rmSync(pathOf(folder));
    mkdirSync(pathOf(folder));
    const found = (await here.journal.verify(here.organisation)).faults;
    expect(found.map(({ position, what }) => [position, what])).toEqual([
      [1, 'the file "changed.txt" of risk fire does not have its hash'],
      [1, 'the file "cut \\"short\\".txt" of risk flood does not have its hash'],
      [1, 'the file "gone.txt" of risk theft is missing'],
      [1, 'the file "folder.txt" of person bo is not a file'],
    ]);
    expect(found[0]?.record).toEqual({ register: 'risk', record: 'fire' });
    // Nor is any of them read.
    expect(await here.journal.blobs.read(here.organisation, gone.hash)).toBeUndefined();
    for (const each of [changed, cut, folder])
      expect(inWords(await here.journal.blobs.read(here.organisation, each.hash))).toMatchObject({
        kind: 'unavailable',
        detail: expect.stringContaining('not what was stored'),
      });
    // Uploading it again puts it right.
    await put('changed.txt');
    expect((await faults()).length).toBe(3);
  });

  test('finds an entry of another organisation', async () => {
    await story(here);
    const theirs = here.organisation;
    await here.begin();
    await story(here);
    await here.place.tamper(`DELETE FROM journal.entry WHERE ${mine()} AND position = 1`);
    await here.place
      .tamper(`INSERT INTO journal.entry SELECT '${here.organisation}', position, at, commit_id, text, hash
      FROM journal.entry WHERE organisation = '${theirs}' AND position = 1`);
    expect(await faults()).toContainEqual({ position: 1, what: `the entry was written for ${theirs}` });
  });
});
