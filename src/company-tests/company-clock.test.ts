import { describe, expect, test } from 'vitest';
import { byWhat, monthEnds, reference, standsAt, type Stand } from './company-clock.ts';

/** The example company's clock at telling dates: what is due, late and missed is what its story says, and nothing else. */
const told = [
  '2025-02-28',
  '2025-06-17',
  '2025-06-18',
  '2025-11-16',
  '2025-11-17',
  '2026-01-28',
  '2026-01-29',
  '2026-04-01',
  '2026-04-02',
  '2026-05-30',
  '2026-05-31',
  '2026-06-19',
  '2026-07-15',
  '2026-07-22',
  reference,
  '2026-10-31',
  '2026-11-30',
  '2026-12-18',
  '2026-12-19',
  '2027-01-21',
  '2027-02-20',
  '2027-09-30',
] as const;

const stands = new Map(standsAt(told).map((stand) => [stand.day, stand]));

function on(day: (typeof told)[number]): Stand {
  const stand = stands.get(day);
  if (!stand) throw new Error(`${day} was not asked about`);
  return stand;
}

const late = (stand: Stand) => ({
  overdue: Object.fromEntries(byWhat(stand, 'overdue')),
  missed: Object.fromEntries(byWhat(stand, 'missed')),
});

const numbered = (prefix: string, from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, n) => `${prefix}-${from + n}`);

const notMet = (stand: Stand): readonly string[] => stand.refs['2022']['not met'] ?? [];

describe('while the ISMS is built', () => {
  test('the first three days to keep are a treatment, the first talk and a decision on the budget', () => {
    expect(on('2025-02-28').dues).toMatchObject([
      { code: 'TRT-1', on: '2025-03-21' },
      { code: 'AWC-1', on: '2025-03-31' },
      { code: 'RSC-3', on: '2025-04-25' },
    ]);
  });

  test('nobody has tried to restore the alarms until the first try fails', () => {
    const talk = { 'Awareness campaign': ['AWC-1'] };
    expect(late(on('2025-06-17'))).toEqual({
      overdue: { ...talk, 'Restore test, not planned yet': ['BCK-1'] },
      missed: {},
    });
    expect(late(on('2025-06-18'))).toEqual({ overdue: talk, missed: {} });
  });
});

describe('between internal audit and certificate', () => {
  const analyses = { 'Analysis of a metric': ['MAN-18', 'MAN-24', 'MAN-25'] };
  const hosts = { 'Next access review, not planned yet': ['ACR-12'] };

  test('three analyses of October are late for a month, and then were missed', () => {
    expect(late(on('2025-11-16'))).toEqual({
      overdue: { ...analyses, 'Change to be finished': ['CHG-6'] },
      missed: hosts,
    });
    expect(late(on('2025-11-17'))).toEqual({ overdue: {}, missed: { ...hosts, ...analyses } });
  });

  test('they are made up for after stage 2 has found them', () => {
    expect(late(on('2026-01-28')).missed).toEqual(analyses);
    expect(late(on('2026-01-29'))).toEqual({ overdue: {}, missed: {} });
  });
});

describe('in the second year', () => {
  test('the audit programme ends a day before the next one is approved', () => {
    expect(late(on('2026-04-01')).overdue).toEqual({
      'End of the audit programme': ['APG-1'],
      'Objective to be achieved': ['OBJ-4'],
    });
    expect(notMet(on('2026-04-01'))).toEqual(['9.2.2 [programme]']);
    expect(late(on('2026-04-02')).overdue).not.toHaveProperty('End of the audit programme');
    expect(notMet(on('2026-04-02'))).toEqual([]);
  });

  test('a critical supplier is fifty days late, which counts once the tolerance is used up', () => {
    expect(late(on('2026-05-30'))).toEqual({ overdue: { 'Review of a supplier': ['SRV-16'] }, missed: {} });
    expect(notMet(on('2026-05-30'))).toEqual([]);
    expect(late(on('2026-05-31'))).toEqual({ overdue: {}, missed: { 'Review of a supplier': ['SRV-16'] } });
    expect(notMet(on('2026-05-31'))).toEqual(['8.1 [external]']);
    expect(late(on('2026-06-19'))).toEqual({ overdue: {}, missed: {} });
  });

  test('the management review of July waits for its chair, within the tolerance', () => {
    expect(late(on('2026-07-15'))).toEqual({
      overdue: { 'Management review': ['MRV-2'], 'Review of a document': ['DOC-31'] },
      missed: {},
    });
    expect(on('2026-07-15').refs['2022'].met).toContain('9.3.1');
    expect(late(on('2026-07-22')).overdue).not.toHaveProperty('Management review');
  });

  test('on the reference day nothing is late, and the figures and runs of September are asked for first', () => {
    const { dues, refs } = on(reference);
    expect(late(on(reference))).toEqual({ overdue: {}, missed: {} });
    expect(Object.keys(refs['2022'])).toEqual(['met']);
    expect(dues.filter((each) => each.on <= '2026-10-10').map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        ...numbered('MTR', 1, 15),
        ...numbered('OPR', 193, 209),
        'COM-4',
        'COM-14',
        'VUL-22',
      ]),
    );
    expect(dues.filter((each) => each.on <= '2026-10-10')).toHaveLength(35);
  });
});

describe('after the reference day nobody does anything', () => {
  test('in October it is all late, and nothing is missed yet', () => {
    const { overdue, missed } = late(on('2026-10-31'));
    expect(missed).toEqual({});
    expect(overdue).toMatchObject({
      'Management review': ['MRV-3'],
      Audit: ['AUD-9'],
      'Treatment of a risk': ['TRT-25'],
      'Restore test': ['BRN-132'],
    });
    expect(notMet(on('2026-10-31'))).toContain('8.3 [implement]');
  });

  test('in November the monthly readings and runs, the analyses, the audit and the review were missed', () => {
    const { missed } = late(on('2026-11-30'));
    expect(Object.keys(missed).toSorted()).toEqual([
      'Analysis of a metric',
      'Audit',
      'Communication',
      'Management review',
      'Planned occurrence of a process',
      'Reading of a metric',
      'Restore test',
    ]);
    expect(missed['Reading of a metric']?.toSorted()).toEqual(numbered('MTR', 1, 15).toSorted());
    expect(missed['Analysis of a metric']?.toSorted()).toEqual(numbered('MAN', 73, 87).toSorted());
    expect(missed).toMatchObject({ Audit: ['AUD-9'], 'Management review': ['MRV-3'] });
    expect(notMet(on('2026-11-30'))).toEqual(expect.arrayContaining(['8.1 [doc]', '9.1 [doc]', '9.3.1']));
  });

  test('in December the quarterly reviews of privileged access follow, and the acceptance of RISK-9 expires', () => {
    expect(late(on('2026-12-19')).missed).toMatchObject({
      'Next access review, not planned yet': ['ACR-5'],
      'Test of a measure': ['MST-109'],
    });
    const ahead = on('2026-12-18').dues.filter(({ code }) => code === 'DEC-219');
    expect(ahead).toMatchObject([{ timing: 'ahead', about: ['TRT-10', 'RISK-9'] }]);
    expect(notMet(on('2026-12-18'))).not.toContain('6.1.3 f) [residual]');
    expect(on('2026-12-19').dues.filter(({ code }) => code === 'DEC-219')).toMatchObject([
      { timing: 'overdue' },
    ]);
    expect(notMet(on('2026-12-19'))).toContain('6.1.3 f) [residual]');
  });

  test('in January the certification body stands before the door, in February its audit was missed', () => {
    expect(late(on('2027-01-21')).overdue).toMatchObject({
      Audit: ['AUD-10'],
      'Plan of an audit': ['AUD-10'],
    });
    expect(late(on('2027-02-20')).missed).toMatchObject({ Audit: ['AUD-9', 'AUD-10'] });
  });

  test('after a year every risk, every process and what people judged are out of date', () => {
    const { overdue, missed } = late(on('2027-09-30'));
    const assessments = [
      ...(missed['Assessment of a risk'] ?? []),
      ...(overdue['Assessment of a risk'] ?? []),
    ];
    expect(assessments).toHaveLength(33);
    expect(missed['Review of a process']).toEqual(expect.arrayContaining([...numbered('PRC', 1, 18)]));
    expect(overdue['Renewal of a judgement']?.length).toBeGreaterThan(100);
    expect(overdue['Review of the scope'] ?? missed['Review of the scope']).toEqual(['SCP-1']);
    const { met = [], 'needs a person': asks = [] } = on('2027-09-30').refs['2022'];
    expect(met.length).toBeLessThan(80);
    expect(asks.length).toBeGreaterThan(30);
  });
});

test('the clock runs from the first month of the project to a year after the reference day', () => {
  expect(monthEnds).toHaveLength(36);
  expect([monthEnds[0], monthEnds[23], monthEnds[35]]).toEqual(['2024-10-31', reference, '2027-09-30']);
});
