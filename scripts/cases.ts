import { createVitest } from 'vitest/node';
import { root } from './run.ts';

/** The number of situations in the test of a rule: those in which it holds, and those in which it finds something. */
export interface Cases {
  readonly holds: number;
  readonly finds: number;
}

/** Returns the cases of each rule by its key, collected from these tests without running any. */
export async function casesOf(files: readonly string[]): Promise<ReadonlyMap<string, Cases>> {
  const vitest = await createVitest({
    root,
    watch: false,
    project: ['unit'],
    reporters: [],
  });
  try {
    const { testModules, unhandledErrors } = await vitest.collect([...files], { staticParse: false });
    const errors = [...unhandledErrors, ...testModules.flatMap((module) => module.errors())];
    if (errors.length > 0) throw new AggregateError(errors, 'The tests of the rules cannot be collected.');
    const tests = testModules.flatMap((module) => [...module.children.allTests()]);
    // The names that testRule gives: a suite for the rule, with tests `holds: …` and `finds: …`.
    return new Map(
      [...Map.groupBy(tests, ({ parent }) => (parent.type === 'suite' ? parent.name : ''))].map(
        ([rule, own]) => {
          const count = (kind: string): number =>
            own.filter(({ name }) => name.startsWith(`${kind}: `)).length;
          return [rule, { holds: count('holds'), finds: count('finds') }];
        },
      ),
    );
  } finally {
    await vitest.close();
  }
}
