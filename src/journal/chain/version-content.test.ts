import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { erased } from '#isms/kernel/values/erased.ts';
import { assemble, contentHash, salted, split, withErased } from './version-content.ts';
import { person, risk } from '../testing/fixture-tester.ts';

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const entry = fc.record({ who: optional(fc.oneof(fc.string(), fc.constant(erased))), said: fc.string() });
const values = fc.record({
  scenario: fc.string(),
  level: optional(fc.integer()),
  heard: optional(fc.array(entry, { maxLength: 4 })),
});

const defined = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, inner: unknown) => (inner === erased ? 'erased' : inner)));

test('what was divided comes together again, with what had been erased', () => {
  fc.assert(
    fc.property(values, (given) => {
      const { rest, personal, mask } = split(risk.fields, given);
      const { there, gone } = assemble(rest, personal, mask);
      expect(defined(withErased(there, gone))).toEqual(defined(given));
    }),
  );
});

test('without the personal part, what was there reads as erased and what was not stays empty', () => {
  const given = { scenario: 'Fire', heard: [{ who: 'Bo', said: 'Smoke' }, { said: 'Heat' }] };
  const { rest, personal, mask } = split(risk.fields, given);
  expect(rest).toEqual({ scenario: 'Fire', heard: [{ said: 'Smoke' }, { said: 'Heat' }] });
  expect(personal).toEqual({ heard: [{ who: 'Bo' }, {}] });
  const { there, gone } = assemble(rest, undefined, mask);
  expect(withErased(there, gone)).toEqual({
    scenario: 'Fire',
    heard: [{ who: erased, said: 'Smoke' }, { said: 'Heat' }],
  });
});

test('nothing personal, no personal part', () => {
  expect(split(risk.fields, { scenario: 'Fire', heard: [{ said: 'Heat' }] })).toMatchObject({
    personal: {},
    mask: {},
  });
  expect(split(person.fields, { name: 'Bo', administrator: true })).toEqual({
    rest: { administrator: true },
    personal: { name: 'Bo' },
    mask: { name: 1 },
  });
});

test('the same text has another hash each time it is salted', () => {
  const [one, other] = [salted('Bo'), salted('Bo')];
  expect(contentHash(one)).not.toBe(contentHash(other));
  expect(contentHash({ ...one })).toBe(contentHash(one));
});
