import { describe, expect, test } from 'vitest';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { metric } from './metric.ts';
import { reading } from './reading.ts';

type Overrides = Readonly<Record<string, unknown>>;

const unlimited = {
  targetFrom: undefined,
  targetTo: undefined,
  warningFrom: undefined,
  warningTo: undefined,
};

function columnsOf(settings: Overrides, ...readings: Overrides[]) {
  const given = readings.map((each, n) =>
    a(reading, `r${n}`, { metric: 'm', due: undefined, takenOn: undefined, value: undefined, ...each }),
  );
  const s = readerOf(snapshotOf([a(metric, 'm', settings), ...given], '2026-09-30', [reading]));
  const record = s.get(metric, 'm') as Stored<typeof metric>;
  const column = (name: string): unknown => metric.derived[name]?.of(record, s);
  return {
    latest: column('latest'),
    latestOn: column('latestOn'),
    nextOn: column('nextOn'),
    state: column('state'),
  };
}

const taken = (takenOn: string, value: number) => ({ status: 'taken', takenOn, value });

test('the latest value is that of the latest day, whatever was entered last', () => {
  expect(columnsOf({}, taken('2026-08-31', 96), taken('2026-07-31', 91))).toMatchObject({
    latest: 96,
    latestOn: '2026-08-31',
  });
});

describe('the next reading', () => {
  const monthly = { every: 'P1M', from: '2026-01-31' };

  test.each([
    ['is the first one while there is none', monthly, [], '2026-01-31'],
    ['follows the latest at the interval', monthly, [taken('2026-08-31', 96)], '2026-09-30'],
    [
      'follows one that was missed for good',
      monthly,
      [taken('2026-07-31', 91), { status: 'missed', due: '2026-08-31' }],
      '2026-09-30',
    ],
    [
      'does not move for one that is only planned for the same day',
      monthly,
      [taken('2026-07-31', 91), { status: 'planned', due: '2026-08-31' }],
      '2026-08-31',
    ],
    [
      'is the one that was planned, whatever the interval says',
      monthly,
      [taken('2026-08-31', 96), { status: 'planned', due: '2026-10-10' }],
      '2026-10-10',
    ],
    ['is not asked for while nothing is measured', { ...monthly, status: 'paused' }, [], undefined],
    [
      'is of no day once no interval is set',
      { from: '2026-01-31', every: undefined },
      [taken('2026-08-31', 96)],
      undefined,
    ],
  ])('%s', (_, settings, readings, expected) => {
    expect(columnsOf(settings, ...readings).nextOn).toBe(expected);
  });
});

describe('the state', () => {
  const high = { ...unlimited, targetFrom: 95, warningFrom: 90 };
  const low = { ...unlimited, targetTo: 5 };
  const range = { ...unlimited, targetFrom: 18, targetTo: 24, warningTo: 27 };

  test.each([
    [high, 95, 'on target'],
    [high, 94.9, 'warning'],
    [high, 89, 'off target'],
    [low, 5, 'on target'],
    [low, 6, 'off target'],
    [range, 25, 'warning'],
    [range, 17, 'off target'],
    [unlimited, 17, 'no target'],
  ])('within %o, %d is %s', (limits, value, expected) => {
    expect(columnsOf(limits, taken('2026-08-31', value)).state).toBe(expected);
  });

  test('is unknown without a value', () => {
    expect(columnsOf(high, { status: 'missed', due: '2026-08-31' }).state).toBe('no reading');
  });
});
