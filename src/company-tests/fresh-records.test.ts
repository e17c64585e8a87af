import { describe, expect, test } from 'vitest';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { propose } from '#isms/kernel/commits/commit.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { onDay, shelf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { worst, type Verdict } from '#isms/kernel/declarations/verdict.ts';
import { editions } from '#isms/standard/edition.ts';
import { all, asOf, reference } from './company-tester.ts';

/**
 * A record of any register that a form makes, with nothing but what its form insists on, turns no requirement of the example
 * company while it may still be completed; what is left like that is found afterwards.
 */
const inquirer = all.inquirer();
const clean = asOf(reference);
const within = [0, 1, 5, 30];
const over = 31;

const verdictsOn = (company: Snapshot, days: number): ReadonlyMap<string, Verdict> => {
  const inquiry = inquirer.at(onDay(company, addDays(reference, days)));
  return new Map(
    editions.flatMap((edition) =>
      inquiry.conformity(edition).map(({ ref, verdict }) => [`${edition} ${ref}`, verdict] as const),
    ),
  );
};
const before = new Map([...within, over].map((days) => [days, verdictsOn(clean, days)]));

/** The requirements that stand worse that many days later than they would without the record. */
const worse = (company: Snapshot, days: number): readonly string[] =>
  [...verdictsOn(company, days)]
    .filter(([ref, verdict]) => {
      const was = before.get(days)?.get(ref) ?? 'met';
      return was !== verdict && worst([was, verdict]) === verdict;
    })
    .map(([ref]) => ref);

/** The company with one more record, which has what its form insists on from the newest one; undefined where that is taken. */
function withBare(register: AnyRegister): Snapshot | undefined {
  const newest = shelf(clean, register.key).rows.findLast(({ retired, version }) => !retired && version > 0);
  if (!newest) return undefined;
  const values: Readonly<Record<string, unknown>> = newest.fields;
  const asked = Object.entries(register.fields).filter(
    ([, field]) => !field.optional && field.default === undefined && !field.byAction,
  );
  const proposal = propose(
    all.catalogue,
    clean,
    [
      {
        do: 'create',
        register: register.key,
        fields: Object.fromEntries(asked.map(([name]) => [name, values[name]])),
      },
    ],
    { actor: 'PER-3', at: `${reference}T09:00:00.000Z`, newId: () => 'bare' },
  );
  return isProblem(proposal) ? undefined : proposal.after;
}

// Records of facts are whole when they are made, and what only acts make is made whole.
const made = [...all.catalogue.registers.values()]
  .filter(({ singleton, closed, fixed, actionsOnly }) => !singleton && !closed && !fixed && !actionsOnly)
  .map((register) => [register.key, withBare(register)] as const);

describe('a record that has just been begun', () => {
  const found = new Map<string, readonly string[]>();
  test.each(made.filter(([, company]) => company !== undefined))('of %s turns nothing', (key, company) => {
    if (!company) return;
    for (const days of within) expect(worse(company, days), `after ${days} days`).toEqual([]);
    found.set(key, worse(company, over));
  });

  test('is judged like any other once its grace is over', () => {
    const kept = [...found].filter(([, refs]) => refs.length > 0).map(([key]) => key);
    expect(kept).toEqual(expect.arrayContaining(['asset', 'metric', 'process', 'risk', 'role', 'treatment']));
    expect(found.get('risk')).toEqual(
      expect.arrayContaining(['2022 6.1.2 c) 2)', '2013 6.1.2 c) 2)', '2022 6.1.2 d) 3)']),
    );
  });

  test('is tried for nearly all registers', () => {
    expect(made.filter(([, company]) => company).length).toBeGreaterThan(55);
  });
});
