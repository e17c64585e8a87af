import { expect, test } from 'vitest';
import { differences, inWords } from './statement-differences.ts';
import type { LiveLine } from './statement-lines.ts';

const line = (ref: string, fields: Partial<LiveLine> = {}): LiveLine => ({
  control: `2022-${ref}`,
  ref,
  name: ref,
  applicable: 'yes',
  ...fields,
});
const words = (before: readonly LiveLine[], after: readonly LiveLine[]) =>
  differences(before, after).map((each) => `${each.ref}: ${inWords(each)}`);

test('says what changed, with the values where there is a choice of them', () => {
  const before = [line('A.8.28', { status: 'planned', risks: ['r1'] }), line('A.8.30')];
  const after = [line('A.8.28', { status: 'implemented', risks: ['r1', 'r2'] }), line('A.8.30')];
  expect(words(before, after)).toEqual(['A.8.28: Risks, Status (Planned → Implemented)']);
});

test('a control that came or went is a difference', () => {
  expect(words([line('A.1')], [line('A.2')])).toEqual([
    'A.2: Applicable (none → Applicable)',
    'A.1: Applicable (Applicable → none)',
  ]);
});

test('neither order, nor how a measure works, nor what shows it, is one', () => {
  const before = [line('A.1', { risks: ['r1', 'r2'], requirements: [], how: 'By hand.', evidence: ['e1'] })];
  const after = [line('A.1', { risks: ['r2', 'r1'], how: 'By a script.', evidence: ['e2'] })];
  expect(words(before, after)).toEqual([]);
});

test('only what is asked about is compared', () => {
  const [before, after] = [[line('A.1', { status: 'planned' })], [line('A.1', { applicable: 'no' })]];
  expect(differences(before, after, ['need']).map(({ fields }) => fields)).toEqual([['applicable']]);
});
