import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayOf, type PlainDate } from '#isms/kernel/values/calendar.ts';
import { create, type Change } from '#isms/kernel/declarations/change.ts';
import { shelf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { onEachEngine, type Here } from '../testing/cast-tester.ts';
import { amended, good, house, newRisk, only, person, recordsOf, zoneOf } from '../testing/fixture-tester.ts';

/** One thing that happens: hours pass, and somebody changes one of a few records. */
interface Happening {
  readonly hours: number;
  readonly what: 'create' | 'amend' | 'retire' | 'restore' | 'several';
  readonly which: number;
}

const happenings = fc.array(
  fc.record({
    hours: fc.integer({ min: 0, max: 40 }),
    what: fc.constantFrom('create', 'create', 'amend', 'amend', 'amend', 'retire', 'restore', 'several'),
    which: fc.nat(20),
  }),
  { minLength: 1, maxLength: 25 },
);

function changesOf({ what, which }: Happening, head: Snapshot): readonly Change[] {
  const { rows } = shelf(head, 'risk');
  const row = rows[which % Math.max(rows.length, 1)];
  if (what === 'create' || !row)
    return [newRisk(`risk ${head.position}`), create(person, { name: `person ${which}` })];
  const { register, id } = row;
  const level = { do: 'amend', register, id, fields: { level: head.position } } as const;
  if (what === 'amend') return row.retired ? [] : [level];
  if (what === 'several') return [newRisk('another', {}), ...(row.retired ? [] : [level])];
  return [{ do: what, register, id }];
}

async function live(here: Here, story: readonly Happening[]): Promise<Map<PlainDate, Snapshot>> {
  const remembered = new Map<PlainDate, Snapshot>();
  for (const happening of story) {
    here.clock.pass(happening.hours * 3_600_000);
    good(await here.commit((head) => changesOf(happening, head)));
    const head = await here.journal.head(here.organisation, '');
    remembered.set(head.at, head);
  }
  return remembered;
}

onEachEngine('the past', (here) => {
  test('is on every day what the head was at its end', async () => {
    await fc.assert(
      fc.asyncProperty(happenings, async (story) => {
        await here.begin();
        const start = dayOf(here.clock.read(), 'UTC');
        good(await here.commit(() => [create(house, { name: 'Ours' })]));
        const first = await here.journal.head(here.organisation, '');
        const remembered = [first, ...(await live(here, story)).values()];
        const zone = zoneOf(await here.journal.head(here.organisation, ''));
        const last = dayOf(here.clock.read(), zone);
        const cold = await here.open();
        for (let day = addDays(start, -1); day <= addDays(last, 1); day = addDays(day, 1)) {
          const then = remembered.findLast((snapshot) => dayOf(snapshot.at, zone) <= day);
          for (const journal of [here.journal, cold]) {
            const asOf = await journal.asOf(here.organisation, day);
            expect(asOf.asOf).toBe(day);
            expect(asOf.position).toBe(then?.position ?? 0);
            expect(recordsOf(asOf)).toEqual(then ? recordsOf(then) : {});
          }
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  test('ends its days where the organisation is now', async () => {
    here.clock.now = Date.parse('2026-06-01T12:00:00.000Z');
    good(await here.commit(() => [create(house, { name: 'Ours', timeZone: 'Europe/Berlin' })]));
    here.clock.now = Date.parse('2026-06-01T22:30:00.000Z');
    good(await here.commit(() => [newRisk('Fire')]));
    here.clock.pass(86_400_000 * 3);
    good(await here.commit(() => [newRisk('Flood')]));
    expect(await here.journal.asOf(here.organisation, '2026-06-01')).toMatchObject({ position: 1 });
    good(await here.commit((s) => [amended(s, 'house', { timeZone: 'Europe/Athens' })]));
    expect(await here.journal.asOf(here.organisation, '2026-06-01')).toMatchObject({ position: 1 });
    good(await here.commit((s) => [amended(s, 'house', { timeZone: 'America/New_York' })]));
    expect(await here.journal.asOf(here.organisation, '2026-06-01')).toMatchObject({ position: 2 });
  });

  test('shares with the head what did not change, and is made once', async () => {
    good(await here.commit(() => [create(person, { name: 'Bo' }), newRisk('Fire')]));
    here.clock.pass(86_400_000 * 2);
    good(await here.commit((s) => [amended(s, 'risk', { level: 4 })]));
    const head = await here.journal.head(here.organisation, '2026-01-07');
    const [one, other] = await Promise.all([
      here.journal.asOf(here.organisation, '2026-01-05'),
      here.journal.asOf(here.organisation, '2026-01-06'),
    ]);
    expect(shelf(one, 'person').rows).toBe(shelf(head, 'person').rows);
    expect(only(one, 'risk').version).toBe(1);
    const later = await here.journal.asOf(here.organisation, '2026-01-05');
    expect(later.shelves).toBe(one.shelves);
    expect(recordsOf(other)).toEqual(recordsOf(one));
    expect(await here.journal.asOf(here.organisation, '2027-01-01')).toMatchObject({
      position: 2,
      asOf: '2027-01-01',
    });
  });

  test('can be imported before the first commit of the organisation itself, and never after', async () => {
    const happened = (at: string, name: string) => here.commit(() => [newRisk(name)], { at });
    const first = good(await happened('2024-10-01T08:00:00.000Z', 'Fire'));
    expect(first).toMatchObject({ at: '2024-10-01T08:00:00.000Z', recordedAt: '2026-01-05T09:00:00.000Z' });
    expect(first.versions[0]?.createdAt).toBe('2024-10-01T08:00:00.000Z');
    expect(await happened('2024-09-30T08:00:00.000Z', 'Earlier')).toMatchObject({ faults: [{ path: 'at' }] });
    expect(await happened('2030-01-01T08:00:00.000Z', 'Later')).toMatchObject({ faults: [{ path: 'at' }] });
    expect(await happened('2025-02-30', 'Never')).toMatchObject({ faults: [{ path: 'at' }] });
    good(await happened('2025-03-01T08:00:00.000Z', 'Flood'));
    good(await here.commit(() => [newRisk('Theft')]));
    expect(await happened('2026-01-05T09:00:00.000Z', 'Afterthought')).toMatchObject({ kind: 'refused' });
    expect(
      await (
        await here.open()
      ).commit(here.organisation, {
        actor: 'ana',
        at: '2026-01-05T09:00:00.000Z',
        decide: () => [newRisk('Afterthought')],
      }),
    ).toMatchObject({ kind: 'refused' });
    const commits = await here.journal.commits(here.organisation, { limit: 5 });
    expect(commits.map(({ imported }) => imported)).toEqual([false, true, true]);
    expect(shelf(await here.journal.asOf(here.organisation, '2024-12-31'), 'risk').rows).toHaveLength(1);
    expect(shelf(await here.journal.asOf(here.organisation, '2024-09-30'), 'risk').rows).toHaveLength(0);
    expect(await here.journal.verify(here.organisation)).toMatchObject({ commits: 3, faults: [] });
  });

  test('an imported decision is judged on the day it was taken', async () => {
    let day = '';
    await here.commit(
      (head) => {
        day = head.asOf;
        return [newRisk('Fire')];
      },
      { at: '2024-09-30T22:30:00.000Z' },
    );
    expect(day).toBe('2024-10-01');
  });
});
