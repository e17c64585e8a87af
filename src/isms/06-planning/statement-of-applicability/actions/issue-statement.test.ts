import { inWords } from '../../../kernel/testing/sentence-tester.ts';
import { inEnglish } from '../../../kernel/values/message-format.ts';
import { expect, test } from 'vitest';
import { hindrance } from '#isms/kernel/declarations/action.ts';
import type { Change } from '#isms/kernel/declarations/change.ts';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { isProblem, type Problem } from '#isms/kernel/values/problem.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { scope } from '../../../04-context/scope.ts';
import { organisation } from '../../../across/organisation.ts';
import { person } from '../../../07-support/people/person.ts';
import { assessmentRun } from '../../../08-operation/risk-assessments/assessment-run.ts';
import { decidedControls, excluded, issuedFrom } from '../statement-tester.ts';
import { issueStatement } from './issue-statement.ts';

const all = a(scope, 'all', { statement: 'Controllers and their cloud.' });
const house = [
  all,
  a(organisation, 'org', { name: 'Acme', topManagement: ['ana'] }),
  a(person, 'ana', { name: 'Ana' }),
  a(person, 'ben', { name: 'Ben Okafor' }),
];
const by = (who: string | undefined) => ({ id: 'key', person: who });
const reader = (...given: readonly Given[]) =>
  readerOf(snapshotOf(given, '2026-09-30', issueStatement.reads as never));

const obstacle = (who: string, ...given: readonly Given[]) => {
  const s = reader(...house, ...given);
  return hindrance(issueStatement, s.get(scope, 'all')!, s, by(who));
};

type Frozen = { readonly ref: string; readonly status?: string } & Record<string, unknown>;
const decide = (
  input: object,
  ...given: readonly Given[]
): Frozen & { readonly lines: readonly Frozen[] } => {
  const s = reader(...house, ...given);
  const subject = s.get(scope, 'all')!;
  const decided: readonly Change[] | Problem = issueStatement.decide({
    subject,
    input: { number: '1.1', changes: 'After the audit.', ...input },
    s,
    actor: by('ana'),
  });
  if (isProblem(decided)) throw new Error(inEnglish(decided.detail));
  const [change] = decided;
  if (change?.do !== 'create') throw new Error('nothing was issued');
  return change.fields as never;
};

test('top management, or whoever did not decide all of it, may issue it', () => {
  const own = decidedControls('2022', {}).map((each) => ({
    ...each,
    fields: { ...each.fields, decidedBy: 'ben' },
  }));
  expect(obstacle('ana', ...own)).toBeUndefined();
  expect(inWords(obstacle('ben', ...own))).toBe(
    'Ben Okafor decided which controls are needed; somebody else approves that.',
  );
  expect(obstacle('ben', ...decidedControls('2022'))).toBeUndefined();
});

test('there is nothing to issue before anything is decided, nor for a scope without words', () => {
  expect(inWords(obstacle('ana'))).toBe('Nobody has decided yet which controls this scope needs.');
  const s = reader(a(scope, 'all', { statement: undefined }), ...decidedControls('2022'));
  expect(inWords(issueStatement.obstacle(s.get(scope, 'all')!, s, by('ana')))).toMatch(
    /scope has no statement/,
  );
});

test('what is open or has no reason is not issued', () => {
  expect(() => decide({}, ...decidedControls('2022', { 'A.5.9': { applicable: undefined } }))).toThrow(
    'It is not decided yet whether these controls are needed: A.5.9.',
  );
  const bare = { drivers: undefined, reason: undefined };
  const noReason = { ...excluded, reasonNot: undefined };
  expect(() => decide({}, ...decidedControls('2022', { 'A.5.9': bare, 'A.8.30': noReason }))).toThrow(
    'Nothing says why these controls are in or out: A.5.9, A.8.30.',
  );
  expect(() => decide({ comparedOn: '2026-10-01' }, ...decidedControls('2022'))).toThrow(/is made before/);
});

test('every line is kept as it stands, with the assessment it rests on', () => {
  const issued = decide(
    { comparedOn: '2026-09-22', comparedBy: 'ben' },
    ...decidedControls('2022', { 'A.8.30': excluded }),
    a(assessmentRun, 'late', { to: '2026-06-16' }),
    a(assessmentRun, 'early', { to: '2026-03-24' }),
    a(assessmentRun, 'running', { to: undefined }),
  );
  expect(issued).toMatchObject({
    edition: '2022',
    number: '1.1',
    issuedOn: '2026-09-30',
    approver: 'ana',
    role: 'Top management',
    organisation: 'Acme',
    run: 'late',
    comparedBy: 'ben',
    changes: 'After the audit.',
  });
  expect(issued.lines).toHaveLength(93);
  expect(issued.lines.find(({ ref }) => ref === 'A.5.1')).toMatchObject({
    applicable: 'yes',
    status: 'implemented',
    measures: ['works'],
    evidence: ['proof'],
    evidenceUntil: '2026-06-30',
  });
  const left = issued.lines.find(({ ref }) => ref === 'A.8.30');
  expect(left).toMatchObject({ applicable: 'no', reasonNot: 'Nothing of the kind is done here.' });
  expect(left).not.toHaveProperty('status');
});

test('the change log says what differs from the issue before of that edition', () => {
  const planned = decidedControls('2022', { 'A.8.30': excluded }, { status: 'partial' });
  const before = issuedFrom('2022', planned, { number: '1.0' });
  const issued = decide({}, ...decidedControls('2022'), before);
  const log = String(issued['changes']).split('\n');
  expect(log.slice(0, 2)).toEqual(['After the audit.', '']);
  expect(log).toContain('- A.5.1: Status (Partly implemented → Implemented)');
  expect(log).toContain(
    '- A.8.30: Applicable (Not applicable → Applicable), Needed because of, Why it is included, Status (none → Implemented), Why it is excluded',
  );
  expect(decide({ edition: '2013' }, ...decidedControls('2013'), before)['changes']).toBe('After the audit.');
});
