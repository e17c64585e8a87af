import { expect, test } from 'vitest';
import { house, person } from '../testing/cast-tester.ts';
import type { Change } from '../declarations/change.ts';
import { prepare } from './commit.ts';
import { date, line } from '../declarations/fields.ts';
import { a, snapshotOf } from '../testing/fixture.ts';
import { catalogueOf } from '../declarations/catalogue.ts';
import { Problem } from '../values/problem.ts';
import { register } from '../declarations/register.ts';

const visit = register({
  key: 'visit',
  clause: '8.1',
  title: 'Visit',
  plural: 'Visits',
  code: 'VIS',
  purpose: 'Visits.',
  label: 'title',
  fields: {
    title: line({ title: 'Visit', help: 'Where.' }),
    due: date({ title: 'Due', help: 'When it is to be.', optional: true }),
    heldOn: date({ title: 'Held on', help: 'When it was.', optional: true, happened: true }),
  },
  example: { title: 'Waterworks' },
});
const declared = catalogueOf([house, person, visit]);
const head = snapshotOf([a(visit, 'v', { heldOn: '2027-01-01' })], '2026-09-30');

const written = (id: string | undefined, fields: Record<string, unknown>, origin?: 'import') => {
  const change: Change = id
    ? { do: 'amend', register: 'visit', id, fields }
    : { do: 'create', register: 'visit', fields: { title: 'Dam', ...fields } };
  const context = { actor: 'ana', at: '2026-09-30T10:00:00.000Z', newId: () => 'n', origin };
  const made = prepare(declared, head, [change], context);
  return made instanceof Problem ? made.faults.map(({ path }) => path) : [];
};

test('what has happened was given no day that is yet to come', () => {
  expect(written(undefined, { heldOn: '2026-10-01' })).toEqual(['heldOn']);
  expect(written(undefined, { heldOn: '2026-09-30', due: '2027-01-01' })).toEqual([]);
  expect(written('v', { heldOn: '2026-12-01' })).toEqual(['heldOn']);
});

test('what stood there already is not asked again, nor what comes from elsewhere', () => {
  expect(written('v', { title: 'Reservoir' })).toEqual([]);
  expect(written(undefined, { heldOn: '2027-01-01' }, 'import')).toEqual([]);
});
