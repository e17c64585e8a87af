import { expect, test } from 'vitest';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { person } from '../../07-support/people/person.ts';
import { absence } from '../../across/absence.ts';
import { grant } from '../../across/grant.ts';
import { appointment } from './appointment.ts';
import { dutyHolders, dutyRegisters, onDuty } from './duty-holders.ts';
import { role } from './role.ts';

const people = ['max', 'ben', 'eva', 'dan'].map((id) => a(person, id, { from: undefined, to: undefined }));
const granted = (who: string, to = 'employee') => a(grant, `g-${who}`, { person: who, role: to });
const organisation = [
  ...people,
  granted('max', 'isms-manager'),
  granted('ben'),
  granted('eva'),
  a(role, 'r1', { duties: ['incident triage'], incompatible: [] }),
];
const held = (fields: object = {}) =>
  a(appointment, 'a1', {
    role: 'r1',
    person: 'ben',
    deputy: 'eva',
    from: undefined,
    to: undefined,
    ...fields,
  });
const away = (who: string, fields: object = {}) =>
  a(absence, `b-${who}`, { person: who, from: '2026-09-01', to: '2026-10-31', deputy: undefined, ...fields });
const on = (...given: readonly Given[]) =>
  readerOf(snapshotOf([...organisation, ...given], '2026-09-30', [...dutyRegisters]));
const triage = (...given: readonly Given[]) => onDuty('incident triage', on(...given));

test('a duty is its holder’s, and the deputy’s while the holder is away', () => {
  expect(triage(held())).toEqual(['ben']);
  expect(triage(held(), away('ben'))).toEqual(['eva']);
  expect(triage(held(), away('ben', { to: '2026-09-29' }))).toEqual(['ben']);
  expect(triage(held({ deputy: undefined }), away('ben', { deputy: 'eva' }))).toEqual(['eva']);
  expect(dutyHolders('incident triage', on(held()))).toEqual(['ben', 'eva']);
});

test('where nobody can act on it, it is the ISMS managers’', () => {
  expect(triage()).toEqual(['max']);
  expect(triage(held(), away('ben'), away('eva'))).toEqual(['max']);
  expect(triage(held({ to: '2026-09-01' }))).toEqual(['max']);
  expect(triage(held({ person: 'dan', deputy: undefined }))).toEqual(['max']);
  expect(onDuty(undefined, on(held()))).toEqual(['max']);
  expect(onDuty('awareness', on(held()))).toEqual(['max']);
});
