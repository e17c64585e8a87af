import { inWords } from '#isms/kernel/testing/sentence-tester.ts';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  declarationOf,
  readRegister,
  readRule,
  ruleDeclarationOf,
} from '#isms/kernel/declarations/declaration-json.ts';
import { readFields } from '#isms/kernel/field-kinds/validation.ts';
import type { Field } from '#isms/kernel/field-kinds/field.ts';
import { anything, emptyKey, followsWithoutRule } from '#isms/kernel/declarations/finding.ts';
import { columnOf } from '#isms/kernel/queries/listing.ts';
import { canBeSorted, sortOf } from '#isms/kernel/declarations/order.ts';
import { propose } from '#isms/kernel/commits/commit.ts';
import { isProblem, Problem } from '#isms/kernel/values/problem.ts';
import { askedFor, folded, matchOf, searchedAs, synonymsOf } from '#isms/kernel/values/search-match.ts';
import { emptySnapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { usesOf, inEnglish } from '#isms/kernel/values/message-format.ts';
import { presented } from '#isms/kernel/declarations/presentation.ts';
import { asked } from '#isms/kernel/testing/view-tester.ts';
import { editions } from '#isms/standard/edition.ts';
import { findControl } from '#isms/standard/controls.ts';
import { findRequirement } from '#isms/standard/requirements.ts';
import { role } from '#isms/05-leadership/roles/role.ts';
import { grant } from '#isms/across/grant.ts';
import { separations } from '#isms/across/segregation-exception.ts';
import { declared } from './declared.ts';

/** What holds for every register, rule, view and action there is, so that a new one is covered the moment it exists. */
const { catalogue, inquirer } = await declared();
const folder = fileURLToPath(new URL('isms/', import.meta.url));
const sources = globSync('**/*.ts', { cwd: folder });

const everyField = (fields: Readonly<Record<string, Field>>): Field[] =>
  Object.values(fields).flatMap((field) => [field, ...everyField(field.fields ?? {})]);

describe.each([...catalogue.registers.values()])('register $key', (register) => {
  const derived = Object.values(register.derived).map(({ field }) => field);

  test('every field has a title and one sentence of help or more', () => {
    for (const field of [...everyField(register.fields), ...derived]) {
      expect(field.title).toMatch(/^\p{Lu}/u);
      expect(field.help, field.title).toMatch(/^\p{Lu}.*\.$/su);
    }
    expect(register.purpose).toMatch(/\.$/);
  });

  test('its example is one a form would take', () => {
    expect(readFields(register.fields, register.example).faults).toEqual([]);
  });

  test('what it offers to begin with can be saved as it stands', () => {
    const { templates = [] } = register;
    expect(new Set(templates.map(({ key }) => key)).size).toBe(templates.length);
    for (const { key, title, help, fields } of templates) {
      expect(title, key).toMatch(/^\p{Lu}/u);
      expect(help, key).toMatch(/^\p{Lu}.*\.$/su);
      const proposal = propose(
        catalogue,
        emptySnapshot(catalogue.registers, 'empty', '2026-09-30'),
        [{ do: 'create', register: register.key, fields: { ...fields } }],
        { actor: 'somebody', at: '2026-09-30T09:00:00.000Z', newId: () => 'new' },
      );
      expect(proposal instanceof Problem ? proposal.faults : [], key).toEqual([]);
    }
  });

  test('is found by each of its synonyms, none of which is its own title', () => {
    const { code, title, plural, synonyms = [] } = register;
    const all = synonymsOf([...catalogue.registers.values(), ...catalogue.views.values()]);
    for (const each of synonyms) {
      expect([title, plural].map(folded), each).not.toContain(folded(each));
      expect(matchOf(searchedAs(code, plural, [title]), askedFor(each, all)), each).toBeDefined();
    }
  });

  test('sections name fields, each once, and every field that is not computed', () => {
    const named = Object.values(register.sections ?? {}).flat();
    expect(new Set(named).size).toBe(named.length);
    expect(named.length > 0 ? named.toSorted() : []).toEqual(
      named.length > 0 ? Object.keys(register.fields).toSorted() : [],
    );
  });

  test('more than a screen of fields is in sections', () => {
    const [fields, sections] = [register.fields, register.sections ?? {}].map(
      (each) => Object.keys(each).length,
    );
    expect((sections ?? 0) > 1 || (fields ?? 0) <= 8).toBe(true);
  });

  test('what an action changes later is changed by one of its own that is declared', () => {
    for (const { afterwardsBy } of Object.values(register.fields))
      for (const key of afterwardsBy ?? [])
        expect(catalogue.actions.get(key)?.on.key, key).toBe(register.key);
  });

  test('its order names columns that can be sorted, each once', () => {
    const order = sortOf(register.order);
    for (const { column } of order) {
      const found = columnOf(register, column);
      expect(found && canBeSorted(found.kind), column).toBe(true);
    }
    expect(new Set(order.map(({ column }) => column)).size).toBe(order.length);
  });

  test('what says how a record stands is a choice', () => {
    for (const name of register.stands ?? []) expect(register.fields[name]?.kind, name).toBe('choice');
  });

  test('says how its records come about where no form makes them', () => {
    expect(register.arises !== undefined).toBe(register.actionsOnly === true);
    expect(register.arises ?? 'Nothing to say.').toMatch(/^\p{Lu}.*\.$/su);
  });

  test('survives being written as JSON and read back', () => {
    const written = declarationOf(register);
    const again = readRegister(JSON.parse(JSON.stringify(written)) as never);
    expect(declarationOf(again)).toEqual(JSON.parse(JSON.stringify(written)));
    expect(readFields(again.fields, register.example).faults).toEqual([]);
    expect(readFields(again.fields, { nonsense: true }).faults).not.toEqual([]);
  });

  test('decisions never keep what must be erasable', () => {
    for (const field of everyField(register.fields))
      expect(field.material && field.personal, field.title).toBeFalsy();
  });

  test('is opened to roles that are granted, if to any', () => {
    expect(Object.keys(grant.fields.role.options ?? {})).toEqual(
      expect.arrayContaining([...(register.opens?.to ?? [])]),
    );
  });

  test('what it names as its duty is a duty that roles carry', () => {
    const duties = [undefined, ...Object.keys(role.fields.duties.options ?? {})];
    expect(duties).toContain(register.duty);
  });

  // Keys stay as they are, since journals and folders hold them; a file is called by the name its register has in code.
  test('its file is called as it is in code', () => {
    const named = (file: string): boolean => {
      const name = basename(file, '.ts').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      const text = readFileSync(join(folder, file), 'utf8');
      return text.includes(`key: '${register.key}'`) && text.includes(`export const ${name} =`);
    };
    expect(sources.some(named)).toBe(true);
  });
});

/** The file below rules/ or keepers/ that declares a rule, or a keeper of all registers. */
const fileOf = (key: string): string | undefined =>
  sources
    .filter((each) => /\/(?:rules|keepers)\//.test(each) && !each.endsWith('.test.ts'))
    .find((each) => readFileSync(join(folder, each), 'utf8').includes(`key: '${key}'`));

describe.each([...catalogue.rules.values()])('rule $key', (rule) => {
  const file = fileOf(rule.keepers ?? rule.key);

  test('is of one kind: it answers requirements and judges controls, or it keeps registers from a flaw', () => {
    const { answers, controls, keepsFrom } = rule;
    const judges = [answers, controls].some((each) => Object.keys(each).length > 0);
    expect(judges).toBe(keepsFrom === undefined);
  });

  test('is a file of its own with its cases beside it', () => {
    expect(file).toContain(rule.keepsFrom === undefined ? '/rules/' : '/keepers/');
    expect(existsSync(join(folder, String(file).replace(/\.ts$/, '.test.ts'))), 'a test beside it').toBe(
      true,
    );
  });

  test('speaks in sentences, with templates that can be filled', () => {
    expect(rule.title).toMatch(/^\p{Lu}/u);
    for (const [key, { says, fix }] of Object.entries(rule.findings)) {
      expect(says, key).toMatch(/^[\p{Lu}{].*\.$/su);
      expect(fix, key).toMatch(/^\p{Lu}.*\.$/su);
      // A message that is not in ICU syntax throws here.
      expect(
        [...usesOf(says).keys()].every((name) => /^\p{Ll}\w*$/u.test(name)),
        key,
      ).toBe(true);
      expect([...usesOf(fix).keys()], key).toEqual([]);
      // In a report a finding stands by itself: what “this input” points to is told behind a colon, or by its name.
      const isPointed = /\b(this|these) \p{Ll}+|\b(that|those) time\b|\bby then\b/u.test(says);
      expect(isPointed && !says.includes(': {'), key).toBe(false);
    }
  });

  test('never finds nothing where there is nothing', () => {
    const inquiry = inquirer().at(emptySnapshot(catalogue.registers, 'nobody', '2026-09-30'));
    const found = inquiry.findings(rule).map((finding) => finding.key);
    expect('says' in rule.empty ? found : [emptyKey]).toContain(emptyKey);
  });
});

test.each([...catalogue.rules.values()].filter(({ keepsFrom }) => keepsFrom === undefined))(
  'rule $key names requirements, or controls, that exist',
  ({ answers, controls, of }) => {
    const named = 'through' in controls ? {} : controls;
    const judged = (['2013', '2022'] as const).flatMap((edition) => [
      ...(answers[edition] ?? []).map((ref) => findRequirement(edition, ref)),
      ...(named[edition] ?? []).map((ref) => findControl(edition, ref)),
    ]);
    expect(judged.length > 0 || 'through' in controls).toBe(true);
    // A nonconformity names one requirement (ISO/IEC 17021-1, 9.4.5.3), so a rule answers one of an edition.
    for (const edition of editions) expect(answers[edition]?.length ?? 1).toBe(1);
    expect(judged).not.toContain(undefined);
    const through = 'through' in controls ? of.fields[controls.through]?.to : 'catalogue-control';
    expect(through).toBe('catalogue-control');
  },
);

test.each([...catalogue.rules.values()].filter(({ keepsFrom }) => keepsFrom !== undefined))(
  'keeper $key can be switched off, since the standard asks for none of it',
  ({ findings }) => {
    expect(Object.values(findings).every(({ house }) => house)).toBe(true);
  },
);

test.each([...catalogue.rules.values()].filter((rule) => rule.isData))(
  'rule $key is data: written as JSON and read back it is the same',
  (rule) => {
    const written = JSON.parse(JSON.stringify(ruleDeclarationOf(rule))) as never;
    expect(JSON.parse(JSON.stringify(ruleDeclarationOf(readRule(written, catalogue.registers))))).toEqual(
      written,
    );
  },
);

test.each([...catalogue.keepers.values()])(
  'keeper $key of all registers concerns some of them',
  ({ key }) => {
    const made = [...catalogue.rules.values()].filter(({ keepers }) => keepers === key);
    expect(made.length).toBeGreaterThan(1);
    expect(fileOf(key)).toMatch(/^across\/keepers\//);
  },
);

describe('what findings follow', () => {
  const rules = [...catalogue.rules.values()];
  const findingsOf = (name: string): readonly string[] => {
    const [rule = '', key] = name.split('.');
    return Object.keys(catalogue.rules.get(rule)?.findings ?? {})
      .filter((each) => key === undefined || each === key)
      .map((each) => `${rule}.${each}`);
  };
  const follows = new Map<string, readonly string[]>(
    [...rules, { key: '', follows: followsWithoutRule }].flatMap(({ key: rule, follows: declared = {} }) =>
      Object.entries(declared).map(([key, names = []]) => [`${rule}.${key}`, names] as const),
    ),
  );

  test('is declared of findings that exist, and names such', () => {
    for (const { key: rule, findings, follows: declared = {} } of rules)
      for (const key of Object.keys(declared)) expect(Object.keys(findings), rule).toContain(key);
    for (const [follower, names] of follows)
      for (const name of names.filter((each) => each !== anything))
        expect(findingsOf(name), `${follower} follows ${name}`).not.toEqual([]);
  });

  test('never leads back to where it began', () => {
    const isCausedBy = (finding: string, cause: string, seen: ReadonlySet<string> = new Set()): boolean =>
      (follows.get(finding) ?? [])
        .filter((name) => name !== anything)
        .flatMap(findingsOf)
        .some(
          (each) => each === cause || (!seen.has(each) && isCausedBy(each, cause, new Set([...seen, each]))),
        );
    for (const each of follows.keys()) expect(isCausedBy(each, each), each).toBe(false);
  });
});

describe.each([...catalogue.views.values()])('view $key', (view) => {
  test('has rows, even if none, for an organisation that has just begun', () => {
    const on = (day: string) => inquirer().at(emptySnapshot(catalogue.registers, 'nobody', day));
    const rows = asked(view, {}, on('2026-09-30'), on);
    if (isProblem(rows)) throw new Error(inEnglish(rows.detail));
    for (const row of rows)
      expect(Object.keys(view.columns)).toEqual(expect.arrayContaining(Object.keys(row.cells)));
    expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
  });

  test('every column has a title and help, and there is a word for when there are no rows', () => {
    for (const field of everyField({ ...view.columns, ...view.parameters, ...view.head?.columns }))
      expect(field.help, field.title).toMatch(/\.$/);
    expect(view.nothing).toMatch(/\.$/);
  });

  test('refuses parameters it does not have', () => {
    const inquiry = inquirer().at(emptySnapshot(catalogue.registers, 'nobody', '2026-09-30'));
    expect(isProblem(inquiry.view(view, { nonsense: 1 }))).toBe(true);
    expect(isProblem(inquiry.compared(view, { nonsense: 1 }))).toBe(true);
  });

  test('takes steps on records that have what the steps take', () => {
    const wrong = Object.entries(view.next?.steps ?? {}).filter(([, step]) => {
      if ('begin' in step) return !catalogue.registers.has(step.begin.key);
      const register = catalogue.registers.get(view.columns[step.on]?.to ?? '');
      if ('act' in step) return register?.key !== step.act.on.key;
      return !step.fill.every((name) => Object.hasOwn(register?.fields ?? {}, name));
    });
    expect(wrong).toEqual([]);
  });

  test('is presented by columns it has, and compares with days that have a name', () => {
    expect(Object.keys(view.columns)).toEqual(expect.arrayContaining([...presented(view.presentation)]));
    for (const { title } of Object.values(view.landmarks ?? {})) expect(title).toMatch(/^\p{Lu}/u);
    expect(view.landmarks === undefined).toBe(view.compares === undefined);
  });
});

describe.each([...catalogue.actions.values()])('action $key', (action) => {
  test('says what it does and what follows', () => {
    expect(action.title).toMatch(/^\p{Lu}/u);
    expect(action.consequence).toMatch(/\.$/);
    for (const field of everyField(action.input)) expect(field.help, field.title).toMatch(/\.$/);
  });

  test('is for somebody: by roles that are granted, people whom it names, or those it is meant for', () => {
    const { fields = [], roles = [], audience = false } = action.by;
    expect(fields.length + roles.length + Number(audience)).toBeGreaterThan(0);
    expect(Object.keys(grant.fields.role.options ?? {})).toEqual(expect.arrayContaining([...roles]));
  });

  test('names what it keeps apart, where it does', () => {
    expect(action.separates === undefined).toBe(action.apart === undefined);
    expect([undefined, ...Object.keys(separations)]).toContain(action.separates);
  });

  test('is never the main act where it turns another down, which is awaited on the same record', () => {
    const { insteadOf = [], ends, uncalled } = action;
    for (const key of insteadOf)
      expect(catalogue.actions.get(key), key).toMatchObject({
        on: { key: action.on.key },
        awaited: expect.anything(),
      });
    expect(insteadOf.length === 0 || ends === true || uncalled === true).toBe(true);
  });

  test('is not open to an account without a person', () => {
    const [subject] = [...catalogue.registers.values()]
      .filter((register) => register.key === action.on.key)
      .map((register) => ({ ...specimen, register: register.key, fields: register.example }));
    const { reader } = inquirer().at(emptySnapshot(catalogue.registers, 'nobody', '2026-09-30'));
    const obstacle = action.obstacle(subject as never, reader, { id: 'key', person: undefined });
    expect(inWords(obstacle)).toMatch(/\.$/);
  });
});

const specimen = {
  id: 'one',
  code: 'X-1',
  version: 1,
  retired: false,
  createdAt: '2026-01-01T00:00:00.000Z',
  createdBy: 'system',
  changedAt: '2026-01-01T00:00:00.000Z',
  changedBy: 'system',
};
