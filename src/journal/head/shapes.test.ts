import { expect, test } from 'vitest';
import { shelf } from '#isms/kernel/snapshot/snapshot.ts';
import { onEachEngine } from '../testing/cast-tester.ts';
import { good, later, newRisk, only, recordsOf } from '../testing/fixture-tester.ts';
import type { CommitRequest } from '../journal.ts';

const heavy: CommitRequest = {
  actor: 'bo',
  decide: () => [{ do: 'create', register: 'risk', fields: { scenario: 'Flood', weight: 70 } }],
};
const today = '2026-01-05';

onEachEngine('shapes', (here) => {
  test('what was written in an earlier shape is read in today’s, cold and from the tail', async () => {
    const newer = await here.open(later);
    await newer.head(here.organisation, today);
    good(await here.commit(() => [newRisk('Fire', { level: 3 })]));
    const fromTail = await newer.head(here.organisation, today);
    expect(only(fromTail, 'risk').fields).toEqual({ scenario: 'Fire', weight: 30, tags: 'none' });
    expect(recordsOf(await (await here.open(later)).head(here.organisation, today))).toEqual(
      recordsOf(fromTail),
    );
    const [version] = await newer.history(here.organisation, 'risk', only(fromTail, 'risk').id);
    expect(version?.record.fields).toMatchObject({ weight: 30 });
    good(await newer.commit(here.organisation, heavy));
    here.clock.pass(3 * 86_400_000);
    good(
      await newer.commit(here.organisation, {
        actor: 'bo',
        decide: (s) => [{ do: 'amend', register: 'risk', id: only(s, 'risk').id, fields: { weight: 50 } }],
      }),
    );
    expect(only(await newer.asOf(here.organisation, today), 'risk').fields).toMatchObject({ weight: 30 });
    expect(await newer.verify(here.organisation)).toMatchObject({ commits: 3, faults: [] });
  });

  test('an older program reads on to where it understands, and stops writing', async () => {
    good(await here.commit(() => [newRisk('Fire')]));
    const newer = await here.open(later);
    good(
      await newer.commit(here.organisation, {
        actor: 'bo',
        decide: (s) => [{ do: 'amend', register: 'risk', id: only(s, 'risk').id, fields: { weight: 50 } }],
      }),
    );
    good(await newer.commit(here.organisation, heavy));
    for (const journal of [here.journal, await here.open()]) {
      const head = await journal.head(here.organisation, today);
      expect(head.position).toBe(1);
      expect(shelf(head, 'risk').rows.map(({ fields }) => fields)).toEqual([{ scenario: 'Fire', level: 1 }]);
      expect(
        await journal.commit(here.organisation, { actor: 'ana', decide: () => [newRisk('Theft')] }),
      ).toMatchObject({
        kind: 'unavailable',
      });
      expect(await journal.history(here.organisation, 'risk', only(head, 'risk').id)).toHaveLength(1);
      expect(await journal.asOf(here.organisation, today)).toMatchObject({ position: 1 });
    }
    expect(await newer.verify(here.organisation)).toMatchObject({ commits: 3, faults: [] });
  });

  test('a process that has not noticed yet does not write either', async () => {
    good(await here.commit(() => [newRisk('Fire')]));
    const newer = await here.open(later);
    good(await newer.commit(here.organisation, heavy));
    expect(await here.commit(() => [newRisk('Theft')])).toMatchObject({ kind: 'unavailable' });
    expect((await newer.head(here.organisation, today)).position).toBe(2);
  });
});
