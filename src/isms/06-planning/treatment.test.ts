import { expect, test } from 'vitest';
import { a, snapshotOf } from '#isms/kernel/fixture.ts';
import { Inquirer } from '#isms/kernel/inquiry.ts';
import { isms } from '#isms/kernel/isms.ts';
import { advance, lookUp } from '#isms/kernel/snapshot.ts';
import { catalogueControl } from '../annex-a/catalogue-control.ts';
import { decided } from '../across/decision-tester.ts';
import { decision } from '../across/decision.ts';
import { organisation } from '../across/organisation.ts';
import { documentVersion } from '../07-support/document-version.ts';
import { document } from '../07-support/document.ts';
import { person } from '../07-support/person.ts';
import { asset } from './asset.ts';
import { riskMethod } from './risk-method.ts';
import { risk } from './risk.ts';
import { treatment } from './treatment.ts';

const registers = [
  organisation,
  person,
  document,
  documentVersion,
  asset,
  riskMethod,
  risk,
  treatment,
  decision,
  catalogueControl,
];

test('the column of acceptances notices when the risk changes, and only the risk', () => {
  const inquirer = new Inquirer(isms(registers), () => []);
  const treated = [a(risk, 'r1'), a(risk, 'r2')];
  const plans = [a(treatment, 't1', { risk: 'r1' }), a(treatment, 't2', { risk: 'r2' })];
  const accepted = plans.map((plan, n) => decided(`d${n}`, [plan, treated[n]!], { kind: 'acceptance' }));
  const before = snapshotOf([...treated, ...plans, ...accepted], '2026-09-30', registers);
  expect(inquirer.at(before).derived(treatment, 'acceptance')).toEqual(['in force', 'in force']);

  const likelier = { ...lookUp(before, 'risk', 'r2')!, version: 2 };
  const fields = { ...likelier.fields, likelihood: 3 };
  const after = advance(before, [{ ...likelier, fields }], 2, before.at);
  expect(inquirer.at(after).derived(treatment, 'acceptance')).toEqual(['in force', 'void']);
  expect(inquirer.at(after).derived(risk, 'treatment')).toEqual(['accepted', 'void']);
});
