import { describe, expect, test } from 'vitest';
import { addDays, type Duration, type PlainDate } from '../values/calendar.ts';
import { erased } from '../values/erased.ts';
import { emptyKey, type Finding } from '../declarations/finding.ts';
import { a, snapshotOf, type Given } from './fixture.ts';
import { guardedReader } from '../snapshot/guarded-reader.ts';
import { found } from '../declarations/grace.ts';
import type { Rule } from '../declarations/rule.ts';
import { readerOf } from '../snapshot/snapshot.ts';
import { usesOf } from '../values/message-format.ts';

interface Case {
  readonly given: readonly Given[];
  readonly asOf?: PlainDate;
}

interface Cases {
  /** Situations in which the rule finds nothing. */
  readonly holds: Readonly<Record<string, Case>>;
  /** Situations in which it finds something: `key` for the whole, `key handle` about one record. */
  readonly finds: Readonly<Record<string, Case & { readonly finds: readonly string[] }>>;
}

const someDay: PlainDate = '2026-09-30';

/** The grace of an organisation that sets none. */
const graceHere: Duration = 'P30D';

/**
 * Tests a rule by situations, and by what every rule must do: say what an empty register means, survive erased fields
 * and any day, read only what it declares, fill its templates, and have a situation for each of its findings.
 */
export function testRule(rule: Rule, { holds, finds }: Cases): void {
  const situations: readonly Case[] = [...Object.values(holds), ...Object.values(finds)];

  describe(rule.key, () => {
    for (const [name, { given, asOf }] of Object.entries(holds))
      test(`holds: ${name}`, () => {
        expect(judge(rule, given, asOf).map(written)).toEqual([]);
      });

    for (const [name, { given, asOf, finds: expected }] of Object.entries(finds))
      test(`finds: ${name}`, () => {
        expect(judge(rule, given, asOf).map(written).toSorted()).toEqual([...expected].toSorted());
      });

    test('says what an empty register means', () => {
      const found = judge(rule, []).map((each) => each.key);
      expect(found).toEqual('says' in rule.empty ? [emptyKey] : expect.not.arrayContaining([emptyKey]));
    });

    test('survives erased fields and any day', () => {
      for (const { given } of situations)
        for (const asOf of ['1999-01-01', addDays(someDay, 4000)])
          expect(() => judge(rule, given.map(erase), asOf)).not.toThrow();
    });

    test('fills every template it uses', () => {
      for (const { given, asOf } of situations)
        for (const { key, parameters } of judge(rule, given, asOf)) {
          const asked = [...usesOf(rule.findings[key]?.says ?? '').keys()].filter(
            (name) => name !== 'record',
          );
          expect(Object.keys(parameters).toSorted(), key).toEqual(asked.toSorted());
        }
    });

    test('has a situation for each thing it can find', () => {
      const shown = new Set(
        Object.values(finds).flatMap((each) => each.finds.map((key) => key.split(' ')[0])),
      );
      expect(Object.keys(rule.findings).filter((key) => key !== emptyKey && !shown.has(key))).toEqual([]);
    });
  });
}

function judge(rule: Rule, given: readonly Given[], asOf: PlainDate = someDay): readonly Finding[] {
  const snapshot = snapshotOf(given, asOf, [rule.of, ...rule.reads]);
  const reader = readerOf(snapshot);
  const who = `rule ${rule.key}`;
  const { whole, perRecord } = rule;
  const all = [
    ...whole.compute(guardedReader(reader, whole.reads, who)),
    ...reader
      .everything(rule.of)
      .flatMap((record) => perRecord.compute(record, guardedReader(reader, perRecord.reads, who, record))),
  ];
  return found(all, graceHere, asOf).counts;
}

const written = ({ key, record }: Finding): string => (record === undefined ? key : `${key} ${record}`);

function erase(given: Given): Given {
  const fields = Object.entries(given.fields).map(([name, value]): [string, unknown] => [
    name,
    given.register.fields[name]?.personal ? erased : value,
  ]);
  return { ...given, fields: Object.fromEntries(fields) };
}

export { a };
