import { describe, expect, test } from 'vitest';
import { house, note, person, thing } from '../testing/cast-tester.ts';
import { current, present } from './condition.ts';
import { asks, emptyKey, fails, missing, weakens, type Finding } from './finding.ts';
import type { Id } from '../field-kinds/field.ts';
import { a, snapshotOf, type Given } from '../testing/fixture.ts';
import { guardedReader } from '../snapshot/guarded-reader.ts';
import { rule, type Rule } from './rule.ts';
import { readerOf } from '../snapshot/snapshot.ts';

const described = {
  key: 'things-owned',
  title: 'Things are owned',
  answers: {},
  mode: 'computed',
  why: 'They are.',
} as const;

const owned = rule({
  ...described,
  of: thing,
  only: { state: ['open'] },
  reads: [person],
  empty: missing('Nothing is on record.', 'Record it.'),
  findings: {
    none: fails('{record} has no owner.', 'Name one.'),
    boss: weakens('{boss} owns {record}.', 'Name somebody else.', { house: true }),
    few: asks('There are only {count}.', 'Say whether that is all.'),
  },
  conditions: { none: present('owner') },
  *each(record, s, find) {
    const owner = s.get(person, record.fields.owner);
    if (owner && !owner.fields.boss) yield find.boss(record, { boss: owner.code });
  },
  *check(s, find) {
    const { length } = s.all(thing);
    if (length < 3) yield find.few(undefined, { count: length });
  },
});

function judge(judged: Rule, ...given: readonly Given[]): readonly Finding[] {
  const snapshot = snapshotOf(given, '2026-09-30', [judged.of, ...judged.reads]);
  const s = readerOf(snapshot);
  return [
    ...judged.whole.compute(s),
    ...s.everything(judged.of).flatMap((each) => judged.perRecord.compute(each, s)),
  ];
}

const told = (findings: readonly Finding[]) =>
  findings.map(({ key, code }) => (code === undefined ? key : `${key} ${code}`));

describe('a rule', () => {
  test('finds about records what its conditions and its code find, and about the whole what that shows', () => {
    const found = judge(owned, a(thing, 't'), a(thing, 'u', { owner: 'ana' }), a(person, 'ana'));
    expect(told(found)).toEqual(['few', 'none T', 'boss U']);
    expect(found[2]).toEqual({
      rule: 'things-owned',
      key: 'boss',
      weight: 'weakens',
      house: true,
      primary: true,
      register: 'thing',
      record: 'u',
      code: 'U',
      parameters: { boss: 'ANA' },
      since: '2026-01-01',
    });
  });

  test('does not judge the retired, nor what it is not about', () => {
    const others = [a(thing, 'u', {}, { retired: true }), a(thing, 'v', { state: 'closed' })];
    expect(told(judge(owned, a(thing, 't'), ...others))).toEqual(['few', 'none T']);
  });

  test.each<[string, Given[]]>([
    ['is empty', []],
    ['holds only retired records', [a(thing, 't', {}, { retired: true })]],
    ['holds none that the rule is about', [a(thing, 't', { state: 'closed' })]],
  ])('says so when the register %s, and nothing else', (_, given) => {
    expect(told(judge(owned, ...given))).toEqual([emptyKey]);
    expect(judge(owned, ...given)[0]).toMatchObject({ weight: 'missing', primary: true, record: undefined });
  });

  test('may be about the records that pass a test, neighbours included', () => {
    const kept = rule({
      ...described,
      of: note,
      only: ({ fields }, s) => s.get(thing, fields.thing)?.fields.state === 'open',
      reads: [thing],
      empty: missing('Nothing is noted.', 'Note it.'),
      findings: { by: fails('Nobody signed {record}.', 'Sign it.') },
      conditions: { by: present('by') },
    });
    const notes = [a(note, 'n', { thing: 't' }), a(note, 'm', { thing: 'u' })];
    expect(told(judge(kept, a(thing, 't'), a(thing, 'u', { state: 'closed' }), ...notes))).toEqual(['by N']);
    expect(told(judge(kept, a(thing, 'u', { state: 'closed' }), ...notes))).toEqual([emptyKey]);
    expect(kept.isData).toBe(false);
  });

  test('whose register may be empty judges that too', () => {
    const credible = rule({
      ...described,
      of: note,
      reads: [thing],
      empty: { credible: 'There may be nothing to note.' },
      findings: { silence: asks('Nobody noted anything about {things} things.', 'Say why.') },
      *check(s, find) {
        if (s.all(note).length === 0) yield find.silence(undefined, { things: s.all(thing).length });
      },
    });
    expect(judge(credible, a(thing, 't'))).toMatchObject([{ key: 'silence', parameters: { things: 1 } }]);
  });

  test('whose register is empty may see from the rest that this is right', () => {
    const kept = rule({
      ...described,
      of: note,
      reads: [thing],
      empty: missing('Nothing is noted.', 'Note it.'),
      emptyIsRight: (s) =>
        s.all(thing).length > 0 && s.all(thing).every(({ fields }) => fields.state === 'closed'),
      findings: { by: fails('Nobody signed {record}.', 'Sign it.') },
      conditions: { by: present('by') },
    });
    expect(told(judge(kept))).toEqual([emptyKey]);
    expect(told(judge(kept, a(thing, 't', { state: 'open' })))).toEqual([emptyKey]);
    expect(told(judge(kept, a(thing, 't', { state: 'closed' })))).toEqual([]);
    expect(told(judge(kept, a(thing, 't', { state: 'closed' }), a(note, 'n', { by: undefined })))).toEqual([
      'by N',
    ]);
  });

  test('that repeats others says so, but an empty register is its own finding', () => {
    const rollUp = rule({
      ...described,
      of: thing,
      reads: [],
      consequential: true,
      empty: missing('Nothing is on record.', 'Record it.'),
      findings: { none: fails('{record} has no owner.', 'Name one.') },
      conditions: { none: present('owner') },
    });
    expect(judge(rollUp, a(thing, 't'))).toMatchObject([{ key: 'none', primary: false }]);
    expect(judge(rollUp)).toMatchObject([{ key: emptyKey, primary: true }]);
  });

  test('of conditions alone is data', () => {
    const stale = rule({
      ...described,
      of: thing,
      only: { state: ['open'] },
      reads: [house],
      empty: { credible: 'There may be none.' },
      findings: { stale: weakens('{record} was due on {due}.', 'Look at it.') },
      conditions: { stale: current('inspection') },
    });
    expect(stale.isData).toBe(true);
    expect(owned.isData).toBe(false);
    expect(judge(stale, a(thing, 't', { inspectedOn: '2020-01-01' }))).toMatchObject([
      { parameters: { due: '2021-01-01' } },
    ]);
  });
});

describe('a guarded reader', () => {
  const s = readerOf(snapshotOf([a(thing, 't'), a(thing, 'u'), a(person, 'ana')], '2026-09-30'));
  const [own] = s.all(thing);
  const ana: Id<'person'> = 'ana';

  test('refuses what was not declared, however it is reached', () => {
    const guard = guardedReader(s, [person], 'rule x');
    expect(guard.all(person)).toHaveLength(1);
    const looks = [
      () => guard.all(thing),
      () => guard.everything(thing),
      () => guard.get(thing, 't'),
      () => guard.referring(thing, 'owner', ana),
      () => guard.setting(house, 'tolerance'),
      () => guard.follow({ register: 'thing', id: 't' }),
    ];
    for (const look of looks)
      expect(look).toThrow(/rule x looks at (thing|house), which it does not declare/);
  });

  test('lets a computation about one record follow a link back to that, and to no other of its register', () => {
    const guard = guardedReader(s, [person], 'rule x', own);
    expect(guard.follow({ register: 'thing', id: 't' })?.record).toBe(own);
    expect(() => guard.follow({ register: 'thing', id: 'u' })).toThrow('rule x looks at thing');
  });

  test('refuses to go from record to record by way of one whose register was not declared', () => {
    const door = s.all(thing)[1]?.id ?? '';
    const guard = guardedReader(s, [note], 'rule x', own);
    expect(guard.referring(note, 'thing', own?.id ?? '')).toEqual([]);
    expect(() => guard.referring(note, 'thing', door)).toThrow('rule x looks at thing');
    expect(() => guard.referring(note, 'by', ana)).toThrow('rule x looks at person');
    const helped = guardedReader(s, [thing], 'rule x', s.all(person)[0]);
    expect(helped.referring(thing, 'shifts', ana)).toEqual([]);
    expect(helped.referring(thing, 'about', door)).toEqual([]);
    expect(() => helped.referring(thing, 'about', 'elsewhere')).toThrow('goes by way of elsewhere');
  });

  test('of everything refuses nothing, and passes on the day', () => {
    const guard = guardedReader(s, 'all', 'view x');
    expect(guard.follow({ register: 'thing', id: 'u' })?.record.id).toBe('u');
    expect(guard.asOf).toBe('2026-09-30');
  });
});
