import { inEnglish } from '../values/message-format.ts';
import { describe, expect, test } from 'vitest';
import { cast, thing } from '../testing/cast-tester.ts';
import { compared } from './comparison.ts';
import { date, line, yesNo } from './fields.ts';
import { a, snapshotOf } from '../testing/fixture.ts';
import { Inquirer } from '../queries/inquirer.ts';
import { catalogueOf } from './catalogue.ts';
import { isProblem } from '../values/problem.ts';
import { readerOf } from '../snapshot/snapshot.ts';
import { view } from './view.ts';

const marks = { title: 'T', help: 'H.', optional: true } as const;

const titles = view({
  key: 'titles',
  clause: '6.1',
  title: 'Titles',
  purpose: 'What things were called.',
  nothing: 'Nothing changed.',
  reads: [thing],
  compares: 'since',
  landmarks: {
    done: { title: 'Last done', on: (s) => s.all(thing).at(-1)?.fields.doneOn },
    year: { title: 'New year', on: () => '2026-01-01' },
  },
  parameters: { since: date(marks) },
  columns: { was: line(marks), is: line(marks), since: line(marks) },
  presentation: { as: 'table' },
  *rows({ s, before }, { since }) {
    for (const { id, fields } of s.all(thing))
      yield {
        key: id,
        cells: { was: before.s.get(thing, id)?.fields.title, is: fields.title, since },
        rests: [{ register: thing.key, id }],
      };
  },
});
const declared = catalogueOf([...cast, titles]);

const on = (day: string, title: string, fields = {}) =>
  snapshotOf([a(thing, 't', { title, ...fields })], day, cast);
const now = (fields = {}) => readerOf(on('2026-09-30', 'now', fields));

describe('the earlier day', () => {
  test('is the one that is named, up to the day itself', () => {
    expect(compared(titles, '2026-03-01', now())).toMatchObject({ with: '2026-03-01' });
    expect(compared(titles, '2026-09-30', now())).toMatchObject({ with: '2026-09-30' });
  });

  test('is not after the day it is compared with', () => {
    const problem = compared(titles, '2026-10-01', now());
    expect(problem).toMatchObject({ kind: 'invalid', faults: [{ path: 'since' }] });
  });

  test('is the first landmark that has been, where none is named', () => {
    expect(compared(titles, undefined, now({ doneOn: '2026-05-05' }))).toEqual({
      with: '2026-05-05',
      days: [
        { key: 'done', title: 'Last done', on: '2026-05-05' },
        { key: 'year', title: 'New year', on: '2026-01-01' },
      ],
    });
    for (const fields of [{}, { doneOn: '2026-09-30' }, { doneOn: '2026-12-31' }])
      expect(compared(titles, undefined, now(fields))).toEqual({
        with: '2026-01-01',
        days: [{ key: 'year', title: 'New year', on: '2026-01-01' }],
      });
  });

  test('is the day itself where nothing has been', () => {
    const first = readerOf(on('2025-01-01', 'first'));
    expect(compared(titles, undefined, first)).toEqual({ with: '2025-01-01', days: [] });
  });
});

describe('a view that compares', () => {
  const inquirer = new Inquirer(declared, () => []);
  const asked = (is: string, was: string, day: string, parameters = {}) => {
    const rows = inquirer.at(on('2026-09-30', is)).view(titles, parameters, inquirer.at(on(day, was)));
    if (isProblem(rows)) throw new Error(inEnglish(rows.detail));
    return rows.map(({ cells }) => cells);
  };

  test('sees both days, and knows the earlier one by its parameter, named or not', () => {
    const seen = [{ was: 'then', is: 'now', since: '2026-01-01' }];
    expect(asked('now', 'then', '2026-01-01')).toEqual(seen);
    expect(asked('now', 'then', '2026-01-01', { since: '2026-01-01' })).toEqual(seen);
  });

  test('is answered for the pair it was asked of, whatever it was asked before', () => {
    for (const [is, was, day] of [
      ['now', 'then', '2026-01-01'],
      ['now', 'other', '2026-01-01'],
      ['later', 'other', '2026-01-01'],
      ['now', 'then', '2026-02-01'],
      ['now', 'then', '2026-01-01'],
    ] as const)
      expect(asked(is, was, day)).toEqual([{ was, is, since: day }]);
  });

  test('cannot be asked of one day', () => {
    expect(() => inquirer.at(on('2026-09-30', 'now')).view(titles, {})).toThrow('compares two days');
  });

  test('compares only when asked to, where it says so, and is of one day otherwise', () => {
    const { clause, title, purpose, nothing, landmarks = {} } = titles;
    const sometimes = view({
      key: 'sometimes',
      clause,
      title,
      purpose,
      nothing,
      landmarks,
      reads: [thing],
      parameters: { since: date(marks), twice: yesNo({ ...marks, default: false }) },
      compares: 'since',
      comparesWhen: { twice: [true] },
      columns: { was: line(marks) },
      presentation: { as: 'table' },
      *rows({ s, before }) {
        for (const { id } of s.all(thing))
          yield { key: id, cells: { was: before?.s.get(thing, id)?.fields.title }, rests: [] };
      },
    });
    const asker = new Inquirer(catalogueOf([...cast, sometimes]), () => []);
    const [today, then] = [asker.at(on('2026-09-30', 'now')), asker.at(on('2026-01-01', 'then'))];
    expect(today.compared(sometimes, { since: '2026-01-01' })).toBeUndefined();
    expect(today.view(sometimes, { since: '2026-01-01' })).toMatchObject([{ cells: { was: undefined } }]);
    expect(today.compared(sometimes, { twice: true })).toMatchObject({ with: '2026-01-01' });
    expect(today.view(sometimes, { twice: true }, then)).toMatchObject([{ cells: { was: 'then' } }]);
    const wrong = { ...sometimes, comparesWhen: { thrice: [true] } };
    expect(() => catalogueOf([...cast, wrong])).toThrow('it has no thrice to compare by');
  });

  test('says what is wrong with its parameters before any day is loaded', () => {
    const inquiry = inquirer.at(on('2026-09-30', 'now'));
    expect(isProblem(inquiry.compared(titles, { since: '2026-02-30' }))).toBe(true);
    expect(isProblem(inquiry.compared(titles, { until: '2026-02-01' }))).toBe(true);
  });

  test('names the earlier day by a date that may be left out', () => {
    const wrong = (parameters: object) => () => catalogueOf([...cast, { ...titles, parameters } as never]);
    for (const parameters of [{}, { since: line(marks) }, { since: date({ title: 'T', help: 'H.' }) }])
      expect(wrong(parameters)).toThrow('view titles: since is no date that may be left out');
    expect(wrong({ since: date(marks) })).not.toThrow();
  });
});
