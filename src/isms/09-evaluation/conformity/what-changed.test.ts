import { inEnglish } from '../../kernel/values/message-format.ts';
import { describe, expect, test } from 'vitest';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { declared } from '../../../declared.ts';
import { issue } from '../../04-context/issue.ts';
import { asset } from '../../06-planning/assets/asset.ts';
import { treatment } from '../../06-planning/risk-treatment/treatment.ts';
import { acknowledgement } from '../../07-support/documents/acknowledgement.ts';
import { document } from '../../07-support/documents/document.ts';
import { person } from '../../07-support/people/person.ts';
import { incident } from '../../08-operation/incidents/incident.ts';
import { decided } from '../../across/decision-tester.ts';
import { decision } from '../../across/decision.ts';
import { judgement } from '../../across/judgement.ts';
import { organisation } from '../../across/organisation.ts';
import { requirementId } from '../../across/requirement.ts';
import { nonconformity } from '../../10-improvement/nonconformity.ts';
import { whatChanged } from './what-changed.ts';

const { catalogue, inquirer } = await declared();
const all = [...catalogue.registers.values()];
const answers = inquirer();

function changes(was: readonly Given[], is: readonly Given[], parameters: object = {}) {
  const before = answers.at(snapshotOf(was, '2026-06-30', all));
  const rows = answers.at(snapshotOf(is, '2026-09-30', all)).view(whatChanged, parameters, before);
  if (isProblem(rows)) throw new Error(inEnglish(rows.detail));
  return rows;
}
const verdicts = (...given: Parameters<typeof changes>) =>
  changes(...given).filter(({ cells }) => cells['verdict'] !== undefined);
/** Returns the changes to records, without the verdicts that change with them: which record changed how. */
const records = (...given: Parameters<typeof changes>) =>
  changes(...given)
    .filter(({ cells }) => cells['verdict'] === undefined)
    .map(({ cells }) => [(cells['record'] as { id: string }).id, cells['change']]);
const cellsOf = (id: string, ...given: Parameters<typeof changes>) =>
  changes(...given).find(({ cells }) => (cells['record'] as { id: string }).id === id)?.cells;

describe('verdicts', () => {
  const ref = '4.1';
  const id = requirementId('2022', ref);
  const known = [a(issue, 'in', { place: 'internal' }), a(issue, 'out', { place: 'external' })];
  const [inside, outside] = [a(issue, 'in', { place: 'internal', effect: undefined }), known[1]!];
  const judged = (fields: object = {}) =>
    a(judgement, 'j1', { requirement: id, verdict: 'met', until: '2027-01-01', rests: undefined, ...fields });
  const open = a(nonconformity, 'n1', { status: 'open', severity: 'minor', requirements: [id] });

  test('do not move where nothing does', () => {
    expect(verdicts(known, known)).toEqual([]);
  });

  test('that got worse say what is the case now, those that got better what is no longer', () => {
    const found = {
      says: 'IN “Few people who can write firmware” does not say what it does to the ISMS.',
      record: { register: 'issue', id: 'in' },
    };
    const worse = { change: 'worse', was: 'needs a person', verdict: 'partly met' };
    expect(cellsOf(id, known, [inside, outside])).toMatchObject({
      clause: ref,
      ...worse,
      reasons: [{ is: 'came', ...found }],
    });
    expect(cellsOf(id, [inside, outside], known)).toMatchObject({
      change: 'better',
      was: worse.verdict,
      verdict: worse.was,
      reasons: [{ is: 'went', ...found }],
    });
  });

  test('say once what is found of several records, and of how many', () => {
    const both = [inside, a(issue, 'out', { place: 'external', effect: undefined })];
    expect(cellsOf(id, known, both)?.['reasons']).toMatchObject([{ is: 'came', places: 2 }]);
  });

  test('say that a person judged, and why that counts no longer', () => {
    const record = { register: 'judgement', id: 'j1' };
    expect(cellsOf(id, known, [...known, judged()])).toMatchObject({
      verdict: 'met',
      reasons: [{ is: 'came', says: 'A person judged it: Met.', record }],
    });
    const expired = judged({ until: '2026-08-31' });
    expect(cellsOf(id, [...known, expired], [...known, expired])).toMatchObject({
      was: 'met',
      verdict: 'needs a person',
      reasons: [{ says: 'A judgement does not count any more. Its last day has passed.', record }],
    });
    expect(cellsOf(id, [...known, judged()], known)?.['reasons']).toMatchObject([
      { says: 'A judgement was withdrawn.', record },
    ]);
  });

  test('do not name a judgement that said the same all along', () => {
    const renewed = judged({ until: '2028-01-01' });
    expect(cellsOf(id, [...known, judged()], [...known, renewed, open])?.['reasons']).toMatchObject([
      { is: 'came', says: expect.stringMatching(/^N1 “.*” is open/) },
    ]);
  });

  test('of what was only missing turn when the ISMS comes into force', () => {
    const inForce = a(organisation, 'org', { inForceSince: '2026-07-01' });
    expect(cellsOf(id, [inForce], [inForce])).toMatchObject({
      was: 'no data',
      verdict: 'not met',
      change: 'otherwise',
      reasons: [{ is: 'came', says: 'The ISMS is in force.' }],
    });
  });

  test('are those of the edition that is asked for', () => {
    const keys = verdicts(known, [inside, outside], { edition: '2013' }).map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.every((key) => key.startsWith('2013-'))).toBe(true);
  });
});

describe('records', () => {
  const plan = a(treatment, 't1', { plan: 'One lock', due: '2026-07-31' });

  test('tell which fields changed, who changed them last, and on which day where the organisation is', () => {
    const berlin = a(organisation, 'org', { timeZone: 'Europe/Berlin' });
    const amended = a(
      treatment,
      't1',
      { plan: 'One lock', due: '2026-10-31' },
      { createdAt: '2026-08-03T22:30:00.000Z' },
    );
    const cells = cellsOf('t1', [berlin, plan], [berlin, amended]);
    expect(cells).toMatchObject({ change: 'amended', clause: treatment.clause, on: '2026-08-04' });
    expect(cells?.['fields']).toEqual([{ field: 'Due', from: '31 July 2026', to: '31 October 2026' }]);
    expect(cells?.['by']).toBeUndefined();
  });

  test('that were decided on are told as decisions, with what they are about', () => {
    const cells = cellsOf('d1', [plan], [plan, decided('d1', [plan])]);
    expect(cells).toMatchObject({ change: 'decided', about: [{ register: 'treatment', id: 't1' }] });
  });

  test('rest on all they name, so that access can withhold them', () => {
    const owned = a(asset, 'x', { name: 'Key', owner: 'ana' });
    const people = [a(person, 'ana'), a(person, 'bo')];
    const given = [people, people].map((each, n) => [
      ...each,
      n === 0 ? owned : a(asset, 'x', { name: 'Key', owner: 'bo' }),
    ]);
    const [row] = changes(given[0]!, given[1]!, { significant: false }).filter(
      ({ key }) => key === 'asset x',
    );
    expect(row?.rests.map(({ id }) => id)).toEqual(['x', 'ana', 'bo']);
    expect(row?.cells['fields']).toEqual([
      {
        field: 'Owner',
        left: [{ register: 'person', id: 'ana' }],
        joined: [{ register: 'person', id: 'bo' }],
      },
    ]);
  });

  test('are put in order by clause and register, and the latest first', () => {
    const on = (day: string) => ({ createdAt: `${day}T08:00:00.000Z` });
    const rows = changes(
      [],
      [
        a(incident, 'i1', {}, on('2026-07-01')),
        a(incident, 'i2', {}, on('2026-08-01')),
        a(nonconformity, 'n1', { requirements: undefined }, on('2026-07-01')),
        a(asset, 'a1', {}, on('2026-07-01')),
        a(issue, 'x1', { place: 'internal', effect: undefined }, on('2026-07-01')),
        a(issue, 'x2', { place: 'external' }, on('2026-06-01')),
      ],
    );
    expect(
      rows.map(({ cells }) => (cells['record'] as { id: string }).id).filter((id) => !id.startsWith('20')),
    ).toEqual(['x1', 'x2', 'a1', 'i2', 'i1', 'n1']);
    const first = rows.findIndex(({ cells }) => cells['clause'] === '4.1');
    expect(rows[first]?.cells['verdict']).toBeDefined();
  });
});

describe('only what is asked for', () => {
  const plan = a(treatment, 't1', { title: 'Ordered' });
  const doc = a(document, 'doc');
  const was = [a(asset, 'gone'), plan, decided('d1', [plan], { kind: 'acceptance' })];
  const is = [
    a(asset, 'gone', {}, { retired: true }),
    a(treatment, 't1', { title: 'Delivered' }),
    a(decision, 'd1', decided('d1', [plan], { kind: 'acceptance' }).fields, { retired: true }),
    decided('d2', [plan], { kind: 'acceptance' }),
    doc,
    a(incident, 'new'),
    a(acknowledgement, 'read', { version: undefined }),
  ];

  test('of weight: no daily entries, no field that nobody decides on, no decision that was renewed', () => {
    expect(records(was, is)).toEqual([
      ['d2', 'decided'],
      ['gone', 'retired'],
      ['doc', 'new'],
      ['new', 'new'],
    ]);
  });

  test('everything, where that is wanted', () => {
    expect(records(was, is, { significant: false })).toEqual(
      expect.arrayContaining([
        ['d1', 'retired'],
        ['read', 'new'],
      ]),
    );
  });

  test('a decision that was withdrawn with none in its place is of weight', () => {
    expect(
      records(
        was,
        is.filter(({ id }) => id !== 'd2'),
      ),
    ).toContainEqual(['d1', 'retired']);
  });

  test('of a clause', () => {
    const chapters = new Set(
      changes(was, is, { clause: '8' }).map(({ cells }) => String(cells['clause']).split('.')[0]),
    );
    expect([...chapters]).toEqual(['8']);
  });
});
