import { expect, test } from 'vitest';
import { a, snapshotOf } from '#isms/kernel/fixture.ts';
import { Inquirer } from '#isms/kernel/inquirer.ts';
import type { Isms } from '#isms/kernel/isms.ts';
import type { AnyRegister } from '#isms/kernel/register.ts';
import { advance, lookUp } from '#isms/kernel/snapshot.ts';
import { decided } from '../across/decision-tester.ts';
import { decision } from '../across/decision.ts';
import { organisation } from '../across/organisation.ts';
import { riskMethod } from './risk-method.ts';
import { risk } from './risk.ts';
import { treatment } from './treatment.ts';

const registers: readonly AnyRegister[] = [organisation, riskMethod, risk, treatment, decision];

/** What the column looks at and no more: the registers that these point to besides are not asked for. */
const few: Isms = {
  registers: new Map(registers.map((register) => [register.key, register])),
  rules: new Map(),
  keepers: new Map(),
  views: new Map(),
  actions: new Map(),
  settings: organisation,
};

test('the column of acceptances notices when the risk changes, and only the risk', () => {
  const inquirer = new Inquirer(few, () => []);
  const treated = [a(risk, 'r1'), a(risk, 'r2')];
  const plans = [a(treatment, 't1', { risk: 'r1' }), a(treatment, 't2', { risk: 'r2' })];
  const accepted = plans.map((plan, n) => decided(`d${n}`, [plan, treated[n]!], { kind: 'acceptance' }));
  const before = snapshotOf([...treated, ...plans, ...accepted], '2026-09-30', registers);
  expect(inquirer.at(before).column(treatment, 'acceptance')).toEqual(['in force', 'in force']);

  const likelier = { ...lookUp(before, 'risk', 'r2')!, version: 2 };
  const fields = { ...likelier.fields, likelihood: 3 };
  const after = advance(before, [{ ...likelier, fields }], 2, before.at);
  expect(inquirer.at(after).column(treatment, 'acceptance')).toEqual(['in force', 'void']);
  expect(inquirer.at(after).column(risk, 'treatment')).toEqual(['accepted', 'void']);
});
