import { describe, expect, test } from 'vitest';
import { groupsOf, judgementsOf, beforeAndAfter, standingOf } from './requirement-model.ts';

const names = {
  r1: { register: 'risk', code: 'RISK-1', label: 'One', retired: false },
  r2: { register: 'risk', code: 'RISK-2', label: 'Two', retired: false },
  ana: { register: 'person', code: 'PER-1', label: 'Ana', retired: false },
};
const finding = (key: string, weight: string, fix: string, record?: string, more: object = {}) => ({
  key,
  cells: {
    weight,
    fix,
    message: `${key}.`,
    rule: 'owners',
    register: 'risk',
    record: record && { register: 'risk', id: record },
    primary: true,
    house: false,
    ...more,
  },
  rests: [],
});

describe('findings', () => {
  test('that one step mends are told together, the gravest first', () => {
    const groups = groupsOf({
      names,
      rows: [
        finding('a', 'weakens', 'Name an owner.', 'r1'),
        finding('b', 'fails', 'Score it.', 'r1'),
        finding('c', 'weakens', 'Name an owner.', 'r2'),
      ],
    });
    expect(groups.map(({ fix, found }) => [fix, found.map(({ record }) => record?.code)])).toEqual([
      ['Score it.', ['RISK-1']],
      ['Name an owner.', ['RISK-1', 'RISK-2']],
    ]);
  });

  test('that only repeat another requirement’s come last, however grave', () => {
    const rows = [finding('a', 'fails', 'Mend.', 'r1', { primary: false }), finding('b', 'asks', 'Look.')];
    expect(groupsOf({ names, rows }).map(({ key, repeats }) => [key, repeats])).toEqual([
      ['owners Look.', false],
      ['owners Mend.', true],
    ]);
  });
});

test('a finding about several records has each of them as a case', () => {
  const cases = ['r1', 'r2'].map((id) => ({ record: { register: 'risk', id }, says: `${id} has no owner.` }));
  const [group] = groupsOf({
    names,
    rows: [finding('a', 'fails', 'Name an owner.', undefined, { places: 2, cases })],
  });
  expect(group?.found).toMatchObject([
    {
      message: 'a.',
      record: undefined,
      places: 2,
      cases: [
        { message: 'r1 has no owner.', record: { register: 'risk', code: 'RISK-1' } },
        { message: 'r2 has no owner.', record: { register: 'risk', code: 'RISK-2' } },
      ],
    },
  ]);
});

test('a finding says what it is a consequence of, and which requirements it brings down', () => {
  const cited = { '2022-a': { register: 'requirement', code: '6.1.2 d) 1)', retired: false } };
  const rows = [
    finding('a', 'fails', 'Mend.', 'r1', { primary: false, consequenceOf: '2022-a' }),
    finding('b', 'fails', 'Mend.', 'r2', { consequences: ['2022-a'] }),
    finding('c', 'fails', 'Mend.', 'r2', { consequences: ['2022-a'] }),
  ];
  const other = { id: '2022-a', code: '6.1.2 d) 1)' };
  const groups = groupsOf({ names: { ...names, ...cited }, rows });
  expect(groups.map(({ consequenceOf, consequences }) => [consequenceOf, consequences])).toEqual([
    [undefined, [other]],
    [other, []],
  ]);
  expect(standingOf({ consequenceOf: ['2022-a'] }, cited).consequenceOf).toEqual([other]);
});

test('neighbours follow the order of the standard and end at its ends', () => {
  const ids = ['a', 'b', 'c'];
  expect(beforeAndAfter(ids, 'a')).toEqual({ before: undefined, after: 'b' });
  expect(beforeAndAfter(ids, 'c')).toEqual({ before: 'b', after: undefined });
  expect(beforeAndAfter(ids, 'elsewhere')).toEqual({ before: undefined, after: undefined });
});

const record = (id: string, until: string, retired = false) => ({
  id,
  register: 'judgement',
  code: `JDG-${id}`,
  label: '',
  version: 1,
  retired,
  createdAt: '',
  createdBy: '',
  changedAt: '',
  changedBy: '',
  fields: {
    verdict: 'met',
    by: 'ana',
    on: '2026-01-01',
    until,
    reason: 'Seen.',
    rests: [{ record: { register: 'risk', id: 'r1' } }],
  },
  derived: {},
  may: [],
});

const because = (standing: object, ...records: ReturnType<typeof record>[]) =>
  judgementsOf(
    [{ records, names }],
    { judgement: undefined, because: undefined, changed: undefined, ...standing },
    '2026-09-30',
  ).map((each) => each.because);

describe('judgements', () => {
  test('count until their last day, and while no later one replaced them', () => {
    expect(
      because({}, record('9', '2027-01-01', true), record('2', '2026-09-29'), record('10', '2026-09-30')),
    ).toEqual([undefined, 'expired', 'replaced']);
  });

  test('that are void are said to be, and the last of them what made it so', () => {
    expect(because({ judgement: '1', because: 'void' }, record('1', '2027-01-01'))).toEqual(['void']);
    const standing = { judgement: '2', because: 'void', changed: 'Owner of RISK-1' };
    const records = [record('1', '2027-01-01', true), record('2', '2027-01-01')];
    expect(judgementsOf([{ records, names }], standing, '2026-09-30').map(({ changed }) => changed)).toEqual([
      'Owner of RISK-1',
      undefined,
    ]);
  });

  test('name who judged and what it rests on', () => {
    const [judgement] = judgementsOf(
      [{ records: [record('1', '2027-01-01')], names }],
      standingOf({}),
      '2026-09-30',
    );
    expect(judgement).toMatchObject({ by: 'Ana', rests: [{ name: { code: 'RISK-1' } }] });
  });
});
