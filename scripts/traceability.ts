import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { open } from '#cli/open.ts';
import { byClause, isDeclaration, type Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import type { Keepers } from '#isms/kernel/declarations/keeper.ts';
import { flaws, type Rule } from '#isms/kernel/declarations/rule.ts';
import { fieldsRead, fieldsReadOf } from '#isms/kernel/snapshot/read-tracking.ts';
import { mostHumanOf } from '#isms/kernel/declarations/verdict.ts';
import { clausesOf } from '#isms/standard/clauses.ts';
import { editionFacts, editions, type Edition } from '#isms/standard/edition.ts';
import { requirementPairs } from '#isms/standard/mapping.ts';
import { requirementsOf } from '#isms/standard/requirements.ts';
import { declared } from '../src/declared.ts';
import { casesOf, type Cases } from './cases.ts';
import { writeGenerated } from './generated.ts';
import { root } from './run.ts';

/**
 * Writes docs/traceability.md, from each requirement to what judges it, or with `--check` verifies that it is up to
 * date.
 */

/** A rule with its file, its cases and what it reads. */
interface Traced {
  readonly rule: Rule;
  /** Path relative to the root. */
  readonly file: string;
  readonly cases: Cases;
  /** Names of fields by register. */
  readonly reads: ReadonlyMap<string, readonly string[]>;
}

const asOf = '2026-09-30';
const all = await declared();
const traced = await tracedRules();
const keepers = await tracedKeepers();
writeGenerated('docs/traceability.md', [...page()].join('\n'), 'scripts/traceability.ts');

/** A keeper of all registers, with those it concerns. */
interface TracedKeepers {
  readonly keepers: Keepers;
  readonly file: string;
  readonly cases: Cases;
  readonly registers: readonly string[];
}

async function tracedRules(): Promise<readonly Traced[]> {
  const company = open(
    join(root, 'company'),
    all,
    { now: () => '' },
    { options: { 'as-of': asOf }, several: {} },
  );
  if (isProblem(company)) throw new Error(inEnglish(company.detail));
  const files = await filesOf(all.catalogue);
  const cases = await casesOf([...files.values()].map((file) => join(root, testOf(file))));
  const own = [...all.catalogue.rules.values()].filter((rule) => rule.keepers === undefined);
  return own.map((rule) => {
    const file = files.get(rule);
    const known = cases.get(rule.key);
    if (file === undefined || !known) throw new Error(`rule ${rule.key} has no file with cases beside it`);
    const [specimens, real] = [fieldsRead(rule, all.catalogue), fieldsReadOf(rule, company.snapshot)];
    const reads = [...specimens].map(([key, names]): [string, readonly string[]] => {
      const seen = names.union(real.get(key) ?? new Set());
      const order = Object.keys(all.catalogue.registers.get(key)?.fields ?? {});
      return [key, order.filter((name) => seen.has(name))];
    });
    return { rule, file, cases: known, reads: new Map(reads) };
  });
}

async function tracedKeepers(): Promise<readonly TracedKeepers[]> {
  const files = await filesOf(all.catalogue);
  const declaring = [...all.catalogue.keepers.values()].map((each) => ({
    each,
    file: files.get(each) ?? '',
  }));
  const cases = await casesOf(declaring.map(({ file }) => join(root, testOf(file))));
  return declaring.map(({ each, file }) => {
    const known = cases.get(each.key);
    if (file === '' || !known) throw new Error(`keeper ${each.key} has no file with cases beside it`);
    const made = [...all.catalogue.rules.values()].filter((rule) => rule.keepers === each.key);
    return { keepers: each, file, cases: known, registers: made.map(({ of }) => of.key) };
  });
}

async function filesOf({ rules, keepers: ofAll }: Catalogue): Promise<ReadonlyMap<Rule | Keepers, string>> {
  const files = globSync('src/isms/**/*.ts', { cwd: root, exclude: ['**/*.test.ts'] }).toSorted();
  const found = new Map<Rule | Keepers, string>();
  for (const file of files.filter((each) => /\/(?:rules|keepers)\//.test(each))) {
    const exported = Object.values((await import(join(root, file))) as Record<string, unknown>);
    for (const each of exported.filter(isDeclaration))
      if (each.word === 'rule' && rules.get(each.key) === each) found.set(each, file);
      else if (each.word === 'keepers' && ofAll.get(each.key) === each) found.set(each, file);
  }
  return found;
}

function testOf(file: string): string {
  return file.replace(/\.ts$/, '.test.ts');
}

function answering(edition: Edition, ref: string): readonly Traced[] {
  return traced.filter(({ rule }) => rule.answers[edition]?.includes(ref));
}

function* page(): Iterable<string> {
  yield '# Traceability';
  yield '';
  yield 'From each requirement to the rules that judge it, what they read and the cases that show them at work. Written by';
  yield '`node scripts/traceability.ts`, never by hand; `npm run check` fails when it is out of date. A word in brackets is ours,';
  yield 'for a sentence that the standard leaves without a letter.';
  yield '';
  yield* summary();
  yield '## Requirements';
  yield '';
  yield* requirements();
  yield '## Rules';
  yield '';
  yield `Fields are those a rule was seen to read of specimens of each register and of the example company on ${asOf}.`;
  yield '';
  const judging = traced.filter(({ rule }) => rule.keepsFrom === undefined);
  for (const each of judging.toSorted(inOrder)) yield* ruleLines(each);
  yield* keeperLines();
}

/** Yields the lines for keepers, which answer no requirement and have a section of their own. */
function* keeperLines(): Iterable<string> {
  yield '## Rules that keep registers honest';
  yield '';
  yield 'They answer nothing of the standard and turn no verdict: they find records that cannot be right, whatever is asked.';
  yield '';
  yield '| Kind | Rule | Of | Holds | Finds |';
  yield '|---|---|---|--:|--:|';
  const rows = [
    ...keepers.map((each) => ({
      ...each,
      declared: each.keepers,
      of: `${each.registers.length} registers`,
      flaw: each.keepers.keepsFrom,
    })),
    ...traced.flatMap((each) =>
      each.rule.keepsFrom === undefined
        ? []
        : [{ ...each, declared: each.rule, of: each.rule.of.key, flaw: each.rule.keepsFrom }],
    ),
  ];
  const kinds = Object.keys(flaws);
  const sorted = rows.toSorted(
    (a, b) => kinds.indexOf(a.flaw) - kinds.indexOf(b.flaw) || (a.declared.key < b.declared.key ? -1 : 1),
  );
  for (const {
    declared: { key, title },
    of,
    flaw,
    file,
    cases,
  } of sorted)
    yield `| ${flaws[flaw]} | [${key}](../${encodeURI(file)}): ${title} | ${of} | ${cases.holds} | ${cases.finds} |`;
  yield '';
}

function judged(edition: Edition): number {
  return requirementsOf(edition).filter(({ ref }) => answering(edition, ref).length > 0).length;
}

function* summary(): Iterable<string> {
  yield row('', (edition) => editionFacts(edition).basis);
  yield row('---', () => '---');
  yield row('Requirements', (edition) => requirementsOf(edition).length);
  yield row('judged by a rule', judged);
  yield row('**without a rule**', (edition) => requirementsOf(edition).length - judged(edition));
  yield '';
  const total = (kind: keyof Cases): number =>
    [...traced, ...keepers].reduce((sum, { cases }) => sum + cases[kind], 0);
  yield `${traced.length + keepers.length} rules, with ${total('holds')} cases in which they hold and ${total('finds')} in which they find something.`;
  yield '';
}

function row(says: string, of: (edition: Edition) => string | number): string {
  return `| ${[says, ...editions.toReversed().map(of)].join(' | ')} |`;
}

/** Yields requirements of both editions, counterparts in one line, in the order of 2022. */
function* requirements(): Iterable<string> {
  const titles = new Map(
    [...clausesOf('2013'), ...clausesOf('2022')].map(({ number, heading }) => [number as string, heading]),
  );
  const clauseOf = { '2013': clauses('2013'), '2022': clauses('2022') };
  const rows = requirementPairs.map(({ ref2013, ref2022 }) => ({
    clause: (ref2022 === null ? clauseOf['2013'].get(ref2013) : clauseOf['2022'].get(ref2022)) ?? '',
    refs: { '2013': ref2013, '2022': ref2022 },
  }));
  const byNumber = [...Map.groupBy(rows, ({ clause }) => clause)].toSorted(([a], [b]) => byClause(a, b));
  for (const [number, own] of byNumber) {
    yield `### ${number} ${titles.get(number) ?? ''}`;
    yield '';
    yield '| 2022 | 2013 | Mode | Rule | Holds | Finds |';
    yield '|---|---|---|---|--:|--:|';
    for (const { refs } of own) yield requirementLine(refs);
    yield '';
  }
}

function clauses(edition: Edition): ReadonlyMap<string, string> {
  return new Map(requirementsOf(edition).map(({ ref, clause }) => [ref, clause]));
}

function requirementLine(refs: Readonly<Record<Edition, string | null>>): string {
  const asked = editions.filter((edition) => refs[edition] !== null);
  const by = (edition: Edition): readonly Traced[] => answering(edition, refs[edition] ?? '');
  const rules = [...new Set(asked.flatMap(by))].toSorted(inOrder);
  const one = (each: Traced): string => {
    const only = asked.filter((edition) => by(edition).includes(each));
    const remark = only.length < asked.length ? ` (${only.join(', ')} only)` : '';
    return `[${each.rule.key}](#${each.rule.key})${remark}`;
  };
  const cells =
    rules.length === 0
      ? ['', '**no rule yet**', '', '']
      : [
          mostHumanOf(rules.map(({ rule }) => rule.mode)),
          rules.map(one).join('<br>'),
          ...(['holds', 'finds'] as const).map((kind) => rules.map(({ cases }) => cases[kind]).join('<br>')),
        ];
  return `| ${[refs['2022'] ?? '–', refs['2013'] ?? '–', ...cells].join(' | ')} |`;
}

/** Compares rules by the first requirement that they answer. */
function inOrder(a: Traced, b: Traced): number {
  return placeOf(a) - placeOf(b) || (a.rule.key < b.rule.key ? -1 : 1);
}

function placeOf({ rule }: Traced): number {
  return requirementPairs.findIndex(
    ({ ref2013, ref2022 }) =>
      (ref2022 !== null && rule.answers['2022']?.includes(ref2022)) ||
      (ref2013 !== null && rule.answers['2013']?.includes(ref2013)),
  );
}

function* ruleLines({ rule, file, cases, reads }: Traced): Iterable<string> {
  const judges = [said('Answers', rule.answers), said('Judges', rule.controls)].filter((each) => each !== '');
  yield `### ${rule.key}`;
  yield '';
  yield `${rule.title}. ${judges.join('. ')}; ${rule.mode}${rule.consequential ? ', repeating what other rules find' : ''}.`;
  yield `[Rule](../${encodeURI(file)}) and [cases](../${encodeURI(testOf(file))}): ${cases.holds} hold, ${cases.finds} find.`;
  yield '';
  for (const [register, names] of reads)
    yield `- **${register}**${register === rule.of.key ? ', judged' : ''}: ${names.join(', ') || 'no field was seen to be read'}`;
  yield '';
}

/** Returns the requirements that a rule answers, or the controls it judges, as text; empty if there are none. */
function said(verb: string, refs: Rule['controls']): string {
  if ('through' in refs) return `${verb} the controls that ${refs.through} names`;
  const [in2022, in2013] = editions.toReversed().map((edition) => (refs[edition] ?? []).join(', '));
  if (in2022 === in2013) return in2022 ? `${verb} ${in2022} of both editions` : '';
  return `${verb} ${[in2022 && `${in2022} of 2022`, in2013 && `${in2013} of 2013`].filter(Boolean).join(', ')}`;
}
