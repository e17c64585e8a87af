import { camel, folderOf, readArguments, sayNext, sentence, stop, write, writeRecord } from './scaffold.ts';

const usage =
  'npm run new:register -- <clause> <key> [--title "Supplier"] [--plural "Suppliers"] [--code SUP] [--topic suppliers] [--into FOLDER]';
const { positionals, options } = readArguments(usage, 'title', 'plural', 'code', 'topic');
const [clause, key] = positionals;
if (!clause || !key || !/^[a-z][a-z0-9-]*$/.test(key))
  stop(`give a clause and a key in kebab-case\n${usage}`);
const title = options['title'] ?? sentence(key);
const plural = options['plural'] ?? `${title}s`;
const code =
  options['code'] ??
  key
    .replaceAll(/[^a-z]/g, '')
    .slice(0, 3)
    .toUpperCase();

write(
  options['into'],
  `${folderOf(clause)}/${options['topic'] ?? `${key}s`}/${key}.ts`,
  `import { choice, date, line, reference } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';

/** One sentence: what is kept here, and for which clause. */
export const ${camel(key)} = register({
  key: '${key}',
  clause: '${clause}',
  title: '${title}',
  plural: '${plural}',
  code: '${code}',
  purpose: 'What belongs here and why the standard wants it. This is shown while the register is empty.',
  label: 'title',
  fields: {
    title: line({ title: 'Title', help: 'What people call it.', material: true }),
    status: choice({
      title: 'Status',
      help: 'Whether it still counts.',
      options: { open: 'Open', closed: 'Closed' },
      default: 'open',
    }),
    owner: reference('person', { title: 'Owner', help: 'Who answers for it.', optional: true, responsible: true }),
    reviewedOn: date({ title: 'Reviewed on', help: 'When someone last looked at it.', optional: true }),
  },
  columns: ['title', 'status', 'owner', 'reviewedOn'],
  deadlines: {
    review: { title: 'Review of ${title.toLowerCase()}', from: 'reviewedOn', every: { setting: 'contextReview' }, who: 'owner' },
  },
  example: { title: 'A realistic example', status: 'open', reviewedOn: '2026-03-02' },
});
`,
);
const isOurs = options['into'] === undefined;
if (isOurs)
  writeRecord(
    key,
    `${code}-1`,
    `- at: 2026-03-02
  by: PER-3
  why: First record
  fields:
    title: A realistic example
    status: open
    owner: PER-3
    reviewedOn: 2026-03-02
`,
  );
sayNext([
  'Say in the file what the register keeps: its purpose, its fields and an example.',
  ...(isOurs
    ? [`Replace the record in company/${key}/${code}-1.yaml by what the example company would have.`]
    : []),
  'Make a rule that reads it: npm run new:rule -- "<requirement>" <key> --of ' + key,
  'Run npx vitest run src/isms src/company-tests/company.test.ts, and npm run dev to look at it.',
]);
