import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { emptySnapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { asked } from '#isms/kernel/testing/view-tester.ts';
import { controlsOf } from '#isms/standard/controls.ts';
import { editions } from '#isms/standard/edition.ts';
import { requirementsOf } from '#isms/standard/requirements.ts';
import { account } from '#web/language/english/account.ts';
import { administration } from '#web/language/english/administration/index.ts';
import { english } from '#web/language/english/index.ts';
import { declared } from './declared.ts';

/** How every text that people read is written: declarations, the English catalogue, and sentences in code. */
const { catalogue, inquirer } = await declared();

/** A text, and where it stands. */
type Text = readonly [where: string, text: string];

// What stands under these names is read even where it is a single word.
const worded = new Set([
  'title',
  'plural',
  'purpose',
  'help',
  'says',
  'fix',
  'nothing',
  'consequence',
  'why',
]);
const wordedParts = new Set(['options', 'notices', 'synonyms', 'later']);

/** Every text within a declaration, once; names of fields and keys have no space, and are left out. */
function* textsIn(value: unknown, where: string, isWord: boolean, seen: Set<unknown>): Iterable<Text> {
  if (typeof value === 'string') {
    if (isWord || value.includes(' ')) yield [where, value];
    return;
  }
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  for (const [name, each] of Object.entries(value)) {
    // Keys of registers may be typed where a field asks for them.
    if (name === 'help' && 'format' in value && value.format === 'register') continue;
    if (where.endsWith('.sections')) yield [where, name];
    const isPart = wordedParts.has(where.slice(where.lastIndexOf('.') + 1));
    yield* textsIn(each, `${where}.${name}`, isPart || worded.has(name), seen);
  }
}

function* catalogueTexts(words: unknown, where: string): Iterable<Text> {
  if (typeof words === 'string') yield [where, words];
  else
    for (const [name, each] of Object.entries(words as object))
      yield* catalogueTexts(each, `${where}.${name}`);
}

const seen = new Set<unknown>();
const texts: readonly Text[] = [
  ...[catalogue.registers, catalogue.rules, catalogue.views, catalogue.actions]
    .flatMap((all) => [...all.values()])
    .flatMap((each) => [...textsIn(each, `${each.word} ${each.key}`, false, seen)]),
  ...[...catalogue.registers.values()].flatMap(({ key, ships }) => [
    ...textsIn(ships?.(), `shipped ${key}`, false, seen),
  ]),
  ...catalogueTexts({ ...english, account, administration }, 'words'),
  ...editions.flatMap((edition) =>
    [...requirementsOf(edition), ...controlsOf(edition)].map(({ ref, title }): Text => [
      `${edition} ${ref}`,
      title,
    ]),
  ),
];

const root = fileURLToPath(new URL('.', import.meta.url));

/** Every text with a space in the code of the product: what stands in the way of an act, refusals, help on a terminal. */
function* textsOfCode(): Iterable<Text> {
  for (const file of globSync('**/*.{ts,tsx}', { cwd: root })) {
    if (/\.test\.tsx?$|tester\.ts$|^mutations\//.test(file)) continue;
    const found: string[] = [];
    JSON.stringify(
      parseSync(file, readFileSync(join(root, file), 'utf8')).program,
      (name, value: unknown) => {
        if (typeof value === 'string' && ['value', 'cooked'].includes(name) && value.includes(' '))
          found.push(value);
        return typeof value === 'bigint' ? String(value) : value;
      },
    );
    for (const text of found) yield [file, text];
  }
}
const code = [...textsOfCode()];

/** The texts in which something is found, with what that is; what is filled in for a placeholder is no part of them. */
const findIn = (all: readonly Text[], pattern: RegExp): string[] =>
  all.flatMap(([where, text]) =>
    [...text.replaceAll(/\{\{?[^}]*\}\}?/g, '…').matchAll(pattern)].map(([found]) => `${where}: ${found}`),
  );

test('there are texts of every kind, and what is looked for is found', () => {
  for (const start of ['register risk.', 'rule ', 'view ', 'action ', 'shipped ', 'words.', '2022 A.5.1'])
    expect(
      texts.filter(([where]) => where.startsWith(start)),
      start,
    ).not.toEqual([]);
  expect(code.length).toBeGreaterThan(3000);
  const sample: Text = ['here', 'The topManagement, {{isNone}}, authorizes {recordedOn}'];
  expect(findIn([sample], namesOfFields)).toEqual(['here: topManagement']);
  expect(findIn([sample], american)).toEqual(['here: authorizes']);
});

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const namesOfFields = /(?<![\p{L}\d])\p{Ll}+\p{Lu}\p{L}*/gu;

test('names of fields are no words', () => {
  // An attribute of SCIM, called so in the settings of a directory.
  const isOwnName = (found: string) => found.endsWith(': userName');
  expect(findIn(texts, namesOfFields).filter((found) => !isOwnName(found))).toEqual([]);
});

test.each([...catalogue.views.values()])('cells of the view $key are words as well', (view) => {
  const on = (day: string) => inquirer().at(emptySnapshot(catalogue.registers, 'nobody', day));
  const rows = asked(view, {}, on('2026-09-30'), on);
  if (isProblem(rows)) throw new Error(inEnglish(rows.detail));
  const cells = rows.flatMap(({ key, cells: all }) =>
    Object.entries(view.columns).flatMap(([name, { kind, format }]): readonly Text[] =>
      (kind === 'line' || kind === 'prose') && format === undefined
        ? [[`${key}.${name}`, textOf(all[name])]]
        : [],
    ),
  );
  expect(findIn(cells, namesOfFields)).toEqual([]);
});

test('registers are called by their titles, not by their keys', () => {
  const keys = [...catalogue.registers.keys()].filter((key) => key.includes('-'));
  expect(findIn(texts, new RegExp(String.raw`\b(${keys.join('|')})\b`, 'g'))).toEqual([]);
});

test('days are written out', () => {
  expect(findIn(texts, /\b\d{4}-\d\d-\d\d\b/g)).toEqual([]);
});

test('sizes are in kB and MB', () => {
  expect(findIn(texts, /\bbytes?\b/gi)).toEqual([]);
  // What follows a figure within a template stands by itself.
  expect(findIn(code, /(^| \d+) bytes?\b/gi)).toEqual([]);
});

const american = new RegExp(
  String.raw`\b(\w*(${[
    '(organ|recogn|author|priorit|categor|minim|maxim|summar|standard|util|emphas|final|initial|custom|synchron)iz',
    '(central|real|critic|general|special|optim|harmon|formal|anonym|pseudonym|digit|material|neutral)iz',
    'analyz|behavior|favor|(?<!e)labor(?!ato)|neighbor|endeavor|fulfill?ment|installment|defense|offense|gray',
    '(?<![ei])color|judgment|acknowledgment|artifact|canceled|labeled|modeled|skillful',
  ].join('|')})\w*|(data)?centers?|licenses?|catalogs?|dialogs?|fulfill|enroll)\b`,
  'giu',
);

test('spelling is British throughout', () => {
  // The header of HTTP, and roles of HTML in a selector.
  const isOwnName = (found: string) => /: Authorization$|use-keys\.ts: dialog$/.test(found);
  expect(findIn([...texts, ...code], american).filter((found) => !isOwnName(found))).toEqual([]);
});
