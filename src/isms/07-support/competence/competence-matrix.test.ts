import { expect, test } from 'vitest';
import { a, type Given } from '#isms/kernel/testing/fixture.ts';
import { rowsOf } from '#isms/kernel/testing/view-tester.ts';
import { appointment } from '../../05-leadership/roles/appointment.ts';
import { role } from '../../05-leadership/roles/role.ts';
import { competenceMatrix } from './competence-matrix.ts';
import { competenceRecord } from './competence-record.ts';
import { competenceRequirement } from './competence-requirement.ts';
import { auditing, holds, shown, training } from './competence-tester.ts';
import { person } from '../people/person.ts';

const cellsOf = (given: readonly Given[], parameters: Readonly<Record<string, unknown>> = {}) =>
  rowsOf(competenceMatrix, given, parameters).map(({ cells }) => cells);

test('each person is held against what their roles ask, the deputy too', () => {
  expect(cellsOf([...auditing, holds(), shown('ana'), shown('ben', { level: 1 })])).toMatchObject([
    { person: 'ana', competence: 'auditing', asked: 2, shown: 2, state: 'reached', until: '2029-03-05' },
    { person: 'ben', competence: 'auditing', asked: 2, shown: 1, state: 'gap', roles: ['audits'] },
  ]);
});

test('a gap says what is done about it', () => {
  const given = [
    ...auditing,
    holds({ deputy: undefined }),
    shown('ana', { level: undefined }),
    training('competence-record', 'ana can'),
  ];
  expect(cellsOf(given)).toMatchObject([{ shown: undefined, state: 'learning', actions: ['course'] }]);
});

test('names the evidence of the level that counts, and of no other', () => {
  const given = [
    ...auditing,
    holds({ deputy: undefined }),
    shown('ana', { evidence: ['certificate'] }),
    a(competenceRecord, 'before', { person: 'ana', competence: 'auditing', level: 1, evidence: ['course'] }),
  ];
  expect(cellsOf(given)).toMatchObject([{ shown: 2, evidence: ['certificate'] }]);
});

test('of two roles that ask for the same, the higher level counts', () => {
  const given = [
    ...auditing,
    holds({ deputy: undefined }),
    shown('ana'),
    a(role, 'leads'),
    a(competenceRequirement, 'more', { role: 'leads', competence: 'auditing', level: 3 }),
    a(appointment, 'leads too', { role: 'leads', person: 'ana' }),
  ];
  expect(cellsOf(given)).toMatchObject([{ asked: 3, shown: 2, state: 'gap', roles: ['audits', 'leads'] }]);
});

test('one unit only, or gaps only, and nobody who has left', () => {
  const given = [...auditing, holds(), shown('ana')];
  expect(cellsOf(given, { gaps: true })).toMatchObject([{ person: 'ben' }]);
  expect(cellsOf([...given, a(person, 'ben', { unit: 'line' })], { unit: 'line' })).toMatchObject([
    { person: 'ben' },
  ]);
  expect(cellsOf([...given, a(person, 'ben', { to: '2026-08-31' })])).toMatchObject([{ person: 'ana' }]);
});
