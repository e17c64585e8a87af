import { expect, test } from 'vitest';
import { cast, gauge, person, thing } from '../testing/cast-tester.ts';
import { erased } from '../values/erased.ts';
import { line } from '../declarations/fields.ts';
import { a, snapshotOf } from '../testing/fixture.ts';
import { readerOf } from './snapshot.ts';
import { valueText } from './value-text.ts';

const s = readerOf(snapshotOf([a(person, 'ana'), a(gauge, 'g')], '2026-09-30', cast));
const text = (name: string, value: unknown, language?: string) =>
  valueText(name, {
    fields: thing.fields,
    values: { gauge: 'g', [name]: value },
    s,
    ...(language !== undefined && { language }),
  });

test.each([
  ['title', 'Door', 'Door', 'Door'],
  ['state', 'open', 'Open', 'Open'],
  ['due', '2026-06-30', '2026-06-30', '30 June 2026'],
  ['cost', 12000.5, '12000.5', '12,000.5'],
  ['likely', 2, '2 often', '2 often'],
  ['likely', 9, '9', '9'],
  ['owner', 'ana', 'ANA', 'ANA'],
  ['owner', 'nobody', 'nobody', 'nobody'],
  ['about', [{ register: 'person', id: 'ana' }], 'ANA', 'ANA'],
  ['title', erased, 'erased', 'erased'],
  ['title', undefined, '', ''],
])('%s %j is %j as data and %j in English', (name, value, data, english) => {
  expect([text(name, value), text(name, value, 'en')]).toEqual([data, english]);
});

test('in an entry, what may be left out says what it is', () => {
  expect(text('shifts', [{ day: '2026-01-01', who: 'ana' }, { day: '2026-01-02' }])).toBe(
    '2026-01-01, Who: ANA; 2026-01-02',
  );
});

test.each([
  ['thing', thing.plural],
  ['gone', 'gone'],
])('the register %s is called %s', (key, called) => {
  const fields = { register: line({ title: 'Register', help: 'H.', format: 'register' }) };
  expect(valueText('register', { fields, values: { register: key }, s })).toBe(called);
});
