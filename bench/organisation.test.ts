import { describe, expect, test } from 'vitest';
import { linksIn } from '#isms/kernel/declarations/reference-index.ts';
import { lookUp, shelf } from '#isms/kernel/snapshot/snapshot.ts';
import { declared } from '../src/declared.ts';
import { growths } from './growths.ts';
import { samplesOf } from './samples.ts';

const all = await declared();
const { company, few } = samplesOf(all);
const registers = [...all.catalogue.registers.values()];

describe('the organisation that is measured', () => {
  test('is of the size that is asked for', () => {
    expect(few.records).toBeGreaterThan(9_000);
    expect(few.records).toBeLessThan(11_000);
  });

  test('has of every register what the company has, or more', () => {
    for (const { key } of registers)
      expect(shelf(few.snapshot, key).rows.length, key).toBeGreaterThanOrEqual(
        shelf(company.snapshot, key).rows.length,
      );
  });

  test('names no register in its mix that does not exist', () => {
    expect([...growths.keys()].filter((key) => !all.catalogue.registers.has(key))).toEqual([]);
  });

  test('points to nothing that is not there, and gives every code once', () => {
    for (const register of registers) {
      const { rows } = shelf(few.snapshot, register.key);
      const made = rows.filter(({ version }) => version > 0);
      expect(new Set(made.map(({ code }) => code)).size, register.key).toBe(made.length);
      for (const row of rows)
        for (const [name, field] of Object.entries(register.fields))
          for (const link of linksIn(field, row.fields[name]))
            expect(lookUp(few.snapshot, link.register, link.id), `${row.id} ${name}`).toBeDefined();
    }
  });

  test('is about as conforming as the company', () => {
    const inquiry = all.inquirer().at(few.snapshot);
    const findings = [...all.catalogue.rules.values()]
      .filter(({ keepsFrom }) => keepsFrom === undefined)
      .flatMap((rule) => inquiry.findings(rule));
    expect(findings.length).toBeLessThan(few.records / 50);
  });
});
