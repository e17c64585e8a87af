import { describe, expect, test } from 'vitest';
import { a, type Given } from '#isms/kernel/testing/fixture.ts';
import { rowsOf } from '#isms/kernel/testing/view-tester.ts';
import { catalogueControl } from '../../../annex-a/catalogue-control.ts';
import { measure } from '../../risk-treatment/measure.ts';
import { measureTest } from '../../risk-treatment/measure-test.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { risk } from '../risk.ts';
import { threat } from '../threat.ts';
import { treatment } from '../../risk-treatment/treatment.ts';
import { vulnerability } from '../vulnerability.ts';
import { bowTie } from './bow-tie.ts';

const method = a(riskMethod, 'm1');
const control = (id: string, ...acts: readonly string[]) => a(catalogueControl, id, { acts });
const controls = [
  control('keep-out', 'preventive'),
  control('notice', 'detective'),
  control('mend', 'corrective'),
  control('both', 'preventive', 'corrective'),
  control('own'),
];
const theft = a(threat, 'theft');
const flood = a(threat, 'flood');
const bare = { method: 'm1', properties: undefined, consequence: undefined };

const drawn = (fields: object, others: readonly Given[] = []) =>
  rowsOf(bowTie, [method, ...controls, theft, flood, a(risk, 'r1', { ...bare, ...fields }), ...others], {
    risk: 'r1',
  });
const at = (place: string, rows: ReturnType<typeof drawn>) =>
  rows.filter(({ cells }) => cells['place'] === place).map(({ cells }) => cells);
const idsAt = (place: string, rows: ReturnType<typeof drawn>) =>
  at(place, rows).map(({ record }) => (record as { id: string } | undefined)?.id);

test('says what is missing in its place, and what to begin there', () => {
  const rows = drawn({});
  expect(rows.map(({ cells }) => [cells['place'], cells['gap'], cells['treats']])).toEqual([
    ['cause', 'no cause', undefined],
    ['before', 'nothing prevents', 'r1'],
    ['event', undefined, undefined],
    ['after', 'nothing limits', 'r1'],
    ['consequence', 'no consequence', undefined],
  ]);
  expect(rowsOf(bowTie, [method, a(risk, 'r1', bare)])).toEqual([]);
  expect(rowsOf(bowTie, [method], { risk: 'gone' })).toEqual([]);
});

describe('causes', () => {
  test('are threats, and weaknesses with those of the threats that come through them', () => {
    const rows = drawn({ threats: ['theft', 'flood'], vulnerabilities: ['door', 'yard'] }, [
      a(vulnerability, 'door', { threats: ['theft', 'fire'] }),
      a(vulnerability, 'yard'),
    ]);
    expect(at('cause', rows)).toMatchObject([
      { kind: 'threat', record: { id: 'theft' } },
      { kind: 'threat', record: { id: 'flood' } },
      { kind: 'vulnerability', record: { id: 'door' }, against: [{ register: 'threat', id: 'theft' }] },
      { kind: 'vulnerability', record: { id: 'yard' }, against: [] },
    ]);
  });

  test('begin with the source, and steps lead on from it, where a risk was found from an event', () => {
    const rows = drawn({
      source: 'A thief',
      target: 'Delivery',
      path: [{ step: 'Climbs the fence' }, { step: 'Opens the store', asset: 'store' }],
    });
    expect(at('cause', rows)).toMatchObject([{ kind: 'source', says: 'A thief' }]);
    expect(at('step', rows)).toMatchObject([
      { says: 'Climbs the fence' },
      { says: 'Opens the store', asset: 'store' },
    ]);
    expect(at('consequence', rows)).toMatchObject([{ gap: 'no consequence' }, { says: 'Delivery' }]);
  });

  test('with nothing in their way only what is planned are marked', () => {
    const plan = a(treatment, 't1', { risk: 'r1', method: 'm1', controls: ['keep-out'] });
    const gap = (rows: ReturnType<typeof drawn>) => at('cause', rows)[0]?.['gap'];
    expect(gap(drawn({ threats: ['theft'] }, [plan]))).toBe('only planned');
    const works = [plan, a(measure, 'lock', { controls: ['keep-out'] })];
    expect(gap(drawn({ threats: ['theft'], measures: ['lock'] }, works))).toBeUndefined();
    // A detective control prevents nothing.
    expect(gap(drawn({ threats: ['theft'], controls: ['notice'] }))).toBeUndefined();
    expect(at('before', drawn({ threats: ['theft'], controls: ['notice'] }))).toMatchObject([
      { gap: 'nothing prevents' },
    ]);
  });
});

describe('barriers', () => {
  test('stand on the side on which their controls act, on both if they do both', () => {
    const rows = drawn({ controls: ['keep-out', 'notice', 'mend', 'both', 'own'] });
    expect(idsAt('before', rows)).toEqual(['keep-out', 'both']);
    expect(idsAt('after', rows)).toEqual(['notice', 'mend', 'both']);
    expect(at('between', rows)).toMatchObject([{ record: { id: 'own' }, gap: 'unsided' }]);
  });

  test('are measures rather than the controls they carry out, by those that the risk names', () => {
    const guard = a(measure, 'guard', { controls: ['keep-out', 'mend', 'notice'] });
    const rows = drawn({ controls: ['keep-out', 'notice'], measures: ['guard'] }, [guard]);
    expect(at('before', rows)).toMatchObject([{ record: { id: 'guard' }, serves: ['keep-out'] }]);
    expect(at('after', rows)).toMatchObject([{ record: { id: 'guard' }, serves: ['notice'] }]);
    // If the risk names none of its controls, all of them determine the sides, each once.
    const older = a(catalogueControl, 'older', { catalogue: '2013', acts: ['detective'] });
    const serving = (...served: readonly string[]) =>
      at('after', drawn({ measures: ['guard'] }, [older, a(measure, 'guard', { controls: served })]));
    expect(serving('keep-out', 'mend', 'older')).toMatchObject([{ serves: ['mend'] }]);
    expect(serving('older')).toMatchObject([{ serves: ['older'] }]);
    expect(idsAt('between', drawn({ measures: ['habit'] }, [a(measure, 'habit')]))).toEqual(['habit']);
  });

  const tested = (result: string) =>
    a(measureTest, 't', { measure: 'lock', result, performedOn: '2026-05-20' });

  test.each([
    ['in place', { status: 'implemented' }, [tested('passed')]],
    ['failing', { status: 'implemented' }, [tested('failed')]],
    ['not tested', { status: 'implemented' }, [tested('inconclusive')]],
    ['not tested', { status: 'implemented' }, []],
    ['partial', { status: 'partial' }, [tested('passed')]],
    ['planned', { status: 'planned', due: '2026-10-31' }, []],
    ['late', { status: 'planned', due: '2026-09-29' }, []],
  ])('are %s by what is known of a measure', (state, fields, tests) => {
    const given = [a(measure, 'lock', { controls: ['keep-out'], ...fields }), ...tests];
    const there = state !== 'planned' && state !== 'late';
    expect(at('before', drawn({ measures: ['lock'] }, given))).toMatchObject([{ state, there }]);
  });

  test('that are controls stand as the weakest of the measures that carry them out', () => {
    const given = [
      a(measure, 'lock', { controls: ['keep-out'], status: 'implemented' }),
      tested('passed'),
      a(measure, 'fence', { controls: ['keep-out'], status: 'planned' }),
    ];
    const rows = drawn({ controls: ['keep-out', 'both'] }, given);
    expect(at('before', rows)).toMatchObject([
      { record: { id: 'keep-out' }, state: 'partial' },
      { record: { id: 'both' }, state: 'no measure', there: true },
    ]);
  });

  test('are there once a treatment is done, and planned by it until then', () => {
    const plan = { risk: 'r1', method: 'm1', controls: ['keep-out'], measures: ['lock'], due: '2026-09-20' };
    const lock = a(measure, 'lock', { controls: ['keep-out'] });
    const before = (fields: object) =>
      at('before', drawn({}, [lock, a(treatment, 't1', { ...plan, ...fields })]));
    expect(before({})).toMatchObject([
      { record: { id: 'lock' }, there: false, state: 'late', treatment: 't1', due: '2026-09-20' },
    ]);
    expect(before({ due: '2026-10-01' })).toMatchObject([{ state: 'planned' }]);
    const [done] = before({ doneOn: '2026-09-19' });
    expect(done).toMatchObject({ there: true, state: 'not tested' });
    expect(done?.['treatment']).toBeUndefined();
  });

  test('that are there and improved say by what', () => {
    const rows = drawn({ measures: ['lock'], controls: ['keep-out'] }, [
      a(measure, 'lock', { controls: ['keep-out'] }),
      a(treatment, 't1', { risk: 'r1', method: 'm1', measures: ['lock'], controls: ['both'] }),
    ]);
    expect(at('before', rows)).toMatchObject([
      { record: { id: 'lock' }, there: true, treatment: 't1', serves: ['keep-out'] },
      { record: { id: 'both' }, there: false, treatment: 't1' },
    ]);
  });

  test('can be a treatment itself, by its option; retaining puts nothing in the way', () => {
    const plans = ['avoid', 'share', 'modify', 'retain'].map((option) =>
      a(treatment, option, { risk: 'r1', method: 'm1', option, due: undefined }),
    );
    const rows = drawn({}, plans);
    expect(idsAt('before', rows)).toEqual(['avoid']);
    expect(idsAt('after', rows)).toEqual(['share']);
    expect(idsAt('between', rows)).toEqual(['modify']);
  });
});

test('the event has its level before, today and after treatment, and whose it is', () => {
  const rows = drawn({ owner: 'ana' }, [a(treatment, 't1', { risk: 'r1', method: 'm1' })]);
  expect(at('event', rows)).toMatchObject([
    { before: 3, today: 3, after: 2, methodAfter: 'm1', acceptance: 'to be treated', owner: 'ana' },
  ]);
});

test('what follows is told by sort', () => {
  const rows = drawn({
    consequence: 'Nothing is delivered.',
    consequences: [{ of: 'money', impact: 3 }],
    properties: ['availability'],
    objective: 'o1',
    assets: ['store', 'store'],
    processes: ['delivery'],
  });
  expect(at('consequence', rows).map(({ kind }) => kind)).toEqual([
    'consequence',
    'impact',
    'loss',
    'objective',
    'asset',
    'process',
  ]);
});
