import { inWords } from '#isms/kernel/testing/sentence-tester.ts';
import { expect, test } from 'vitest';
import { create, retire } from '#isms/kernel/declarations/change.ts';
import { erased } from '#isms/kernel/values/erased.ts';
import { lookUp, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { onEachEngine, type Here } from '../testing/cast-tester.ts';
import { amended, erasing, good, newRisk, only, person, recordsOf } from '../testing/fixture-tester.ts';
import type { Journal } from '../journal.ts';

const today = '2026-01-05';
const bo = (snapshot: Snapshot) => lookUp(snapshot, 'person', 'bo')?.fields;

/** Bo with two versions over two days, and a risk that names people in a list. */
async function story(here: Here): Promise<void> {
  good(await here.commit(() => [create(person, { name: 'Bo Brandt' }, 'bo')]));
  good(
    await here.commit(() => [
      newRisk('Fire', { heard: [{ who: 'Bo Brandt', said: 'Smoke' }, { said: 'Heat' }] }, 'fire'),
    ]),
  );
  here.clock.pass(2 * 86_400_000);
  good(await here.commit((s) => [amended(s, 'person', { email: 'bo@example.org', until: '2026-02-01' })]));
}

onEachEngine('erasure', (here) => {
  const everywhere = async (check: (journal: Journal) => Promise<void>): Promise<void> => {
    await check(here.journal);
    await check(await here.open());
  };

  test('reads as erased in the head, in history and in the past, and the chain holds', async () => {
    await story(here);
    const other = await here.open();
    await other.head(here.organisation, today);
    await other.asOf(here.organisation, today);
    await here.journal.asOf(here.organisation, today);
    const committed = good(await here.journal.commit(here.organisation, erasing()));
    expect(committed).toMatchObject({ position: 4, versions: [] });
    for (const journal of [here.journal, other, await here.open()]) {
      expect(bo(await journal.head(here.organisation, today))).toEqual({
        name: erased,
        email: erased,
        administrator: false,
        until: '2026-02-01',
      });
      const past = bo(await journal.asOf(here.organisation, today));
      expect(past).toEqual({ name: erased, administrator: false });
      expect(Reflect.get(past ?? {}, 'name')).toBe(erased);
      const history = await journal.history(here.organisation, 'person', 'bo');
      expect(history.map(({ record }) => Reflect.get(record.fields, 'name'))).toEqual([erased, erased]);
    }
    expect(await here.journal.verify(here.organisation)).toMatchObject({
      commits: 4,
      versions: 3,
      erased: 2,
      erasures: [{ position: 4, approval: 'ERA-1, approved by PER-2', records: 1, parts: 2, files: 0 }],
      faults: [],
    });
    expect(await here.journal.commits(here.organisation, { limit: 1 })).toMatchObject([
      {
        records: [],
        erased: [{ register: 'person', id: 'bo', code: 'PERSON-1', approval: 'ERA-1, approved by PER-2' }],
        why: 'Asked to, article 17',
      },
    ]);
  });

  test('leaves nothing of it in the database', async () => {
    await story(here);
    good(await here.journal.commit(here.organisation, erasing()));
    const kept = async (): Promise<string> => {
      const rows: unknown[] = [];
      for (const table of ['entry', 'content', 'current'])
        rows.push(
          await here.place.look(`SELECT * FROM journal.${table} WHERE organisation = '${here.organisation}'`),
        );
      return JSON.stringify(rows);
    };
    expect(await kept()).not.toContain('bo@example.org');
    // Heard in the risk, which nobody has asked to erase yet.
    expect(await kept()).toContain('Bo Brandt');
    good(await here.journal.commit(here.organisation, erasing({ register: 'risk', id: 'fire' })));
    expect(await kept()).not.toContain('Bo Brandt');
    await everywhere(async (journal) => {
      expect(lookUp(await journal.head(here.organisation, today), 'risk', 'fire')?.fields).toMatchObject({
        heard: [{ who: erased, said: 'Smoke' }, { said: 'Heat' }],
      });
    });
  });

  test('the record lives on: it can be amended, retired, and filled in again', async () => {
    await story(here);
    good(await here.journal.commit(here.organisation, erasing()));
    good(await here.commit((s) => [amended(s, 'person', { until: '2026-03-01' })]));
    await everywhere(async (journal) =>
      expect(bo(await journal.head(here.organisation, today))).toEqual({
        name: erased,
        email: erased,
        administrator: false,
        until: '2026-03-01',
      }),
    );
    good(await here.commit((s) => [amended(s, 'person', { name: 'B.' })]));
    good(await here.commit((s) => [retire(only(s, 'person'))]));
    await everywhere(async (journal) =>
      expect(bo(await journal.head(here.organisation, today))).toMatchObject({ name: 'B.', email: erased }),
    );
    good(await here.journal.commit(here.organisation, erasing()));
    await everywhere(async (journal) =>
      expect(bo(await journal.head(here.organisation, today))).toMatchObject({ name: erased, email: erased }),
    );
    expect(await here.journal.verify(here.organisation)).toMatchObject({ erased: 4, faults: [] });
    const followed = await here.journal.head(here.organisation, today);
    expect(recordsOf(await (await here.open()).head(here.organisation, today))).toEqual(recordsOf(followed));
  });

  test('is refused for what is not there and by hand, and made once for one commit id', async () => {
    await story(here);
    const erase = (more: Parameters<typeof erasing>[0]) =>
      here.journal.commit(here.organisation, erasing(more));
    expect(inWords(await erase({ id: 'nobody' }))).toMatchObject({ kind: 'not-found' });
    const { action: _, ...byHand } = erasing();
    expect(inWords(await here.journal.commit(here.organisation, byHand))).toMatchObject({
      detail: 'What is personal about PERSON-1 is erased by an action, not by hand.',
    });
    expect(inWords(await erase({ why: ' ' }))).toMatchObject({ faults: [{ path: 'why' }] });
    expect(bo(await here.journal.head(here.organisation, today))?.['name']).toBe('Bo Brandt');
    expect(good(await erase({ commitId: 'gone' }))).toMatchObject({ position: 4, repeated: false });
    expect(good(await erase({ commitId: 'gone' }))).toMatchObject({ position: 4, repeated: true });
  });

  test('takes several records in one commit, beside changes that say so', async () => {
    await story(here);
    const done = good(
      await here.commit(
        (s) => [
          { do: 'erase', register: 'risk', id: 'fire', approval: 'ERA-7' },
          { do: 'erase', register: 'person', id: 'bo', approval: 'ERA-7' },
          amended(s, 'risk', { level: 3 }),
        ],
        { action: 'erase' },
      ),
    );
    expect(done).toMatchObject({
      versions: [{ id: 'fire', version: 2 }],
      erased: [{ id: 'fire' }, { id: 'bo' }],
    });
    await everywhere(async (journal) => {
      const head = await journal.head(here.organisation, today);
      expect(bo(head)).toMatchObject({ name: erased, email: erased });
      expect(lookUp(head, 'risk', 'fire')?.fields).toMatchObject({
        level: 3,
        heard: [{ who: erased, said: 'Smoke' }, { said: 'Heat' }],
      });
      expect(await journal.verify(here.organisation)).toMatchObject({
        erased: 3,
        erasures: [{ position: 4, approval: 'ERA-7', records: 2, parts: 3 }],
        faults: [],
      });
    });
    const followed = await here.journal.head(here.organisation, today);
    expect(recordsOf(await (await here.open()).head(here.organisation, today))).toEqual(recordsOf(followed));
  });

  test('takes the files that any version of a record names, at once', async () => {
    const put = async (text: string) =>
      good(await here.journal.blobs.put(here.organisation, Buffer.from(text), 99));
    const named = (file: object) => ({ ...file, name: 'paper.pdf', type: 'application/pdf' });
    const [first, second, other] = [await put('first'), await put('second'), await put('other')];
    good(await here.commit(() => [newRisk('Fire', { proof: named(first) }, 'fire')]));
    good(await here.commit((s) => [amended(s, 'risk', { proof: named(second) })]));
    good(await here.commit(() => [newRisk('Flood', { proof: named(other) })]));
    const act = {
      ...erasing({ register: 'risk', id: 'fire', files: true as const }),
      decide: (s: Snapshot) => [
        ...(erasing({ register: 'risk', id: 'fire', files: true as const }).decide(s) as []),
        { do: 'amend' as const, register: 'risk', id: 'fire', fields: { proof: null } },
      ],
    };
    const done = good(await here.journal.commit(here.organisation, act));
    expect(done.erased).toMatchObject([{ files: [first.hash, second.hash].toSorted() }]);
    const read = (hash: string) => here.journal.blobs.read(here.organisation, hash);
    expect(inWords([await read(first.hash), await read(second.hash)])).toEqual([undefined, undefined]);
    expect(inWords(await read(other.hash))).toBeDefined();
    expect(await here.journal.verify(here.organisation)).toMatchObject({
      files: 1,
      erasures: [{ files: 2 }],
      faults: [],
    });
    // One that came back, or was not taken because the process died, is found, and taken when somebody looks.
    await put('first');
    expect((await here.journal.verify(here.organisation)).faults).toMatchObject([
      { what: expect.stringMatching(/^the file [0-9a-f]{64} of risk fire is still there/) },
    ]);
    expect(await here.journal.blobs.erase(here.organisation)).toBe(1);
    expect(await here.journal.verify(here.organisation)).toMatchObject({ faults: [] });
    // Named again by a version since, it is to be there.
    await put('first');
    good(await here.commit(() => [newRisk('Storm', { proof: named(first) })]));
    expect(await here.journal.blobs.erase(here.organisation)).toBe(0);
    expect(await here.journal.verify(here.organisation)).toMatchObject({ files: 2, faults: [] });
  });

  test('leaves the files that another record still names in any of its versions', async () => {
    const put = async (text: string) =>
      good(await here.journal.blobs.put(here.organisation, Buffer.from(text), 99));
    const named = (file: object) => ({ ...file, name: 'paper.pdf', type: 'application/pdf' });
    const [formerly, present, own] = [await put('formerly'), await put('today'), await put('own')];
    const taking = (id: string) => ({
      do: 'erase' as const,
      register: 'risk',
      id,
      approval: 'ERA-1',
      files: true as const,
    });
    const without = (id: string) => ({ do: 'amend' as const, register: 'risk', id, fields: { proof: null } });
    good(
      await here.commit(() => [
        newRisk('Fire', { proof: named(formerly) }, 'fire'),
        newRisk('Flood', { proof: named(formerly) }, 'flood'),
        newRisk('Storm', { proof: named(present) }, 'storm'),
      ]),
    );
    good(
      await here.commit(() => [
        { do: 'amend', register: 'risk', id: 'fire', fields: { proof: named(present) } },
        without('flood'),
      ]),
    );
    good(
      await here.commit(() => [{ do: 'amend', register: 'risk', id: 'fire', fields: { proof: named(own) } }]),
    );
    const done = good(await here.commit(() => [taking('fire'), without('fire')], { action: 'erase' }));
    expect(done.erased).toMatchObject([{ id: 'fire', files: [own.hash] }]);
    const isThere = async ({ hash }: { readonly hash: string }) =>
      (await here.journal.blobs.read(here.organisation, hash)) !== undefined;
    expect([await isThere(formerly), await isThere(present), await isThere(own)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await here.journal.verify(here.organisation)).toMatchObject({ files: 2, faults: [] });
    // Erased with its files before, the other no longer counts as naming them.
    const next = good(await here.commit(() => [taking('flood')], { action: 'erase' }));
    expect(next.erased).toMatchObject([{ id: 'flood', files: [formerly.hash] }]);
    expect([await isThere(formerly), await isThere(present)]).toEqual([false, true]);
    expect(await here.journal.verify(here.organisation)).toMatchObject({ files: 1, faults: [] });
  });

  test('counts a record as naming its files that is not erased after all', async () => {
    const { hash, size } = good(await here.journal.blobs.put(here.organisation, Buffer.from('shared'), 99));
    const proof = { hash, size, name: 'paper.pdf', type: 'application/pdf' };
    good(await here.commit(() => [newRisk('Fire', { proof }, 'fire'), newRisk('Flood', { proof }, 'flood')]));
    const taking = (id: string) => ({
      do: 'erase' as const,
      register: 'risk',
      id,
      approval: 'ERA-1',
      files: true as const,
    });
    let tried = 0;
    // Somebody takes one of them out of the request while it is carried out.
    const done = good(
      await here.commit(() => ((tried += 1) === 1 ? [taking('fire'), taking('flood')] : [taking('fire')]), {
        action: 'erase',
      }),
    );
    expect(tried).toBe(3);
    expect(done.erased).toMatchObject([{ id: 'fire', files: [] }]);
    expect(inWords(await here.journal.blobs.read(here.organisation, hash))).toBeDefined();
  });

  test('is replayed on what a backup has brought back', async () => {
    // A database that was restored stands where it stood before the erasure: another organisation lives that story.
    await story(here);
    good(await here.journal.commit(here.organisation, erasing({ commitId: 'erasure-1' })));
    const known = await here.journal.erasures(here.organisation);
    expect(known).toEqual([
      {
        position: 4,
        at: '2026-01-07T09:00:00.000Z',
        actor: 'ana',
        why: 'Asked to, article 17',
        action: 'erase',
        commitId: 'erasure-1',
        records: [{ register: 'person', id: 'bo', code: 'PERSON-1', approval: 'ERA-1, approved by PER-2' }],
      },
    ]);
    await here.begin();
    await story(here);
    const [first] = known;
    const records = [{ register: 'person', id: 'later', code: 'PERSON-9', approval: 'ERA-2' }];
    const stranger = { ...first!, commitId: 'erasure-2', records };
    expect(inWords(await here.journal.replay(here.organisation, [...known, stranger]))).toEqual([]);
    expect(bo(await here.journal.head(here.organisation, today))).toMatchObject({
      name: erased,
      email: erased,
    });
    expect(inWords(await here.journal.replay(here.organisation, known))).toEqual([]);
    expect(await here.journal.verify(here.organisation)).toMatchObject({ commits: 4, erased: 2, faults: [] });
  });
});
