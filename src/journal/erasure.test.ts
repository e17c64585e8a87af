import { expect, test } from 'vitest';
import { create, retire } from '#isms/kernel/change.ts';
import { erased } from '#isms/kernel/erased.ts';
import { refused } from '#isms/kernel/problem.ts';
import { lookUp, type Snapshot } from '#isms/kernel/snapshot.ts';
import { onEachEngine, type Here } from './cast-tester.ts';
import { amended, good, newRisk, only, person, recordsOf } from './fixture-tester.ts';
import type { Journal } from './journal.ts';

const today = '2026-01-05';
const bo = (snapshot: Snapshot) => lookUp(snapshot, 'person', 'bo')?.fields;
const request = { register: 'person', id: 'bo', actor: 'ana', why: 'Asked to, article 17' };

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
    const committed = good(await here.journal.erase(here.organisation, request));
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
      faults: [],
    });
    expect(await here.journal.commits(here.organisation, { limit: 1 })).toMatchObject([
      {
        records: [],
        erased: { register: 'person', id: 'bo', code: 'PERSON-1' },
        why: 'Asked to, article 17',
      },
    ]);
  });

  test('leaves nothing of it in the database', async () => {
    await story(here);
    good(await here.journal.erase(here.organisation, request));
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
    good(await here.journal.erase(here.organisation, { ...request, register: 'risk', id: 'fire' }));
    expect(await kept()).not.toContain('Bo Brandt');
    await everywhere(async (journal) => {
      expect(lookUp(await journal.head(here.organisation, today), 'risk', 'fire')?.fields).toMatchObject({
        heard: [{ who: erased, said: 'Smoke' }, { said: 'Heat' }],
      });
    });
  });

  test('the record lives on: it can be amended, retired, and filled in again', async () => {
    await story(here);
    good(await here.journal.erase(here.organisation, request));
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
    good(await here.journal.erase(here.organisation, request));
    await everywhere(async (journal) =>
      expect(bo(await journal.head(here.organisation, today))).toMatchObject({ name: erased, email: erased }),
    );
    expect(await here.journal.verify(here.organisation)).toMatchObject({ erased: 4, faults: [] });
    const followed = await here.journal.head(here.organisation, today);
    expect(recordsOf(await (await here.open()).head(here.organisation, today))).toEqual(recordsOf(followed));
  });

  test('is refused for what is not there or must not go, and made once for one commit id', async () => {
    await story(here);
    const erase = (more: object) => here.journal.erase(here.organisation, { ...request, ...more });
    expect(await erase({ id: 'nobody' })).toMatchObject({ kind: 'not-found' });
    expect(await erase({ obstacle: () => refused('A hold is on it.') })).toMatchObject({
      detail: 'A hold is on it.',
    });
    expect(await erase({ why: ' ' })).toMatchObject({ faults: [{ path: 'why' }] });
    expect(good(await erase({ commitId: 'gone' }))).toMatchObject({ position: 4, repeated: false });
    expect(good(await erase({ commitId: 'gone' }))).toMatchObject({ position: 4, repeated: true });
  });

  test('is replayed on what a backup has brought back', async () => {
    // A database that was restored stands where it stood before the erasure: another organisation lives that story.
    await story(here);
    good(await here.journal.erase(here.organisation, { ...request, commitId: 'erasure-1' }));
    const known = await here.journal.erasures(here.organisation);
    expect(known).toEqual([{ ...request, at: '2026-01-07T09:00:00.000Z', commitId: 'erasure-1' }]);
    await here.begin();
    await story(here);
    const stranger = { ...request, id: 'later', at: '', commitId: 'erasure-2' };
    expect(await here.journal.replay(here.organisation, [...known, stranger])).toEqual([]);
    expect(bo(await here.journal.head(here.organisation, today))).toMatchObject({
      name: erased,
      email: erased,
    });
    expect(await here.journal.replay(here.organisation, known)).toEqual([]);
    expect(await here.journal.verify(here.organisation)).toMatchObject({ commits: 4, erased: 2, faults: [] });
  });
});
