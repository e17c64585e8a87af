import { inWords } from '#isms/kernel/testing/sentence-tester.ts';
import { expect, test, vi } from 'vitest';
import { create, retire } from '#isms/kernel/declarations/change.ts';
import { isProblem, Problem, refused } from '#isms/kernel/values/problem.ts';
import { lookUp, readerOf, shelf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { onEachEngine } from './testing/cast-tester.ts';
import { amended, good, house, newRisk, only, person, recordsOf, risk } from './testing/fixture-tester.ts';
import type { CommitRequest, Committed } from './journal.ts';

const today = '2026-01-05';

const flood: CommitRequest['decide'] = () => [newRisk('Flood', { owner: 'bo' }, 'flood')];

const owned = (head: Snapshot) => readerOf(head).referring(risk, 'owner' as never, 'bo');

const given =
  (code: string): CommitRequest['decide'] =>
  () => [{ do: 'create', register: 'risk', code, fields: { scenario: code } }];

onEachEngine('the journal', (here) => {
  test('gives back what was committed, with codes, authors and times', async () => {
    const committed = good(
      await here.commit(
        () => [
          create(person, { name: 'Bo' }, 'bo'),
          newRisk('Fire', { owner: 'bo', level: 3, watchers: ['bo'] }),
        ],
        { why: 'First look', action: 'look' },
      ),
    );
    expect(committed).toMatchObject({ position: 1, at: '2026-01-05T09:00:00.000Z', repeated: false });
    expect(committed.versions.map(({ code, version }) => `${code} ${version}`)).toEqual([
      'PERSON-1 1',
      'RISK-1 1',
    ]);
    const head = await here.journal.head(here.organisation, today);
    expect(head).toMatchObject({ position: 1, asOf: today });
    expect(only(head, 'risk')).toMatchObject({
      code: 'RISK-1',
      version: 1,
      createdBy: 'ana',
      createdAt: '2026-01-05T09:00:00.000Z',
      fields: { scenario: 'Fire', owner: 'bo', level: 3, watchers: ['bo'] },
    });
  });

  test('reads the same head cold as the one it has followed', async () => {
    good(await here.commit(() => [create(person, { name: 'Bo', email: 'bo@example.org' }, 'bo')]));
    good(
      await here.commit(() => [
        newRisk('Fire', { heard: [{ who: 'Bo', said: 'Help' }, { said: 'Smoke' }] }),
        newRisk('Flood'),
      ]),
    );
    good(await here.commit((s) => [amended(s, 'risk', { level: 5 }), retire(only(s, 'person'))]));
    const followed = await here.journal.head(here.organisation, today);
    const cold = await (await here.open()).head(here.organisation, today);
    expect(cold.position).toBe(3);
    expect(cold.at).toBe(followed.at);
    expect(recordsOf(cold)).toEqual(recordsOf(followed));
    expect(Object.isFrozen(only(cold, 'risk'))).toBe(true);
    expect(Object.isFrozen(only(cold, 'risk').fields)).toBe(true);
  });

  test('asks one small question when nothing has moved', async () => {
    good(await here.commit(() => [newRisk('Fire')]));
    const first = await here.journal.head(here.organisation, today);
    const reading = vi.spyOn(here.store, 'reading');
    const again = await here.journal.head(here.organisation, today);
    expect(reading).not.toHaveBeenCalled();
    reading.mockRestore();
    expect(again.shelves).toBe(first.shelves);
  });

  test('refuses what was changed since it was read, and writes nothing of it', async () => {
    good(await here.commit(() => [newRisk('Fire'), newRisk('Flood')]));
    const read = await here.journal.head(here.organisation, today);
    good(await here.commit((s) => [amended(s, 'risk', { level: 2 })]));
    const stale = await here.commit(() => [newRisk('Theft'), amended(read, 'risk', { level: 9 })]);
    expect(inWords(stale)).toMatchObject({ kind: 'conflict' });
    const head = await here.journal.head(here.organisation, today);
    expect(head.position).toBe(2);
    expect(shelf(head, 'risk').rows.map(({ fields }) => Reflect.get(fields, 'level'))).toEqual([2, 1]);
  });

  test('names every field that is wrong, and what a decision refuses stays refused', async () => {
    const wrong = await here.commit(() => [newRisk('Fire', { owner: 'nobody' }), newRisk('x\u0000', {})]);
    expect(inWords(wrong)).toMatchObject({ kind: 'invalid', faults: [{ path: 'scenario' }] });
    expect(inWords(await here.commit(() => [newRisk('Fire', { owner: 'nobody' })]))).toMatchObject({
      faults: [{ path: 'owner', message: 'there is no person nobody' }],
    });
    expect(inWords(await here.commit(() => refused('Not today.')))).toMatchObject({
      kind: 'refused',
      detail: 'Not today.',
    });
    expect((await here.journal.head(here.organisation, today)).position).toBe(0);
  });

  test.each([
    ['NUL', 'a\u0000b'],
    ['half a surrogate pair', 'a\ud800b'],
  ])('refuses %s wherever it comes in', async (_, text) => {
    expect(inWords(await here.commit(() => [newRisk(text)]))).toMatchObject({ kind: 'invalid' });
    for (const name of ['actor', 'why', 'action', 'commitId'])
      expect(inWords(await here.commit(() => [newRisk('Fire')], { [name]: text }))).toMatchObject({
        faults: [{ path: name }],
      });
    expect((await here.journal.head(here.organisation, today)).position).toBe(0);
  });

  test('keeps every other character as it was, and looks the same from another process', async () => {
    const odd = 'a\u0001\u0085\u2028\u202e\ufeff\uffff😀 \\u0000 "quoted" é é Ω';
    good(await here.commit(() => [newRisk(odd, { level: 0.1 + 0.2 })], { why: odd }));
    const cold = await here.open();
    expect(only(await cold.head(here.organisation, today), 'risk').fields).toMatchObject({
      scenario: odd,
      level: 0.1 + 0.2,
    });
    expect(await cold.commits(here.organisation, { limit: 1 })).toMatchObject([{ why: odd }]);
    expect(await cold.verify(here.organisation)).toMatchObject({ faults: [] });
  });

  test('writes nothing when the changes come to nothing', async () => {
    good(await here.commit(() => [newRisk('Fire')]));
    const nothing = good(await here.commit((s) => [amended(s, 'risk', { scenario: 'Fire' })]));
    expect(nothing).toMatchObject({ position: 1, versions: [] });
    expect(good(await here.commit(() => []))).toMatchObject({ position: 1, versions: [] });
    expect(await here.journal.commits(here.organisation, { limit: 10 })).toHaveLength(1);
  });

  test('gives the first result to whoever repeats a commit id', async () => {
    const once = (): Promise<Committed | Problem> =>
      here.commit(() => [newRisk('Fire')], { commitId: 'mine' });
    const first = good(await once());
    good(await here.commit((s) => [amended(s, 'risk', { level: 4 })]));
    const again = good(await once());
    expect(again).toEqual({ ...first, repeated: true, versions: again.versions });
    expect(again.versions).toEqual(first.versions);
    expect((await here.journal.head(here.organisation, today)).position).toBe(2);
    expect(
      inWords(
        await here.journal.commit(here.organisation, { actor: 'eve', commitId: 'mine', decide: () => [] }),
      ),
    ).toMatchObject({
      kind: 'conflict',
    });
    const elsewhere = await here.open();
    expect(
      good(
        await elsewhere.commit(here.organisation, {
          actor: 'ana',
          commitId: 'mine',
          decide: () => [newRisk('Fire')],
        }),
      ),
    ).toMatchObject({ position: 1, repeated: true });
  });

  test('a refused act may be repeated under its commit id once nothing refuses it', async () => {
    expect(isProblem(await here.commit(() => refused('Not yet.'), { commitId: 'later' }))).toBe(true);
    expect(good(await here.commit(() => [newRisk('Fire')], { commitId: 'later' }))).toMatchObject({
      repeated: false,
    });
  });

  test('counts positions without a gap, whatever was refused or thrown in between', async () => {
    for (let n = 0; n < 4; n += 1) {
      good(await here.commit(() => [newRisk(`Risk ${n}`)]));
      await here.commit(() => refused('No.'));
      await here.commit(() => [newRisk('Fire', { owner: 'nobody' })]);
      await expect(
        inWords(
          here.commit(() => {
            throw new Error('a fault of the program');
          }),
        ),
      ).rejects.toThrow('a fault of the program');
    }
    const commits = await here.journal.commits(here.organisation, { limit: 10 });
    expect(commits.map(({ position }) => position)).toEqual([4, 3, 2, 1]);
    expect((await here.journal.head(here.organisation, today)).position).toBe(4);
  });

  test('shows nothing of a commit that the database did not take', async () => {
    good(await here.commit(() => [create(person, { name: 'Bo' }, 'bo'), newRisk('Fire', { owner: 'bo' })]));
    const commit = here.store.commit.bind(here.store);
    const failing = vi
      .spyOn(here.store, 'commit')
      .mockImplementationOnce(async (organisation, wants, decide) => {
        await commit(organisation, wants, (locked) => void decide(locked));
        throw new Error('the disk is full');
      });
    await expect(inWords(here.commit(flood))).rejects.toThrow('the disk is full');
    failing.mockRestore();
    const head = await here.journal.head(here.organisation, today);
    expect(head.position).toBe(1);
    expect(owned(head)).toHaveLength(1);
    good(await here.commit(() => [newRisk('Theft', { owner: 'bo' })]));
    good(await here.commit(flood));
    const after = await here.journal.head(here.organisation, today);
    expect(owned(after).map(({ code }) => code)).toEqual(['RISK-1', 'RISK-2', 'RISK-3']);
    expect(recordsOf(await (await here.open()).head(here.organisation, today))).toEqual(recordsOf(after));
  });

  test('two journals on one database see each other, and decide at the same head', async () => {
    const other = await here.open();
    good(await here.commit(() => [newRisk('Fire')]));
    expect(only(await other.head(here.organisation, today), 'risk').version).toBe(1);
    for (let n = 0; n < 6; n += 1) {
      const who = n % 2 === 0 ? other : here.journal;
      good(
        await who.commit(here.organisation, {
          actor: 'bo',
          decide: (s) => [
            amended(s, 'risk', {
              level: Number(Reflect.get(only(s, 'risk').fields, 'level')) + 1,
            }),
          ],
        }),
      );
    }
    const [mine, theirs] = [
      await here.journal.head(here.organisation, today),
      await other.head(here.organisation, today),
    ];
    expect(only(mine, 'risk').fields).toMatchObject({ level: 7 });
    expect(recordsOf(theirs)).toEqual(recordsOf(mine));
  });

  test('commits that are made at once are made one after the other', async () => {
    good(await here.commit(() => [newRisk('Fire', { level: 0 })]));
    const other = await here.open();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        (n % 2 === 0 ? here.journal : other).commit(here.organisation, {
          actor: 'bo',
          decide: (s) => [
            amended(s, 'risk', {
              level: Number(Reflect.get(only(s, 'risk').fields, 'level')) + 1,
            }),
          ],
        }),
      ),
    );
    expect(outcomes.map((outcome) => good(outcome).position).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, n) => n + 2),
    );
    expect(only(await here.journal.head(here.organisation, today), 'risk').fields).toMatchObject({
      level: 20,
    });
  });

  test('tells the history of a record and the commits of the organisation', async () => {
    good(await here.commit(() => [newRisk('Fire'), newRisk('Flood')], { why: 'Workshop' }));
    here.clock.pass(3_600_000);
    good(await here.commit((s) => [amended(s, 'risk', { level: 3 })], { actor: 'bo', action: 'rate' }));
    good(await here.commit((s) => [retire(only(s, 'risk'))]));
    good(await here.commit((s) => [{ do: 'restore', register: 'risk', id: only(s, 'risk').id }]));
    const { id } = only(await here.journal.head(here.organisation, today), 'risk');
    const history = await here.journal.history(here.organisation, 'risk', id);
    expect(history.map(({ position, did, by }) => [position, did, by])).toEqual([
      [1, 'create', 'ana'],
      [2, 'amend', 'bo'],
      [3, 'retire', 'ana'],
      [4, 'restore', 'ana'],
    ]);
    expect(
      history.map(({ record }) => [record.version, Reflect.get(record.fields, 'level'), record.retired]),
    ).toEqual([
      [1, 1, false],
      [2, 3, false],
      [3, 3, true],
      [4, 3, false],
    ]);
    expect(history[0]).toMatchObject({ why: 'Workshop', action: undefined, imported: false });
    const versions = async (query: object) =>
      (await here.journal.history(here.organisation, 'risk', id, query)).map(({ record }) => record.version);
    expect(await versions({ after: 1, upTo: 3 })).toEqual([2, 3]);
    expect(await versions({ after: 2 })).toEqual([3, 4]);
    expect(await versions({ upTo: 1 })).toEqual([1]);
    expect(await versions({ after: 4, upTo: 2 })).toEqual([]);
    const commits = await here.journal.commits(here.organisation, { limit: 2 });
    expect(commits.map(({ position }) => position)).toEqual([4, 3]);
    expect(await here.journal.commits(here.organisation, { limit: 2, before: 3 })).toMatchObject([
      { position: 2, action: 'rate', records: [{ code: 'RISK-1', version: 2, did: 'amend' }] },
      { position: 1, records: [{ code: 'RISK-1' }, { code: 'RISK-2' }] },
    ]);
    expect(
      (await here.journal.commits(here.organisation, { limit: 5, after: 2 })).map(({ position }) => position),
    ).toEqual([3, 4]);
    expect(await here.journal.history(here.organisation, 'risk', 'unknown')).toEqual([]);
  });

  test('lists commits and counts days in the time zone of the organisation', async () => {
    here.clock.now = Date.parse('2026-03-01T22:30:00.000Z');
    good(await here.commit(() => [create(house, { name: 'Ours' })]));
    here.clock.now = Date.parse('2026-03-01T23:30:00.000Z');
    good(await here.commit(() => [newRisk('Fire')], { action: 'look' }));
    here.clock.now = Date.parse('2026-03-03T08:00:00.000Z');
    good(await here.commit(() => [newRisk('Flood')]));
    expect(await here.journal.days(here.organisation)).toEqual([
      { on: '2026-03-01', commits: 1, decisions: 0 },
      { on: '2026-03-02', commits: 1, decisions: 1 },
      { on: '2026-03-03', commits: 1, decisions: 0 },
    ]);
    good(await here.commit(() => [newRisk('Theft')]));
    expect((await here.journal.days(here.organisation)).at(-1)).toEqual({
      on: '2026-03-03',
      commits: 2,
      decisions: 0,
    });
    const within = await here.journal.commits(here.organisation, {
      from: '2026-03-02',
      to: '2026-03-02',
      limit: 10,
    });
    expect(within.map(({ position }) => position)).toEqual([2]);
    good(await here.commit((s) => [amended(s, 'house', { timeZone: 'America/New_York' })]));
    expect((await here.journal.days(here.organisation)).map(({ on, commits }) => [on, commits])).toEqual([
      ['2026-03-01', 2],
      ['2026-03-03', 3],
    ]);
  });

  test('time never runs backwards in the chain, even if a clock does', async () => {
    here.clock.now = Date.parse('2026-04-02T10:00:00.000Z');
    good(await here.commit(() => [newRisk('Fire')]));
    here.clock.pass(-3_600_000);
    const second = good(await here.commit(() => [newRisk('Flood')]));
    expect(second).toMatchObject({
      at: '2026-04-02T10:00:00.000Z',
      recordedAt: '2026-04-02T09:00:00.000Z',
    });
    here.clock.now = Date.parse('2026-01-05T09:00:00.000Z');
  });

  test('knows nothing of an organisation that was never established', async () => {
    await expect(here.journal.head('stranger', today)).rejects.toThrow('never established');
    expect(inWords(await here.journal.commit('stranger', { actor: 'ana', decide: () => [] }))).toMatchObject({
      kind: 'not-found',
    });
    await expect(here.journal.establish('../elsewhere')).rejects.toThrow('no key of an organisation');
    expect(await here.journal.organisations()).toContain(here.organisation);
  });

  test('keeps organisations apart', async () => {
    const neighbour = `${here.organisation}-next`;
    await here.journal.establish(neighbour);
    good(await here.commit(() => [newRisk('Fire', {}, 'one')]));
    good(await here.journal.commit(neighbour, { actor: 'eve', decide: () => [newRisk('Flood', {}, 'one')] }));
    expect(only(await here.journal.head(here.organisation, today), 'risk').fields).toMatchObject({
      scenario: 'Fire',
    });
    expect(only(await here.journal.head(neighbour, today), 'risk').fields).toMatchObject({
      scenario: 'Flood',
    });
    expect(await here.journal.history(here.organisation, 'risk', 'one')).toHaveLength(1);
  });

  test('counts on from codes that were given, and gives none twice', async () => {
    good(await here.commit(given('RISK-7')));
    const next = good(
      await here.commit(() => [
        newRisk('Fire'),
        { do: 'create', register: 'risk', code: 'RISK-20', fields: { scenario: 'Flood' } },
      ]),
    );
    expect(next.versions.map(({ code }) => code)).toEqual(['RISK-21', 'RISK-20']);
    expect(inWords(await here.commit(given('RISK-7')))).toMatchObject({ kind: 'conflict' });
    expect(inWords(await here.commit(given('THREAT-8')))).toMatchObject({ faults: [{ path: 'code' }] });
    expect(
      good(
        await (await here.open()).commit(here.organisation, { actor: 'ana', decide: () => [newRisk('x')] }),
      ).versions[0]?.code,
    ).toBe('RISK-22');
  });

  test('one record changed twice in one act is one version', async () => {
    const made = good(
      await here.commit(() => [
        newRisk('Fire', {}, 'one'),
        { do: 'amend', register: 'risk', id: 'one', fields: { level: 2 } },
      ]),
    );
    expect(made.versions).toMatchObject([{ version: 1, fields: { level: 2 } }]);
    const head = await here.journal.head(here.organisation, today);
    const again = good(
      await here.commit(() => [
        amended(head, 'risk', { level: 3 }),
        amended(head, 'risk', { scenario: 'Blaze' }),
      ]),
    );
    expect(again.versions).toMatchObject([{ version: 2, fields: { level: 3, scenario: 'Blaze' } }]);
    expect(await here.journal.verify(here.organisation)).toMatchObject({
      commits: 2,
      versions: 2,
      faults: [],
    });
  });

  test('refuses to write once it is closing, and finishes what it had begun', async () => {
    const other = await here.open();
    await other.head(here.organisation, today);
    const begun = other.commit(here.organisation, {
      actor: 'ana',
      decide: () => [newRisk('Fire', {}, 'last')],
    });
    const closed = other.close();
    expect(inWords(await other.commit(here.organisation, { actor: 'ana', decide: () => [] }))).toMatchObject({
      kind: 'unavailable',
    });
    good(await begun);
    await closed;
    expect(lookUp(await here.journal.head(here.organisation, today), risk.key, 'last')).toBeDefined();
  });
});
