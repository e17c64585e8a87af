import { inEnglish } from '../../kernel/values/message-format.ts';
import { describe, expect, test } from 'vitest';
import type { Change } from '#isms/kernel/declarations/change.ts';
import { prepare } from '#isms/kernel/commits/commit.ts';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { refusedAt } from '#isms/kernel/testing/invariant-tester.ts';
import { Memory } from '#isms/kernel/snapshot/memory.ts';
import { Problem } from '#isms/kernel/values/problem.ts';
import { lookUp, readerOf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { asset } from './asset.ts';

const an = (id: string, fields: object = {}, retired = false) =>
  a(
    asset,
    id,
    { confidentiality: undefined, integrity: undefined, availability: undefined, ...fields },
    { retired },
  );
const on = (...given: readonly ReturnType<typeof an>[]): Snapshot => snapshotOf(given, '2026-09-30');

const derived = (snapshot: Snapshot, id: string, name: string): unknown => {
  const record = lookUp(snapshot, 'asset', id);
  return record && asset.derived[name]?.of(record, readerOf(snapshot));
};

describe('what an asset is worth', () => {
  const process = an('process', { confidentiality: 'medium', availability: 'high' });
  const records = an('records', { confidentiality: 'very high' });

  test('comes along all ways from what relies on it, property by property', () => {
    const company = on(
      process,
      records,
      an('service', { integrity: 'low', supports: ['process', 'records'] }),
      an('server', { supports: ['service'] }),
    );
    expect(derived(company, 'server', 'confidentialityCarried')).toBe('very high');
    expect(derived(company, 'server', 'integrityCarried')).toBe('low');
    expect(derived(company, 'server', 'availabilityCarried')).toBe('high');
    expect(derived(company, 'server', 'worth')).toBe('very high');
    expect(derived(company, 'server', 'worthFrom')).toEqual(['records', 'service', 'process']);
    expect(derived(company, 'process', 'worthFrom')).toEqual([]);
  });

  test('is its own where that is higher, and what it inherits where a lower one is not explained', () => {
    const worth = (fields: object) => derived(on(process, an('server', fields)), 'server', 'worth');
    expect(worth({ supports: ['process'], integrity: 'very high' })).toBe('very high');
    expect(worth({ supports: ['process'], availability: 'low' })).toBe('high');
    expect(worth({})).toBeUndefined();
  });

  test('is lower where a reason is given, and goes on from there', () => {
    const company = on(
      process,
      an('server', { supports: ['process'], availability: 'low', lowerBecause: 'There are two.' }),
      an('room', { supports: ['server'] }),
    );
    expect(derived(company, 'room', 'availabilityCarried')).toBe('low');
    expect(derived(company, 'room', 'confidentialityCarried')).toBe('medium');
  });

  test('does not come from what is retired', () => {
    const company = on(an('old', { integrity: 'high' }, true), an('server', { supports: ['old'] }));
    expect(derived(company, 'server', 'worth')).toBeUndefined();
  });

  test('is known of ten thousand in a breath, in layers or in a line', () => {
    const many = Array.from({ length: 10_000 }, (_, n) =>
      an(`a${n}`, {
        integrity: n === 0 ? 'high' : undefined,
        supports: n === 0 ? undefined : [...new Set([`a${n - 1}`, `a${Math.floor(n / 2)}`])],
      }),
    );
    const snapshot = on(...many);
    const { worth } = asset.derived;
    if (!worth || worth.reads === 'all') throw new Error('no worth');
    const begun = performance.now();
    const all = new Memory().perRecord({ of: asset, reads: worth.reads, compute: worth.of }, snapshot);
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(new Set(all)).toEqual(new Set(['high']));
  });
});

describe('assets that rely on each other in a circle', () => {
  const isms = { registers: new Map([[asset.key, asset]]) } as never;
  const context = { actor: 'user-1', at: '2026-09-30T10:00:00.000Z', newId: () => 'new' };
  const refusal = (head: Snapshot, ...changes: readonly Change[]): readonly string[] => {
    const result = prepare(isms, head, changes, { ...context, origin: 'import' });
    return result instanceof Problem
      ? result.faults.map(({ path, message }) => `${path}: ${inEnglish(message)}`)
      : [];
  };
  const amend = (id: string, ...supports: readonly string[]): Change => ({
    do: 'amend',
    register: 'asset',
    id,
    fields: { supports },
  });
  const head = on(an('process'), an('service', { supports: ['process'] }), an('server'));

  test('are refused by name', () => {
    expect(refusal(head, amend('server', 'service'))).toEqual([]);
    expect(refusal(head, amend('server', 'server'))).toEqual([
      'supports: leads back to itself, so that nothing would come first: SERVER, SERVER',
    ]);
    expect(refusal(head, amend('process', 'service'))).toEqual([
      'supports: leads back to itself, so that nothing would come first: PROCESS, SERVICE, PROCESS',
    ]);
  });

  test('also where only several changes together close it', () => {
    const both = [amend('process', 'server'), amend('server', 'service')];
    for (const one of both) expect(refusal(head, one)).toEqual([]);
    expect(refusal(head, ...both)).toEqual([
      'PROCESS supports: leads back to itself, so that nothing would come first: PROCESS, SERVER, SERVICE, PROCESS',
      'SERVER supports: leads back to itself, so that nothing would come first: SERVER, SERVICE, PROCESS, SERVER',
    ]);
  });

  test('also as new records of one import', () => {
    const made = (id: string, supports: string): Change => ({
      do: 'create',
      register: 'asset',
      id,
      fields: { name: id, kind: 'software', supports: [supports] },
    });
    expect(
      refusal(head, made('one', 'two'), made('two', 'one')).map((each) => each.split(': ').at(-1)),
    ).toEqual(['AST-1, AST-2, AST-1', 'AST-2, AST-1, AST-2']);
  });

  test('also where one of them comes back into use', () => {
    const retired = on(
      an('process', { supports: ['service'] }),
      an('service', { supports: ['process'] }, true),
    );
    const restored = { do: 'restore', register: 'asset', id: 'service' } as const;
    expect(refusal(retired, amend('process', 'service')).length).toBeLessThan(2);
    expect(refusal(retired, restored)[0]).toContain('SERVICE, PROCESS, SERVICE');
  });

  test('is no matter of the days of use, which are checked for themselves', () => {
    expect(refusedAt(an('gone', { from: '2026-05-01', to: '2026-04-30' }))).toEqual(['to']);
  });
});
