import { describe, expect, test } from 'vitest';
import { add } from '../values/calendar.ts';
import { house, thing } from '../testing/cast-tester.ts';
import { dueOn, duesOf, overdueSince } from './deadline.ts';
import { a, snapshotOf, type Given } from '../testing/fixture.ts';
import { register, type Deadline } from './register.ts';
import { readerOf } from '../snapshot/snapshot.ts';
import { date, duration, line } from './fields.ts';

function ask(subject: Given, deadline: Deadline | string, asOf = '2026-09-30', ...others: Given[]) {
  const s = readerOf(snapshotOf([subject, ...others], asOf, [house]));
  const [record] = s.everything(subject.register);
  const declared = typeof deadline === 'string' ? subject.register.deadlines?.[deadline] : deadline;
  return {
    due: dueOn(record!, subject.register, declared!, s, house),
    overdue: overdueSince(record!, subject.register, declared!, s, house),
    dues: duesOf(record!, subject.register, s, house),
  };
}

describe('an interval', () => {
  test('counts from the day it was last done', () => {
    expect(ask(a(thing, 't', { inspectedOn: '2026-01-31' }), 'inspection').due).toBe('2027-01-31');
  });

  test('counts from creation while it was never done', () => {
    const created = { createdAt: '2026-03-01T09:00:00.000Z' };
    expect(ask(a(thing, 't', {}, created), 'inspection').due).toBe('2027-03-01');
  });

  test('is as long as the settings say', () => {
    const settings = a(house, 'h', { inspection: 'P2W' });
    expect(ask(a(thing, 't', { inspectedOn: '2026-01-31' }), 'inspection', '2026-02-01', settings).due).toBe(
      '2026-02-14',
    );
  });

  test('may be a field of the record, or its default', () => {
    const lamp = register({
      key: 'lamp',
      clause: '7.5',
      title: 'Lamp',
      plural: 'Lamps',
      code: 'LMP',
      purpose: 'Light.',
      label: 'name',
      fields: {
        name: line({ title: 'Name', help: 'Its name.' }),
        every: duration({ title: 'Every', help: 'How often.', default: 'P1M' }),
        seenOn: date({ title: 'Seen on', help: 'When.', optional: true }),
      },
      deadlines: { look: { title: 'Look', from: 'seenOn', every: { field: 'every' } } },
      example: { name: 'Hall' },
    });
    expect(ask(a(lamp, 'l', { seenOn: '2026-01-31' }), 'look').due).toBe('2026-02-28');
    expect(ask(a(lamp, 'l', { seenOn: '2026-01-31', every: 'P9999Y' }), 'look')).toMatchObject({
      due: '9999-12-31',
      overdue: undefined,
    });
  });

  test('may end on a day that is computed from the record and its neighbours', () => {
    const round = register({
      key: 'round',
      clause: '7.5',
      title: 'Round',
      plural: 'Rounds',
      code: 'RND',
      purpose: 'Looking round.',
      label: 'name',
      fields: {
        name: line({ title: 'Name', help: 'Its name.' }),
        last: date({ title: 'Last', help: 'When.' }),
      },
      deadlines: { next: { title: 'Next', on: { computed: 'next' } } },
      example: { name: 'Night', last: '2026-01-31' },
    }).derive('next', date({ title: 'Next', help: 'The day after.' }), [], ({ fields }) =>
      add(fields.last, 'P1D'),
    );
    expect(ask(a(round, 'r', { last: '2026-01-31' }), 'next').dues).toMatchObject([{ on: '2026-02-01' }]);
  });

  test('does not count where a day was agreed', () => {
    const either = {
      title: 'Check',
      on: 'due',
      from: 'inspectedOn',
      every: { setting: 'inspection' },
    } as const;
    const inspected = { inspectedOn: '2025-09-20' };
    expect(ask(a(thing, 't', { ...inspected, due: '2026-09-29' }), either)).toMatchObject({
      due: '2026-09-29',
      overdue: '2026-09-29',
    });
    expect(ask(a(thing, 't', inspected), either)).toMatchObject({ due: '2026-09-20', overdue: undefined });
  });

  test('may be exceeded by the tolerance, which an agreed day may not', () => {
    const late = a(thing, 't', { inspectedOn: '2025-09-20', due: '2026-09-29' });
    expect(ask(late, 'inspection').overdue).toBeUndefined();
    expect(ask(late, 'inspection', '2026-10-01').overdue).toBe('2026-09-20');
    expect(ask(late, 'completion').overdue).toBe('2026-09-29');
    expect(ask(late, 'completion', '2026-09-29').overdue).toBeUndefined();
  });
});

describe('what was not done', () => {
  const round = (more: Partial<Deadline> = {}): Deadline => ({ title: 'Round', on: 'due', ...more });
  const timing = (deadline: Deadline, asOf: string): string | undefined => {
    const subject = a(thing, 't', { due: '2026-08-31' });
    const dated = { ...thing, deadlines: { round: deadline } };
    const s = readerOf(snapshotOf([subject], asOf, [house]));
    return duesOf(s.everything(thing)[0]!, dated, s, house)[0]?.timing;
  };

  test('was missed once the tolerance has passed too, if it recurs', () => {
    expect(timing(round({ recurs: true }), '2026-08-31')).toBe('ahead');
    expect(timing(round({ recurs: true }), '2026-09-01')).toBe('overdue');
    expect(timing(round({ recurs: true }), '2026-09-10')).toBe('overdue');
    expect(timing(round({ recurs: true }), '2026-09-11')).toBe('missed');
  });

  test('stays to be done, however late, if it does not', () => {
    expect(timing(round(), '2036-10-01')).toBe('overdue');
  });

  test('is no longer due once it was left out on purpose', () => {
    expect(timing(round({ unless: { state: ['open'] } }), '2026-10-01')).toBeUndefined();
    expect(timing(round({ unless: { state: ['closed'] } }), '2026-10-01')).toBe('overdue');
  });
});

describe('a deadline does not count', () => {
  test('once it has come about by itself', () => {
    const end = { title: 'End', on: 'due', passes: true } as const;
    const ended = a(thing, 't', { due: '2026-09-30' });
    expect(ask(ended, end, '2026-09-30')).toMatchObject({ due: '2026-09-30', overdue: undefined });
    expect(ask(ended, end, '2026-10-01')).toMatchObject({ due: undefined, overdue: undefined });
  });

  test.each([
    ['once it is done', a(thing, 't', { due: '2026-01-01', doneOn: '2026-02-01' }), 'completion'],
    ['without a day', a(thing, 't'), 'completion'],
    ['in another state', a(thing, 't', { state: 'closed', inspectedOn: '2020-01-01' }), 'inspection'],
    ['for a retired record', a(thing, 't', { due: '2026-01-01' }, { retired: true }), 'completion'],
  ])('%s', (_, subject, name) => {
    expect(ask(subject, name)).toMatchObject({ due: undefined, overdue: undefined });
  });
});

test('all that is due about a record comes earliest first, with who is to act', () => {
  const subject = a(thing, 't', { owner: 'ana', due: '2026-12-01', inspectedOn: '2025-11-01' });
  expect(ask(subject, 'completion').dues).toEqual([
    { deadline: 'inspection', title: 'Inspection', on: '2026-11-01', timing: 'ahead', who: 'ana', about: [] },
    { deadline: 'completion', title: 'Completion', on: '2026-12-01', timing: 'ahead', who: 'ana', about: [] },
  ]);
});
