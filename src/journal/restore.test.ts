import { expect, test } from 'vitest';
import { onEachEngine } from './testing/cast-tester.ts';
import { good, newRisk, recordsOf } from './testing/fixture-tester.ts';

const today = '2026-01-05';

onEachEngine('a database that was put back', (here) => {
  const cutTo = async (position: number): Promise<void> => {
    const mine = `organisation = '${here.organisation}'`;
    const [row] = await here.place.look(
      `SELECT hash, at FROM journal.entry WHERE ${mine} AND position = ${position}`,
    );
    for (const table of ['entry', 'content', 'current'])
      await here.place.tamper(`DELETE FROM journal.${table} WHERE ${mine} AND position > ${position}`);
    await here.place.tamper(
      `UPDATE journal.head SET position = ${position}, hash = '${String(row?.['hash'])}', at = '${String(row?.['at'])}' WHERE ${mine}`,
    );
  };

  test('is read anew by a process that knew more', async () => {
    for (const name of ['Fire', 'Flood', 'Theft']) good(await here.commit(() => [newRisk(name)]));
    await cutTo(1);
    const head = await here.journal.head(here.organisation, today);
    expect(head.position).toBe(1);
    expect(recordsOf(head)).toEqual(recordsOf(await (await here.open()).head(here.organisation, today)));
  });

  test('is read anew when it has gone another way since', async () => {
    for (const name of ['Fire', 'Flood']) good(await here.commit(() => [newRisk(name)]));
    await cutTo(1);
    const other = await here.open();
    for (const name of ['Theft', 'Storm', 'Frost'])
      good(await other.commit(here.organisation, { actor: 'bo', decide: () => [newRisk(name)] }));
    good(await here.commit(() => [newRisk('Mice')]));
    expect(recordsOf(await here.journal.head(here.organisation, today))).toEqual(
      recordsOf(await other.head(here.organisation, today)),
    );
    expect(await here.journal.verify(here.organisation)).toMatchObject({ position: 5, faults: [] });
  });
});
