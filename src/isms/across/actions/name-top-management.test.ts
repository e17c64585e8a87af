import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { person } from '../../07-support/people/person.ts';
import { organisation } from '../organisation.ts';
import { nameTopManagement } from './name-top-management.ts';

const people = [
  a(person, 'ana', { name: 'Ana' }),
  a(person, 'ben', { name: 'Ben' }),
  a(person, 'gone', { name: 'Gone', to: '2026-01-31' }),
];
const name = (who: string, named: readonly string[], topManagement?: readonly string[]) =>
  take(nameTopManagement, [...people, a(organisation, 'org', { topManagement })], 'org', who, {
    input: { people: named },
  });

test('top management says who else belongs to it, or takes its place', () => {
  expect(name('ana', ['ana', 'ben'], ['ana'])).toMatchObject([{ fields: { topManagement: ['ana', 'ben'] } }]);
  expect(name('ana', ['ben'], ['ana'])).toMatchObject([{ fields: { topManagement: ['ben'] } }]);
});

test('nobody makes themself part of it', () => {
  expect(name('ben', ['ana', 'ben'], ['ana'])).toMatch(
    /^Who top management is, is said by top management: Ana\. If none of it can, take “Recover/,
  );
});

test('an ISMS manager names it while it has no member, and not because its members have left', () => {
  expect(name('ben', ['ben'])).toMatchObject([{ fields: { topManagement: ['ben'] } }]);
  expect(name('ben', ['ben'], ['gone'])).toMatch(/^Who top management is, is said by top management: Gone/);
});

test('it is never nobody', () => {
  expect(name('ana', [], ['ana'])).toBe('Somebody has to be top management.');
  expect(name('ana', ['gone'], ['ana'])).toBe('Gone does not work here now.');
});
