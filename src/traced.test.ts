import { expect, test } from 'vitest';
import { fieldsRead } from '#isms/kernel/trace.ts';
import { declared } from './declared.ts';

/** What stands behind "why am I asked this?": the fields that rules are seen to read. */
const { isms } = await declared();

const traced = (key: string): Record<string, string[]> => {
  const rule = isms.rules.get(key);
  if (!rule) throw new Error(`no rule ${key}`);
  return Object.fromEntries(
    [...fieldsRead(rule, isms)].map(([register, names]) => [register, [...names].toSorted()]),
  );
};

test('a rule about one register and its neighbour', () => {
  expect(traced('risks-have-owners')).toMatchObject({
    risk: ['owner', 'status'],
    person: ['from', 'name', 'to'],
  });
});

test('a rule that follows decisions to what they saw', () => {
  const { treatment, decision } = traced('residual-risks-accepted');
  expect(treatment).toEqual(expect.arrayContaining(['risk', 'residualImpact']));
  expect(decision).toEqual(expect.arrayContaining(['kind', 'subjects', 'until']));
});

test('every rule is seen to read something of what it judges', () => {
  for (const rule of isms.rules.values()) expect(traced(rule.key)[rule.of.key], rule.key).not.toEqual([]);
});
