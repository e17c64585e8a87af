import { describe, expect, test } from 'vitest';
import type { Link } from '#isms/kernel/field-kinds/field.ts';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import type { ViewQuery } from '#isms/kernel/declarations/view.ts';
import { asset } from '../06-planning/assets/asset.ts';
import { risk } from '../06-planning/risk-assessment/risk.ts';
import { treatment } from '../06-planning/risk-treatment/treatment.ts';
import { person } from '../07-support/people/person.ts';
import { action } from './action.ts';
import { decided } from './decision-tester.ts';
import { decision } from './decision.ts';
import { recordTrace } from './record-trace.ts';

const registers = [person, asset, risk, treatment, action, decision];
const plan = a(treatment, 'plan', { risk: 'theft' });
const given: readonly Given[] = [
  a(person, 'ana'),
  a(asset, 'laptop', { owner: 'ana' }),
  a(risk, 'theft', { assets: ['laptop'], owner: 'ana' }),
  a(risk, 'fire', { assets: ['laptop'] }),
  plan,
  a(action, 'lock', { serves: { register: 'treatment', id: 'plan' } }),
  decided('yes', [plan]),
];

interface Cells {
  readonly direction: string;
  readonly steps: number;
  readonly record: Link;
  readonly field: string;
}

function traced(parameters: object, records: readonly Given[] = given): readonly string[] {
  const snapshot = snapshotOf(records, '2026-09-30', registers);
  const asking = { s: readerOf(snapshot), registers: snapshot.registers } as Partial<
    ViewQuery<AnyRegister>
  > as ViewQuery<AnyRegister>;
  return [...recordTrace.rows(asking, { depth: 2, ...parameters })].map(({ cells }) => {
    const { direction, steps, record, field } = cells as unknown as Cells;
    return `${steps} ${direction} ${record.id} (${field})`;
  });
}

describe('the trace of a record', () => {
  test('goes both ways, each record once by a shortest way', () => {
    expect(traced({ record: 'THEFT' })).toEqual([
      '1 rests on ana (Owner)',
      '1 rests on laptop (Assets)',
      '1 carries plan (Risk)',
      '2 carries lock (Serves)',
      '2 carries yes (Subjects)',
    ]);
  });

  test('ends after so many steps', () => {
    expect(traced({ record: 'LOCK', depth: 1 })).toEqual(['1 rests on plan (Serves)']);
    expect(traced({ record: 'LOCK', depth: 6 })).toEqual([
      '1 rests on plan (Serves)',
      '2 rests on theft (Risk)',
      '3 rests on ana (Owner)',
      '3 rests on laptop (Assets)',
    ]);
  });

  test('shows what it rests on though that is out of use, and what is out of use no longer rests on it', () => {
    const retired = given.map((each) =>
      ['theft', 'yes'].includes(each.id) ? { ...each, retired: true } : each,
    );
    expect(traced({ record: 'PLAN', depth: 1 }, retired)).toEqual([
      '1 rests on theft (Risk)',
      '1 carries lock (Serves)',
    ]);
  });

  test('comes to an end in circles', () => {
    const circle = [a(person, 'ana', { manager: 'leo' }), a(person, 'leo', { manager: 'ana' })];
    expect(traced({ record: 'ANA', depth: 6 }, circle)).toEqual([
      '1 rests on leo (Manager)',
      '1 carries leo (Manager)',
    ]);
  });

  test('is empty for no record and for one that does not exist', () => {
    expect(traced({})).toEqual([]);
    expect(traced({ record: 'RISK-999' })).toEqual([]);
  });
});
