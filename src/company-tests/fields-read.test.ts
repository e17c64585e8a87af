import { expect, test } from 'vitest';
import { fieldsRead, fieldsReadOf } from '#isms/kernel/snapshot/read-tracking.ts';
import { all, asOf, reference } from './company-tester.ts';

/** What stands behind "why am I asked this?": the fields that rules are seen to read. */
const { catalogue } = all;

const traced = (key: string): Record<string, string[]> => {
  const rule = catalogue.rules.get(key);
  if (!rule) throw new Error(`no rule ${key}`);
  return Object.fromEntries(
    [...fieldsRead(rule, catalogue)].map(([register, names]) => [register, [...names].toSorted()]),
  );
};

test('a rule about one register and its neighbour', () => {
  expect(traced('risks-have-owners')).toMatchObject({
    risk: ['owner', 'status'],
    person: ['from', 'kind', 'name', 'suspendedSince', 'to'],
  });
});

test('a rule that follows decisions to what they saw', () => {
  const { treatment, decision } = traced('residual-risks-accepted');
  expect(treatment).toEqual(expect.arrayContaining(['risk', 'residualImpact']));
  expect(decision).toEqual(expect.arrayContaining(['kind', 'subjects', 'until']));
});

test('every rule is seen to read something', () => {
  // Keepers of all registers go by what is declared, of whatever field.
  for (const { key } of [...catalogue.rules.values()].filter(({ keepers }) => keepers === undefined))
    expect(Object.values(traced(key)).flat(), key).not.toEqual([]);
});

test('what no specimen leads to is seen in the example company', () => {
  const rule = catalogue.rules.get('policy-issued');
  if (!rule) throw new Error('no rule policy-issued');
  const seen = fieldsReadOf(rule, asOf(reference));
  expect([...(seen.get('decision') ?? [])]).toEqual(expect.arrayContaining(['kind', 'by', 'role']));
});
