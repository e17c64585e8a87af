import { askerOn } from '../src/access/roles.ts';
import type { Declared } from '../src/declared.ts';
import { person } from '../src/isms/07-support/people/person.ts';
import { Answers } from '../src/server/answers/answers.ts';
import { myWork } from '../src/server/answers/my-work/my-work.ts';
import { MyWorkCache } from '../src/server/answers/my-work/my-work-cache.ts';
import { figureOf, quantile, type Figure } from './measure.ts';
import { companyOf } from './company.ts';
import { organisationOf } from './organisation.ts';
import { tableOf, whole, type Table } from './table.ts';

const asked = 200;

/**
 * Measures My work for 200 people of a large organisation who ask at the same moment and are answered one after the
 * other, and how long other requests wait meanwhile. The first of them build the indexes that all use.
 */
export async function mine(all: Declared): Promise<readonly Table[]> {
  const snapshot = organisationOf(all.catalogue, companyOf(all).snapshot, { size: 60, age: 1 });
  const inquiry = all.inquirer().at(snapshot);
  const people = inquiry.reader.all(person);
  const step = Math.max(1, Math.floor(people.length / asked));
  const askers = people
    .filter((_, n) => n % step === 0)
    .flatMap(({ id }) => askerOn(id, inquiry.reader, all.catalogue) ?? [])
    .slice(0, asked);
  const times: number[] = [];
  const each = (): readonly number[] =>
    askers.map((asker) => {
      const before = process.cpuUsage();
      myWork(new Answers(inquiry, asker), asker);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
  const first = each();
  const again = each();

  let last = performance.now();
  const pauses = setInterval(() => {
    const now = performance.now();
    times.push(now - last);
    last = now;
  }, 1);
  const begun = performance.now();
  const remembered = new MyWorkCache();
  await Promise.all(askers.map((asker) => remembered.of(inquiry, asker)));
  const together = performance.now() - begun;
  clearInterval(pauses);
  const figures: readonly Figure[] = [
    figureOf('the first 200 people, each, of processor time', first),
    figureOf('… once indexes are there', again),
    figureOf('… 99 in 100 take at most', [quantile(again, 0.99)]),
    figureOf('all of them at the same moment', [together]),
    figureOf('… the longest that others wait meanwhile', [Math.max(...times)]),
  ];
  return [tableOf(`What is asked of ${asked} of ${whole(people.length)} people, in ms`, figures, {})];
}
