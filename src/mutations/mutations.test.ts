import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { editions } from '#isms/standard/edition.ts';
import { all, asOf, reference } from '../company-tests/company-tester.ts';
import type { Mutation } from './mutation.ts';
import { Trials, type Outcome, type Trial } from './trial.ts';

/**
 * One thing at a time is made wrong in the clean company. The verdicts that an auditor would cite change, and no
 * others.
 */
const folder = fileURLToPath(new URL('.', import.meta.url));
// A file for each folder of clauses below src/isms, found in the same way as declarations.
const files = globSync('{[0-9][0-9]-*,annex-a,across}.ts', { cwd: folder }).toSorted();
const mutations = (
  await Promise.all(
    files.map((file) => import(`./${file}`) as Promise<{ readonly mutations: readonly Mutation[] }>),
  )
).flatMap((module) => module.mutations);

const judged = new Trials(all.inquirer(), asOf(reference));
const trials = mutations.map((mutation): Trial | Error => {
  try {
    return judged.of(mutation);
  } catch (error) {
    return error as Error;
  }
});
const made = trials.filter((trial): trial is Trial => !(trial instanceof Error));

afterAll(() => {
  const count = (kind: keyof Outcome): number =>
    made.flatMap(({ outcomes }) => editions.flatMap((edition) => outcomes[edition][kind])).length;
  const lines = made.map(({ mutation, outcomes }) => {
    const [in2013, in2022] = editions.map((edition) => textOf(outcomes[edition]));
    const both = in2013 === in2022 ? in2022 : `2022: ${in2022}; 2013: ${in2013}`;
    return `  ${mutation.what} → ${both}`;
  });
  process.stdout.write(
    `${lines.join('\n')}\n${mutations.length} mutations, in both editions: ${count('found')} found, ${count('missed')} missed, ${count('unasked')} false.\n`,
  );
});

const textOf = ({ found, missed, unasked }: Outcome): string =>
  [...found, ...missed.map((ref) => `MISSED ${ref}`), ...unasked.map((ref) => `FALSE ${ref}`)].join(', ') ||
  'nothing';

describe('mutations of the clean company', () => {
  test.each(mutations.map(({ what }, n) => [what, trials[n]] as const))('%s', (_, trial) => {
    if (trial instanceof Error) throw trial;
    for (const edition of editions)
      expect(trial?.outcomes[edition], edition).toMatchObject({ missed: [], unasked: [] });
  });

  test.each(made.map((trial) => [trial.mutation.what, trial] as const))(
    '%s: cited for its cause',
    (_, trial) => {
      const { cites, also = [] } = trial.mutation;
      const own = [{ cites }, ...also.filter(({ cited }) => cited)];
      for (const edition of editions)
        expect(trial.outcomes[edition].primary.toSorted(), edition).toEqual(
          own.flatMap((each) => each.cites[edition] ?? []).toSorted(),
        );
    },
  );

  test('are cited against one requirement, but for those that make more than one thing wrong', () => {
    for (const edition of editions) {
      const several = made.filter(({ outcomes }) => outcomes[edition].primary.length > 1);
      expect(
        several.length / made.length,
        several.map(({ mutation }) => mutation.what).join('\n'),
      ).toBeLessThan(0.04);
    }
  });

  test('each lead to a finding, and are told apart', () => {
    for (const { mutation, rules, outcomes } of made)
      expect(rules.size + outcomes[2022].found.length, mutation.what).toBeGreaterThan(0);
    expect(new Set(mutations.map(({ what }) => what)).size).toBe(mutations.length);
  });

  // A keeper of all registers becomes a rule for each of them; one of these stands for all.
  const asOne = new Map(
    [...all.catalogue.rules.values()].map((rule) => [rule.key, rule.keepers ?? rule.key]),
  );
  test.each([...new Set(asOne.values())])('make rule %s find something', (rule) => {
    expect(made.some(({ rules }) => [...rules].some((each) => asOne.get(each) === rule))).toBe(true);
  });
});
