import { inWords } from '#isms/kernel/testing/sentence-tester.ts';
import { inEnglish } from '#isms/kernel/values/message-format.ts';
import * as fc from 'fast-check';
import { isCalledFor } from '#isms/kernel/declarations/action.ts';
import { expect, test } from 'vitest';
import { erased } from '#isms/kernel/values/erased.ts';
import { guardedReader } from '#isms/kernel/snapshot/guarded-reader.ts';
import { messageOf } from '#isms/kernel/queries/finding-message.ts';
import { namedBy } from '#isms/kernel/declarations/named-people.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { samples, type Sample } from '#isms/kernel/testing/sample-tester.ts';
import { advance, emptySnapshot, readerOf, shelf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { asked } from '#isms/kernel/testing/view-tester.ts';
import { declared } from '../declared.ts';

/** Whatever an organisation has on record, everything declared has an answer for it. */
const { catalogue, inquirer } = await declared();
const organisations = samples(catalogue);
const days = fc.constantFrom('1999-12-31', '2026-09-30', '2099-01-01');

/** The same organisation after everything personal was erased. */
function withoutPeople(snapshot: Snapshot): Snapshot {
  const versions = [...snapshot.registers.values()].flatMap((register) =>
    shelf(snapshot, register.key)
      .rows.filter((row) => row.version > 0)
      .map((row): Stored => {
        const fields = Object.entries(row.fields).map(([name, value]) => [
          name,
          register.fields[name]?.personal ? erased : value,
        ]);
        return { ...row, fields: Object.fromEntries(fields) as Stored['fields'] };
      }),
  );
  return advance(snapshot, versions, snapshot.position + 1, snapshot.at);
}

/** The organisation as it was at the end of a day. */
const on = ({ snapshot, commits }: Sample, day: string): Snapshot =>
  commits
    .filter(({ at }) => at.slice(0, 10) <= day)
    .reduce(
      (before, { versions, at }, n) => advance(before, versions, n + 1, at),
      emptySnapshot(snapshot.registers, snapshot.organisation, day),
    );

test('no rule, view, computed column or obstacle throws on any organisation, erased or not, on any day', () => {
  fc.assert(
    fc.property(organisations, days, fc.boolean(), (made, asOf, gone) => {
      const snapshot = { ...(gone ? withoutPeople(made.snapshot) : made.snapshot), asOf };
      const answers = inquirer();
      const inquiry = answers.at(snapshot);
      for (const rule of catalogue.rules.values()) {
        const reader = guardedReader(readerOf(snapshot), [rule.of, ...rule.reads], rule.key);
        for (const row of shelf(snapshot, rule.of.key).rows) rule.perRecord.compute(row, reader);
        rule.whole.compute(reader);
        for (const finding of inquiry.findings(rule))
          expect(messageOf(inquiry, finding).message).not.toMatch(/undefined|\[object/);
      }
      for (const view of catalogue.views.values()) {
        const rows = asked(view, {}, inquiry, (day) => answers.at(on(made, day)));
        if (isProblem(rows)) throw new Error(inEnglish(rows.detail));
        for (const { cells } of rows)
          expect(Object.keys(view.columns)).toEqual(expect.arrayContaining(Object.keys(cells)));
        expect(new Set(rows.map(({ key }) => key)).size, view.key).toBe(rows.length);
      }
      for (const register of catalogue.registers.values())
        for (const name of Object.keys(register.derived))
          expect(inquiry.column(register, name)).toHaveLength(shelf(snapshot, register.key).rows.length);
      const { reader } = inquiry;
      for (const action of catalogue.actions.values())
        for (const row of reader.all(action.on).slice(0, 3)) {
          const actor = { id: 'PER-1', person: 'PER-1' };
          for (const said of [
            action.obstacle(row, reader, actor),
            action.apart?.(row, reader, actor),
            action.wantedBy?.(row, reader),
          ])
            expect(['string', 'undefined']).toContain(typeof inWords(said));
          expect(typeof isCalledFor(action, row, reader)).toBe('boolean');
          const start = Object.keys(action.start?.(row, reader) ?? {});
          expect(Object.keys(action.input)).toEqual(expect.arrayContaining(start));
          for (const path of action.by.fields ?? [])
            expect(Array.isArray(namedBy(action.on, row, path, reader))).toBe(true);
        }
      for (const { audience, key } of catalogue.registers.values())
        for (const row of shelf(snapshot, key).rows.slice(0, 3))
          expect(['boolean', 'undefined']).toContain(typeof audience?.includes(row, 'PER-1', reader));
    }),
    { numRuns: 150 },
  );
}, 120_000);
