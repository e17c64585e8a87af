import { inWords } from '../../../kernel/testing/sentence-tester.ts';
import { expect, test } from 'vitest';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { audit } from '../audit.ts';
import { checklistRow } from '../checklist-row.ts';
import { answerChecklistRow } from './answer-checklist-row.ts';

const ana = { id: 'ana', person: 'ana' };

function situation(row: object = {}, of: object = {}) {
  const given = [
    a(audit, 'a1', { status: 'planned', from: '2026-09-28', concludedOn: undefined, ...of }),
    a(checklistRow, 'k1', { audit: 'a1', result: undefined, examinedOn: undefined, ...row }),
  ];
  const s = readerOf(snapshotOf(given, '2026-09-30', [audit, checklistRow]));
  return { s, subject: s.get(checklistRow, 'k1')! };
}

const isAwaited = ({ s, subject }: ReturnType<typeof situation>) =>
  typeof answerChecklistRow.awaited === 'function' && answerChecklistRow.awaited(subject, s);
const obstacle = ({ s, subject }: ReturnType<typeof situation>) =>
  answerChecklistRow.obstacle(subject, s, ana);
const answered = (input: {
  result: 'conforms' | 'not examined';
  examinedOn?: string;
  leftOutBecause?: string;
}) => answerChecklistRow.decide({ ...situation(), input, actor: ana });

test('each question without an answer is awaited once the audit has begun', () => {
  expect(isAwaited(situation())).toBe(true);
  expect(isAwaited(situation({ result: 'conforms' }))).toBe(false);
  expect(isAwaited(situation({}, { from: '2026-10-01' }))).toBe(false);
  expect(isAwaited(situation({}, { status: 'cancelled' }))).toBe(false);
});

test('the day of the examination is today, unless one is on record', () => {
  const { s, subject } = situation();
  expect(answerChecklistRow.start?.(subject, s)).toMatchObject({ examinedOn: '2026-09-30' });
  const examined = situation({ examinedOn: '2026-09-29' });
  expect(answerChecklistRow.start?.(examined.subject, examined.s)).toMatchObject({
    examinedOn: '2026-09-29',
  });
});

test('the first answer shows that a planned audit is under way', () => {
  expect(inWords(answered({ result: 'conforms' }))).toContainEqual(
    expect.objectContaining({ id: 'a1', fields: { status: 'under way' } }),
  );
});

test('what was left out was examined on no day', () => {
  expect(inWords(answered({ result: 'conforms', examinedOn: '2026-09-30' }))).toContainEqual(
    expect.objectContaining({ id: 'k1', fields: { result: 'conforms', examinedOn: '2026-09-30' } }),
  );
  expect(
    inWords(answered({ result: 'not examined', examinedOn: '2026-09-30', leftOutBecause: 'Ill.' })),
  ).toContainEqual(
    expect.objectContaining({ id: 'k1', fields: { result: 'not examined', leftOutBecause: 'Ill.' } }),
  );
  expect(inWords(answered({ result: 'not examined' }))).toMatchObject({
    faults: [{ path: 'leftOutBecause' }],
  });
});

test('not once it is answered, or the audit over', () => {
  expect(obstacle(situation())).toBeUndefined();
  expect(inWords(obstacle(situation({ result: 'conforms' })))).toMatch('answered already');
  expect(inWords(obstacle(situation({}, { status: 'concluded', concludedOn: '2026-09-30' })))).toMatch(
    'concluded',
  );
  expect(inWords(obstacle(situation({}, { status: 'cancelled' })))).toMatch('called off');
});
