import { expect, test } from 'vitest';
import { create } from '#isms/kernel/declarations/change.ts';
import { parseCommitSearch } from '#isms/kernel/queries/commit-search.ts';
import { onEachEngine } from '../testing/cast-tester.ts';
import { amended, erasing, good, newRisk, person } from '../testing/fixture-tester.ts';

onEachEngine('a search of the journal', (here) => {
  /** Positions of what is found, and where the search would go on. */
  const search = async (q: string, where: readonly string[] = [], query: object = {}) => {
    const asked = good(parseCommitSearch(q, where));
    const { commits, next } = await here.journal.found(here.organisation, { limit: 10, ...query }, asked);
    return { found: commits.map(({ position }) => position), next };
  };
  const found = async (q: string, ...where: readonly string[]) => (await search(q, where)).found;

  const story = async (): Promise<void> => {
    good(
      await here.commit(() => [newRisk('Old', {}, 'old')], {
        at: '2025-03-01T08:00:00.000Z',
        actor: 'system',
      }),
    );
    good(await here.commit(() => [create(person, { name: 'Bo' }, 'bo')], { why: 'Joined on 1 January' }));
    good(
      await here.commit(() => [newRisk('Fire', {}, 'fire')], { why: 'Was missing from RISK-12, said "Bo"' }),
    );
    here.clock.pass(86_400_000);
    good(
      await here.commit(
        (s) => [amended(s, 'risk', { level: 2 }), amended(s, 'person', { until: '2027-01-01' })],
        {
          actor: 'bo',
          action: 'rate_it',
          why: 'Überprüfung 100% done',
        },
      ),
    );
    good(await here.commit((s) => [amended(s, 'risk', { level: 3 })], { action: 'rateXit' }));
    good(await here.journal.commit(here.organisation, erasing({ id: 'bo' })));
  };

  test('goes by who, what, by which act and whether it was imported', async () => {
    await story();
    expect(await found('')).toEqual([6, 5, 4, 3, 2, 1]);
    expect(await found('', 'by:is:bo')).toEqual([4]);
    expect(await found('', 'by:is:bo|system')).toEqual([4, 1]);
    expect(await found('', 'by:not:ana')).toEqual([4, 1]);
    expect(await found('', 'register:is:person')).toEqual([6, 4, 2]);
    expect(await found('', 'register:is:person', 'register:is:risk')).toEqual([4]);
    expect(await found('', 'register:not:risk')).toEqual([6, 2]);
    expect(await found('', 'action:is:rate_it')).toEqual([4]);
    expect(await found('', 'action:is:erase')).toEqual([6]);
    expect(await found('', 'action:empty:')).toEqual([3, 2, 1]);
    expect(await found('', 'imported:is:true')).toEqual([1]);
    expect(await found('', 'automatic:is:true')).toEqual([1]);
    expect(await found('', 'automatic:is:false')).toEqual([6, 5, 4, 3, 2]);
    expect(await found('', 'imported:is:false', 'register:is:risk', 'by:is:ana')).toEqual([5, 3]);
    expect(await found('', 'action:is:rate_it', 'by:is:bo', 'register:is:risk')).toEqual([4]);
  });

  test('goes by words of the reason in any script, and by codes', async () => {
    await story();
    expect(await found('JANUARY joined')).toEqual([2]);
    expect(await found('überprüfung')).toEqual([4]);
    expect(await found('100%')).toEqual([4]);
    expect(await found('"bo"')).toEqual([3]);
    expect(await found('risk-1')).toEqual([5, 4, 1]);
    expect(await found('risk-12')).toEqual([3]);
    expect(await found('RISK-2')).toEqual([3]);
    expect(await found('person-1 asked')).toEqual([6]);
    expect(await found('person-1', 'by:is:bo')).toEqual([4]);
    expect(await found('nothing of the kind')).toEqual([]);
  });

  test('takes signs in a value as they are', async () => {
    await story();
    for (const odd of ['%', '_', 'rate!it', '"', '\\', '%"actor"%', ''])
      expect(await found('', `action:is:${odd}`), odd).toEqual([]);
    expect(await found('', 'by:is:%')).toEqual([]);
  });

  test('is paged by position, and stays within its days', async () => {
    await story();
    const [one, two, three] = [
      await search('', ['register:is:risk'], { limit: 2 }),
      await search('', ['register:is:risk'], { limit: 2, before: 4 }),
      await search('', ['register:is:risk'], { limit: 2, before: 1 }),
    ];
    expect([one, two, three]).toEqual([
      { found: [5, 4], next: 4 },
      { found: [3, 1], next: undefined },
      { found: [], next: undefined },
    ]);
    expect(await search('', ['by:is:ana'], { to: '2026-01-05' })).toMatchObject({ found: [3, 2] });
    expect(await search('', ['by:is:ana'], { from: '2026-01-06' })).toMatchObject({ found: [6, 5] });
    expect(await search('', [], { limit: 2, before: 4 })).toEqual({ found: [3, 2], next: 2 });
    expect(await search('', [], { limit: 6 })).toMatchObject({ next: undefined });
  });

  test('finds what is far back among much else', async () => {
    good(await here.commit(() => [newRisk('Fire')], { why: 'The needle' }));
    for (let n = 0; n < 1020; n += 1) good(await here.commit((s) => [amended(s, 'risk', { level: n + 2 })]));
    expect(await search('needle')).toEqual({ found: [1], next: undefined });
    expect((await search('', ['by:is:ana'], { limit: 1021 })).found).toHaveLength(1021);
  });
});

test('a condition about no column, or that compares in no known way, says what there is', () => {
  expect(parseCommitSearch('', ['hash:is:x'])).toMatchObject({
    faults: [
      {
        path: 'where',
        message: 'there is no column hash; there are by, register, action, imported, automatic',
      },
    ],
  });
  expect(parseCommitSearch('', ['constructor:is:x'])).toMatchObject({ kind: 'invalid' });
  expect(parseCommitSearch('', ['by:like:x'])).toMatchObject({ faults: [{ path: 'where' }] });
});
