import { relative } from 'node:path';
import { editions } from '#isms/standard/edition.ts';
import {
  camel,
  fileOfRegister,
  folderOf,
  folderOfRules,
  readArguments,
  requireRequirement,
  sayNext,
  sentence,
  stop,
  write,
} from './scaffold.ts';

const usage =
  'npm run new:rule -- "<requirement>" <key> --of <register> [--edition 2013|2022] [--into FOLDER]';
const { positionals, options } = readArguments(usage, 'of', 'edition');
const [ref, key] = positionals;
const of = options['of'];
if (!ref || !key || !of)
  stop(
    `give a requirement such as "4.1", a key in kebab-case, and --of with the register it judges\n${usage}`,
  );

const asked = options['edition'];
const edition = editions.find((each) => each === asked);
if (asked !== undefined && edition === undefined) stop(`${asked} is no edition: give 2013 or 2022`);
requireRequirement(ref, edition === undefined ? editions : [edition]);
const folder = folderOf(ref);
const file = `${ref.replaceAll(/[^0-9a-z.]+/gi, '-').replace(/-$/, '')}-${key}`;
const registerFile = fileOfRegister(of, options['into']);
const rules = folderOfRules(ref, folder, registerFile);
const away = relative(rules, registerFile);
const cited = edition ? `cites({ '${edition}': ['${ref}'] })` : `citesBoth('${ref}')`;
const citing = edition ? 'cites' : 'citesBoth';
// Outside of src/isms, only the package's import names lead to a register of the product.
const path = options['into'] && !away.startsWith('..') ? `#isms/${registerFile}` : away;

write(
  options['into'],
  `${rules}/${file}.ts`,
  `import { present } from '#isms/kernel/declarations/condition.ts';
import { fails, missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { ${citing} } from '#isms/standard/cites.ts';
import { ${camel(of)} } from '${path}';

export const ${camel(key)} = rule({
  key: '${key}',
  title: '${sentence(key)}',
  answers: ${cited},
  mode: 'computed',
  why: 'Why an auditor asks, in a sentence or two.',
  of: ${camel(of)},
  reads: [],
  empty: missing('Nothing is on record.', 'Say what to record first.'),
  findings: {
    nobody: fails('{record} has no owner.', 'Name the person who answers for it.'),
  },
  conditions: { nobody: present('owner') },
});
`,
);

write(
  options['into'],
  `${rules}/${file}.test.ts`,
  `import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { ${camel(of)} } from '${path}';
import { ${camel(key)} } from './${file}.ts';

testRule(${camel(key)}, {
  holds: { 'it has an owner': { given: [a(${camel(of)}, 'one', { owner: 'ana' })] } },
  finds: { 'nobody owns it': { given: [a(${camel(of)}, 'one')], finds: ['nobody one'] } },
});
`,
);
sayNext([
  'Write what an auditor would find, and the cases in the test beside the rule.',
  'Add a mutation to src/mutations that the rule finds in the example company.',
  'Run npx vitest run --project unit src/isms src/mutations, then node scripts/traceability.ts and node scripts/clock.ts.',
]);
