import { describe, expect, test } from 'vitest';
import { a, type Given } from '#isms/kernel/testing/fixture.ts';
import { rowsOf } from '#isms/kernel/testing/view-tester.ts';
import { catalogueControl, catalogueControlId } from '../../annex-a/catalogue-control.ts';
import { controlsOf } from '#isms/standard/controls.ts';
import { applicability } from '../statement-of-applicability/applicability.ts';
import { measure } from './measure.ts';
import { riskMethod } from '../risk-method/risk-method.ts';
import { risk } from '../risk-assessment/risk.ts';
import { suggestedControls } from './suggested-controls.ts';
import { threat } from '../risk-assessment/threat.ts';
import { treatment } from './treatment.ts';
import { vulnerability } from '../risk-assessment/vulnerability.ts';

const annex = (['2022', '2013'] as const).flatMap((catalogue) =>
  controlsOf(catalogue).map(({ ref, title }) =>
    a(catalogueControl, catalogueControlId(catalogue, ref), { catalogue, ref, title }),
  ),
);
const own = a(catalogueControl, 'own-1', { catalogue: 'own', ref: 'OWN-1' });
const stolen = a(threat, 'stolen', { controls: ['2022-A-8-24', '2022-A-7-9', 'own-1'] });
const plain = a(vulnerability, 'plain', { controls: ['2022-A-8-24', '2022-A-7-14'] });
const one = (fields: object = {}) =>
  a(risk, 'r1', {
    method: 'm1',
    likelihood: 3,
    impact: 2,
    threats: ['stolen'],
    vulnerabilities: ['plain'],
    properties: ['confidentiality', 'integrity'],
    ...fields,
  });
const around = [...annex, own, stolen, plain, a(riskMethod, 'm1')];

const suggested = (parameters: object, ...given: readonly Given[]) =>
  rowsOf(suggestedControls, [...around, ...given], { risk: 'r1', edition: '2022', ...parameters }).map(
    ({ cells }) => cells,
  );
const named = (rows: ReturnType<typeof suggested>) =>
  rows.filter(({ covers }) => covers !== undefined).map(({ control }) => control);

test('what helps with most of the risk comes first, with what it helps with and what it protects', () => {
  const [first, ...others] = suggested({}, one());
  expect(first).toMatchObject({
    risk: 'r1',
    drives: 'likelihood',
    control: '2022-A-8-24',
    threats: ['stolen'],
    vulnerabilities: ['plain'],
    covers: 100,
    protects: ['confidentiality', 'integrity'],
    acts: ['Preventive'],
    stands: 'open',
  });
  expect(named(others)).toEqual(['2022-A-7-14', '2022-A-7-9', 'own-1']);
  expect(others.find(({ control }) => control === 'own-1')).toMatchObject({ protects: [], acts: undefined });
});

test('what protects nothing that is lost is not suggested, whatever names it', () => {
  expect(named(suggested({}, one({ properties: ['availability'] })))).not.toContain('2022-A-7-14');
  expect(named(suggested({}, one({ properties: undefined })))).toContain('2022-A-7-14');
});

test('what is made for nothing but what is lost is suggested also where nothing names it', () => {
  const alone = { threats: undefined, vulnerabilities: undefined };
  const controls = suggested({}, one({ ...alone, properties: ['availability'] })).map(
    ({ control }) => control,
  );
  expect(new Set(controls)).toEqual(new Set(['2022-A-5-30', '2022-A-8-14']));
  expect(
    suggested({}, one({ ...alone, properties: ['confidentiality', 'integrity', 'availability'] })),
  ).toEqual([]);
});

describe('between controls that help alike, what acts on the driver comes first', () => {
  const watched = a(threat, 'stolen', { controls: ['2022-A-8-32', '2022-A-8-15'] });
  test.each([
    [{ likelihood: 3, impact: 2 }, 'likelihood', ['2022-A-8-32', '2022-A-8-15']],
    [{ likelihood: 2, impact: 3 }, 'impact', ['2022-A-8-15', '2022-A-8-32']],
  ])('with %j that is %s', (scores, drives, expected) => {
    const fields = { ...scores, vulnerabilities: undefined };
    const rows = rowsOf(suggestedControls, [...annex, watched, a(riskMethod, 'm1'), one(fields)], {
      risk: 'r1',
      edition: '2022',
    });
    expect(rows[0]?.cells['drives']).toBe(drives);
    expect(named(rows.map(({ cells }) => cells))).toEqual(expected);
  });
});

describe('how a control stands already', () => {
  const standsWith = (...given: readonly Given[]) => {
    const rows = suggested({}, ...given);
    const at = rows.findIndex(({ control }) => control === '2022-A-8-24');
    return [rows[at]?.['stands'], at === 0];
  };
  const decided = (id: string, applicable: string) =>
    a(applicability, id, { control: '2022-A-8-24', scope: 'all', applicable });
  const carried = (status: string) => a(measure, 'm9', { controls: ['2022-A-8-24'], status });

  test.each<[string, readonly Given[], string, boolean]>([
    ['planned by a measure', [one(), carried('partial')], 'planned', true],
    ['excluded in the Statement', [one(), decided('s1', 'no')], 'excluded', false],
    ['carried out, and not named', [one(), carried('implemented')], 'implemented', true],
    [
      'in a treatment',
      [one(), a(treatment, 't1', { risk: 'r1', controls: ['2022-A-8-24'] })],
      'treatment',
      false,
    ],
    [
      'in one by what 2013 calls it',
      [one(), a(treatment, 't1', { risk: 'r1', controls: ['2013-A-10-1-1'] })],
      'treatment',
      false,
    ],
    ['named as existing', [one({ controls: ['2022-A-8-24'] })], 'existing', false],
  ])('%s: it keeps its place unless that settles it for the risk', (_, given, stands, isFirst) => {
    expect(standsWith(...given)).toEqual([stands, isFirst]);
  });

  test('of two that help alike, what is not there at all comes first', () => {
    const kept = a(measure, 'm9', { controls: ['2022-A-7-14'], status: 'implemented' });
    expect(named(suggested({}, one())).slice(1, 3)).toEqual(['2022-A-7-14', '2022-A-7-9']);
    expect(named(suggested({}, one(), kept)).slice(1, 3)).toEqual(['2022-A-7-9', 'own-1']);
  });

  test('one scope that needs it is enough not to be excluded, and the treatment of another risk is none of this', () => {
    const other = a(treatment, 't2', { risk: 'r2', controls: ['2022-A-8-24'] });
    expect(standsWith(one(), decided('s1', 'no'), decided('s2', 'yes'), other)).toEqual(['open', true]);
  });
});

test('for the 2013 edition by what they correspond to, own controls beside them', () => {
  const controls = named(suggested({ edition: '2013' }, one()));
  expect(new Set(controls.slice(0, 2))).toEqual(new Set(['2013-A-10-1-1', '2013-A-10-1-2']));
  expect(controls).toContain('own-1');
  expect(controls.filter((each) => String(each).startsWith('2022'))).toEqual([]);
});

test('without a risk, the few that help most with each open risk above the criteria', () => {
  const many = a(threat, 'many', {
    controls: controlsOf('2022')
      .slice(0, 9)
      .map(({ ref }) => catalogueControlId('2022', ref)),
  });
  const given = [
    ...around,
    many,
    one({ threats: ['many'], likelihood: 3, impact: 3 }),
    a(risk, 'r2', { method: 'm1', likelihood: 1, impact: 1, threats: ['many'] }),
    a(risk, 'r3', { method: 'm1', likelihood: 3, impact: 3, threats: ['many'], status: 'closed' }),
  ];
  const rows = rowsOf(suggestedControls, given, { edition: '2022' });
  expect(rows.map(({ cells }) => cells['risk'])).toEqual(['r1', 'r1', 'r1', 'r1', 'r1']);
});
