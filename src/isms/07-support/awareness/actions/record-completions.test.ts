import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { campaign } from '../campaign.ts';
import { completion } from '../completion.ts';
import { recordCompletions } from './record-completions.ts';

const hour = (fields: object = {}) => a(campaign, 'hour', { from: '2026-03-09', ...fields });
const given = [hour(), a(completion, 'c1', { campaign: 'hour', person: 'ana', doneOn: '2026-03-10' })];
const record = (input: object, records = given) =>
  take(recordCompletions, records, 'hour', 'dana', { input: { ...input } });

test('each of them once, on the day of the course, with its list', () => {
  expect(
    record({ people: ['ana', 'ben', 'cai', 'ben'], doneOn: '2026-03-24', evidence: ['list'] }),
  ).toMatchObject([
    { fields: { campaign: 'hour', person: 'ben', doneOn: '2026-03-24', evidence: ['list'] } },
    { fields: { campaign: 'hour', person: 'cai', doneOn: '2026-03-24', evidence: ['list'] } },
  ]);
});

test('today, if nothing is said', () => {
  expect(record({ people: ['ben'] })).toMatchObject([{ fields: { doneOn: '2026-09-30' } }]);
});

test('not those who have, not before it began, not ahead of time, not after it was closed', () => {
  expect(record({ people: ['ana'] })).toMatch(/already/);
  expect(record({ people: ['ben'], doneOn: '2026-03-08' })).toMatch(/not begun/);
  expect(record({ people: ['ben'], doneOn: '2026-10-01' })).toMatch(/still to come/);
  expect(record({ people: ['ben'] }, [hour({ closedOn: '2026-07-01' })])).toMatch(/closed/);
});
