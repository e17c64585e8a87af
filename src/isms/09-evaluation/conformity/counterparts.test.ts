import { inEnglish } from '../../kernel/values/message-format.ts';
import { expect, test } from 'vitest';
import { snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { requirementsOf } from '#isms/standard/requirements.ts';
import { declared } from '../../../declared.ts';
import { requirementId } from '../../across/requirement.ts';
import { counterparts } from './counterparts.ts';

const { catalogue, inquirer } = await declared();
const head = snapshotOf([], '2026-09-30', [...catalogue.registers.values()]);

function rowsOf(parameters: Readonly<Record<string, unknown>> = {}) {
  const rows = inquirer().at(head).view(counterparts, parameters);
  if (isProblem(rows)) throw new Error(inEnglish(rows.detail));
  return rows.map(({ cells }) => cells);
}

test('every requirement of both editions is there, in the order in which one reads them', () => {
  const rows = rowsOf();
  const in2022 = [...new Set(rows.flatMap((cells) => cells['in2022'] ?? []))];
  expect(in2022).toEqual(requirementsOf('2022').map(({ ref }) => requirementId('2022', ref)));
  const in2013 = new Set(rows.flatMap((cells) => cells['in2013'] ?? []));
  expect(in2013.size).toBe(requirementsOf('2013').length);
  expect([...new Set(rows.map((cells) => cells['group']))]).toEqual([
    '4 Context of the organisation',
    '5 Leadership',
    '6 Planning',
    '7 Support',
    '8 Operation',
    '9 Performance evaluation',
    '10 Improvement',
  ]);
});

test('a row says what became of the duty, and how either stands', () => {
  const of = (requirement: string) => rowsOf({ requirement });
  expect(of('2022-6-3')).toMatchObject([
    { relation: 'new', state2022: 'needs a person', note: 'New clause.' },
  ]);
  expect(of('2022-6-3')[0]).toMatchObject({ in2013: undefined, asks2013: undefined, state2013: undefined });
  expect(of('2013-7-4-d')).toMatchObject([{ relation: 'removed', group: '7 Support', state2013: 'no data' }]);
  expect(of('2013-9-3-a')).toMatchObject([{ relation: 'renumbered', in2022: '2022-9-3-2-a' }]);
  expect(of('2013-4-1')).toMatchObject([{ relation: 'same', in2022: '2022-4-1' }]);
  expect(of('2013-8-1-outsourced')).toMatchObject([{ relation: 'changed', in2022: '2022-8-1-external' }]);
  expect(of('2013-4-2-b')).toMatchObject([{ relation: 'reworded' }]);
});

test('two requirements of 2013 that became one are two rows of it', () => {
  expect(rowsOf({ requirement: '2022-8-1-processes' }).map((cells) => cells['in2013'])).toEqual([
    '2013-8-1-processes',
    '2013-8-1-objectives',
  ]);
});
