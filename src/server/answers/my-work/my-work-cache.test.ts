import { afterEach, expect, test, vi } from 'vitest';
import { askerOn } from '#access/roles.ts';
import { acme, snapshotOf } from '#exchange/folder/folder-tester.ts';
import { person } from '#isms/07-support/people/person.ts';
import { advance, onDay } from '#isms/kernel/snapshot/snapshot.ts';
import { declared } from '../../../declared.ts';
import { Answers } from '../answers.ts';
import { myWork, myWorkInSteps } from './my-work.ts';
import { MyWorkCache } from './my-work-cache.ts';

const { catalogue, inquirer } = await declared();
const asked = inquirer();
const inquiry = asked.at(snapshotOf(acme, catalogue, { until: '2026-09-30' }));
const askers = inquiry.reader.all(person).flatMap(({ id }) => askerOn(id, inquiry.reader, catalogue) ?? []);

afterEach(() => vi.restoreAllMocks());

test('what is asked of somebody is worked out once, and anew after a change or on another day', async () => {
  const remembered = new MyWorkCache();
  expect(askers.length).toBeGreaterThan(1);
  for (const asker of askers) {
    const first = await remembered.of(inquiry, asker);
    expect(await remembered.of(asked.at(inquiry.snapshot), asker)).toBe(first);
    expect(first).toEqual(myWork(new Answers(inquiry, asker), asker));
  }
  const [asker] = askers;
  const { snapshot } = inquiry;
  const first = await remembered.of(inquiry, asker!);
  const changed = asked.at(advance(snapshot, inquiry.reader.all(person).slice(0, 1), 2, snapshot.at));
  expect(await remembered.of(changed, asker!)).not.toBe(first);
  const later = await remembered.of(asked.at(onDay(snapshot, '2026-10-30')), asker!);
  expect([first.today, later.today]).toEqual(['2026-09-30', '2026-10-30']);
});

test('others are answered while it is worked out', async () => {
  let now = 0;
  // A machine so slow that every piece takes long.
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 20));
  let others = 0;
  const turn = (): NodeJS.Immediate => setImmediate(() => ((others += 1), (next = turn())));
  let next = turn();
  const found = await myWorkInSteps(new Answers(inquiry, askers[0]!), askers[0]!);
  clearImmediate(next);
  expect(others).toBeGreaterThan(10);
  vi.restoreAllMocks();
  expect(found).toEqual(myWork(new Answers(inquiry, askers[0]!), askers[0]!));
});
