import { inEnglish } from '../kernel/values/message-format.ts';
import { expect, test } from 'vitest';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import type { View } from '#isms/kernel/declarations/view.ts';
import { declared } from '../../declared.ts';
import { applicability } from '../06-planning/statement-of-applicability/applicability.ts';
import { organisation } from '../across/organisation.ts';
import { controlCounterparts } from './control-counterparts.ts';
import { controlsOverview } from './controls-overview.ts';

const { catalogue, inquirer } = await declared();

const rowsOf = (given: readonly Given[], parameters: Readonly<Record<string, unknown>> = {}) =>
  askedOf(controlCounterparts, given, parameters);

function askedOf(view: View, given: readonly Given[], parameters: Readonly<Record<string, unknown>>) {
  const head = snapshotOf(given, '2026-09-30', [...catalogue.registers.values()]);
  const rows = inquirer().at(head).view(view, parameters);
  if (isProblem(rows)) throw new Error(inEnglish(rows.detail));
  return rows.map(({ cells }) => cells);
}

test('every control of both editions is there, and eleven are new', () => {
  const rows = rowsOf([]);
  expect(new Set(rows.map((cells) => cells['in2022'])).size).toBe(93);
  expect(new Set(rows.flatMap((cells) => cells['in2013'] ?? [])).size).toBe(114);
  expect(rows.filter((cells) => cells['relation'] === 'new')).toHaveLength(11);
});

test('controls that were merged are a row each, beside the one they became', () => {
  const rows = rowsOf([], { control: '2022-A-5-1' });
  expect(rows.map((cells) => [cells['in2013'], cells['relation'], cells['in2022']])).toEqual([
    ['2013-A-5-1-1', 'merged', '2022-A-5-1'],
    ['2013-A-5-1-2', 'merged', '2022-A-5-1'],
  ]);
});

test('a row says what became of a control, and how both stand, as the view of controls does', () => {
  const given = [
    a(organisation, 'org', { inForceSince: undefined }),
    a(applicability, 'x', { scope: 's', control: '2013-A-6-1-1', applicable: 'no', reasonNot: 'None here.' }),
  ];
  const [row] = rowsOf(given, { control: '2022-A-5-2' });
  expect(row).toMatchObject({ in2013: '2013-A-6-1-1', relation: 'same', state2022: 'not tested' });
  const standing = askedOf(controlsOverview, given, { edition: '2013' });
  const there = standing.find((cells) => cells['control'] === '2013-A-6-1-1');
  expect(row?.['state2013']).toBe(there?.['state']);
  expect(row?.['state2013']).not.toBe('not tested');
  expect(rowsOf([], { control: '2013-A-9-2-1' })).toMatchObject([{ relation: 'renamed' }]);
});
