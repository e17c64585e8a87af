import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { refusedAt } from '#isms/kernel/testing/invariant-tester.ts';
import { rowsOf } from '#isms/kernel/testing/view-tester.ts';
import { decided } from '../../../across/decision-tester.ts';
import { organisation } from '../../../across/organisation.ts';
import { person } from '../../../07-support/people/person.ts';
import { methodChange } from '../method-change.ts';
import { riskMethod } from '../risk-method.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { treatment } from '../../risk-treatment/treatment.ts';
import { adoptRiskMethod } from './adopt-risk-method.ts';
import { approveRiskMethod } from './approve-risk-method.ts';
import { reviseRiskMethod } from './revise-risk-method.ts';

const people = [a(person, 'ana'), a(person, 'ben'), a(organisation, 'org', { topManagement: ['ben'] })];
const old = (fields: object = {}) => a(riskMethod, 'old', fields);
const table = (...steps: number[]) => steps.map((is, n) => ({ was: n + 1, is }));
const next = (fields: object = {}) =>
  a(riskMethod, 'next', {
    replaces: 'old',
    likelihoodsWere: table(1, 2, 3),
    impactsWere: table(1, 1, 2),
    ...fields,
  });
const r = (id: string, likelihood: number | undefined, impact: number, fields: object = {}) =>
  a(risk, id, { method: 'old', likelihood, impact, likelihoodBefore: 3, impactBefore: 3, ...fields });
const plan = a(treatment, 't1', { risk: 'r1', method: 'old', residualLikelihood: 2, residualImpact: 3 });
const risks = [r('r1', 3, 3), r('r2', 1, 1), r('r3', 3, 3, { status: 'closed' })];
const adopt = (how: string, fields: object = {}, more: object = {}) =>
  take(adoptRiskMethod, [...people, old(), next(fields), ...risks, plan], 'next', 'ben', {
    input: { how, ...more },
  });

test('scores of open risks and of what is to remain are translated by the tables', () => {
  expect(adopt('mapped')).toMatchObject([
    { id: 'next', fields: { adoptedOn: '2026-09-30' } },
    { id: 'old', fields: { replaced: true, carriedOver: 'mapped', rescoreBy: null } },
    { id: 'r1', fields: { method: 'next', likelihood: 3, impact: 2, likelihoodBefore: 3, impactBefore: 2 } },
    { id: 't1', fields: { method: 'next', residualLikelihood: 2, residualImpact: 2, achievedImpact: null } },
    { id: 'r2', fields: { method: 'next', likelihood: 1, impact: 1 } },
    { do: 'create', register: 'decision', fields: { kind: 'approval', role: 'Top management' } },
  ]);
});

test('scores that are kept or made anew stay as they are', () => {
  const ids = (changes: ReturnType<typeof adopt>) =>
    typeof changes === 'string' ? changes : changes.flatMap((each) => ('id' in each ? [each.id] : []));
  expect(ids(adopt('kept'))).toEqual(['next', 'old']);
  expect(adopt('again', {}, { rescoreBy: '2026-12-31' })).toMatchObject([
    {},
    { id: 'old', fields: { carriedOver: 'again', rescoreBy: '2026-12-31' } },
    { do: 'create' },
  ]);
  expect(adopt('again')).toMatch(/by which day/);
  expect(adopt('mapped', { impactsWere: undefined })).toMatch(/does not say yet/);
});

test('it is adopted by top management, once, and not merely approved', () => {
  const given = [...people, old(), next()];
  expect(take(adoptRiskMethod, given, 'next', 'ana')).toMatch(/top management/);
  expect(take(adoptRiskMethod, given, 'old', 'ben')).toMatch(/approving it is enough/);
  expect(take(adoptRiskMethod, [...people, old({ replaced: true }), next()], 'next', 'ben')).toMatch(
    /replaced already/,
  );
  expect(take(approveRiskMethod, given, 'next', 'ben')).toMatch(/adopt it/);
});

test('what contradicts itself is not adopted', () => {
  const { levels, likelihoodScale } = riskMethod.example;
  expect(adopt('mapped', { levels: levels.toReversed() })).toMatch(
    /^It cannot be adopted as it stands: risks of level Low are kept as they are/,
  );
  expect(
    adopt('kept', { likelihoodScale: likelihoodScale.map((step) => ({ ...step, name: 'Same' })) }),
  ).toMatch(/several steps of the likelihood scale are called Same/);
});

test('the next version begins as a copy whose tables move nothing', () => {
  const begun = take(reviseRiskMethod, [...people, old()], 'old', 'ana', { input: { name: 'Version 2' } });
  expect(begun).toMatchObject([
    {
      do: 'create',
      fields: {
        name: 'Version 2',
        replaces: 'old',
        likelihoodsWere: table(1, 2, 3),
        triggers: riskMethod.example.triggers,
      },
    },
  ]);
  expect(take(reviseRiskMethod, [...people, old(), next()], 'old', 'ana')).toMatch(/NEXT has been begun/);
  expect(take(reviseRiskMethod, [...people, old(), next()], 'next', 'ana')).toMatch(/draft itself/);
});

test('a table speaks of each former step once, and keeps their order', () => {
  const refused = (impactsWere: object) => refusedAt(next({ impactsWere }), old());
  expect(refused(table(1, 1, 2))).toEqual([]);
  expect(refused(table(1, 2))).toEqual(['impactsWere']);
  expect(refused(table(2, 1, 3))).toEqual(['impactsWere']);
  expect(refusedAt(a(riskMethod, 'next', { replaces: 'next' }))).toEqual(['replaces']);
});

test('what would change is seen before', () => {
  const given = [old(), next(), ...risks, plan, decided('d1', [plan], { kind: 'acceptance' })];
  const cells = (how: string) => rowsOf(methodChange, given, { how }).map((row) => row.cells);
  expect(cells('mapped')).toMatchObject([
    { risk: 'r1', change: 'same', now: 3, later: 3, voids: ['t1'] },
    { risk: 'r2', change: 'same', now: 1, later: 1, voids: [] },
  ]);
  expect(cells('kept').map(({ change }) => change)).toEqual(['kept', 'kept']);
  // Its level does not move, and yet both decisions about it are void, since the criteria differ. They are counted
  // separately.
  const both = [...given, decided('d2', [plan], { kind: 'approval' })];
  expect(rowsOf(methodChange, both, {}, '2026-09-30', 'head')).toMatchObject([
    { cells: { same: 2, voids: 2 } },
  ]);
  expect(rowsOf(methodChange, both, { how: 'kept' }, '2026-09-30', 'head')).toMatchObject([
    { cells: { voids: 0 } },
  ]);
  const gentler = [old(), next({ impactsWere: table(1, 1, 1) }), ...risks];
  expect(rowsOf(methodChange, gentler).map(({ cells: { change, later } }) => [change, later])).toEqual([
    ['down', 2],
    ['same', 1],
  ]);
  expect(rowsOf(methodChange, gentler, {}, '2026-09-30', 'head')).toMatchObject([
    { cells: { risks: 2, up: 0, down: 1, same: 1, acceptedBy: 1, criteria: 0, voids: 0 } },
  ]);
  expect(rowsOf(methodChange, [old(), ...risks])).toEqual([]);
});

test('the levels before controls and after treatment move as well, and who may accept what remains', () => {
  const [row] = rowsOf(methodChange, [old(), next({ impactsWere: table(1, 1, 1) }), ...risks, plan]);
  expect(row?.cells).toMatchObject({
    risk: 'r1',
    change: 'down',
    before: 3,
    beforeThen: 2,
    after: 3,
    afterThen: 1,
    acceptedBy: 'top management',
    acceptedByThen: 'owner',
  });
  expect(row?.cells).not.toHaveProperty('criteria');
  const [kept] = rowsOf(methodChange, [old(), next(), ...risks, plan], { how: 'kept' });
  expect(kept?.cells).toMatchObject({ before: 3, beforeThen: undefined, after: 3, afterThen: undefined });
});

test('of those whose level stays, the ones that others may accept come first', () => {
  const [low, medium, high] = riskMethod.example.levels;
  const laxer = next({
    impactsWere: table(1, 2, 3),
    levels: [low, medium, { ...high, acceptedBy: 'owner' }],
  });
  const rows = rowsOf(methodChange, [old(), laxer, r('r1', 1, 1), r('r2', 3, 3)]);
  expect(rows.map(({ cells: { risk: id, change } }) => [id, change])).toEqual([
    ['r2', 'same'],
    ['r1', 'same'],
  ]);
});

test('what may be kept from now on is said, though its level stays', () => {
  const [low, medium, high] = riskMethod.example.levels;
  const laxer = next({ impactsWere: table(1, 2, 3), levels: [low, { ...medium, acceptable: true }, high] });
  const rows = rowsOf(methodChange, [old(), laxer, r('r1', 2, 2)]);
  expect(rows.map(({ cells }) => cells)).toMatchObject([
    { change: 'same', now: 2, later: 2, criteria: 'to be treated', criteriaThen: 'acceptable' },
  ]);
});

test('levels turned round are seen by what they mean, and said to contradict themselves', () => {
  const turned = next({ impactsWere: table(1, 2, 3), levels: riskMethod.example.levels.toReversed() });
  const given = [old(), turned, ...risks];
  expect(rowsOf(methodChange, given).map(({ cells: { risk: id, change } }) => [id, change])).toEqual([
    ['r2', 'up'],
    ['r1', 'down'],
  ]);
  const [head] = rowsOf(methodChange, given, {}, '2026-09-30', 'head');
  expect(head?.cells['amiss']).toMatch(/^Risks of level Low are kept/);
});

test('asked about the method in use, it answers of the draft that is to replace it', () => {
  const given = [old(), next(), ...risks];
  expect(rowsOf(methodChange, given, { to: 'old' })).toEqual(rowsOf(methodChange, given, { to: 'next' }));
});
