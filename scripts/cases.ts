import { createVitest } from 'vitest/node';
import { root } from './run.ts';

/** How many situations the test of a rule has in which it holds, and in which it finds something. */
export interface Cases {
  readonly holds: number;
  readonly finds: number;
}

/** The cases of each rule, by its key: collected from these tests as they will run, without running any. */
export async function casesOf(files: readonly string[]): Promise<ReadonlyMap<string, Cases>> {
  const vitest = await createVitest({
    root,
    watch: false,
    project: ['pure'],
    // Nothing is run, so nothing can get in the way of anything else.
    isolate: false,
    reporters: [],
  });
  try {
    const { testModules, unhandledErrors } = await vitest.collect([...files], { staticParse: false });
    const errors = [...unhandledErrors, ...testModules.flatMap((module) => module.errors())];
    if (errors.length > 0) throw new AggregateError(errors, 'The tests of the rules cannot be collected.');
    const tests = testModules.flatMap((module) => [...module.children.allTests()]);
    // As testRule names them: a suite for the rule, and in it `holds: …` and `finds: …`.
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
