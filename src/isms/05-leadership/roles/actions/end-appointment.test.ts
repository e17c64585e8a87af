import { inWords } from '../../../kernel/testing/sentence-tester.ts';
import { expect, test } from 'vitest';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { organisation } from '../../../across/organisation.ts';
import { person } from '../../../07-support/people/person.ts';
import { appointment } from '../appointment.ts';
import { role } from '../role.ts';
import { endAppointment } from './end-appointment.ts';

const house = [a(organisation, 'org', { topManagement: ['ana'] }), a(person, 'ana'), a(person, 'ben')];
const custodian = a(role, 'held', { duties: ['access control'] });
const manager = a(role, 'held', { duties: ['performance reporting'] });
const held = (fields: object = {}) =>
  a(appointment, 'apt', { role: 'held', person: 'ben', from: '2025-04-01', to: undefined, ...fields });
const by = (id: string | undefined) => ({ id: 'key', person: id });
const reading = (...given: readonly Given[]) => {
  const s = readerOf(snapshotOf([...house, ...given], '2026-09-30'));
  return { s, subject: s.get(appointment, 'apt')! };
};

test('it is ended once, by top management where top management gave it', () => {
  const asked = (actor: string | undefined, ...given: readonly Given[]) => {
    const { s, subject } = reading(...given);
    return endAppointment.obstacle(subject, s, by(actor));
  };
  expect(asked('ben', custodian, held())).toBeUndefined();
  expect(asked('ben', custodian, held({ to: '2026-12-31' }))).toBeUndefined();
  expect(inWords(asked('ben', custodian, held({ to: '2026-08-31' })))).toBe('It has ended already.');
  expect(inWords(asked('ben', manager, held()))).toMatch('top management assigns itself: Ana Lindqvist');
  expect(asked('ana', manager, held())).toBeUndefined();
  expect(inWords(asked(undefined, custodian, held()))).toMatch('people');
});

test('it ends today or on the day named, and not before it began', () => {
  const { s, subject } = reading(custodian, held({ note: 'For releases only.' }));
  const ended = (input: Readonly<Record<string, unknown>>) =>
    endAppointment.decide({ subject, input, actor: by('ana'), s });
  expect(inWords(ended({}))).toMatchObject([{ do: 'amend', id: 'apt', fields: { to: '2026-09-30' } }]);
  expect(inWords(ended({ to: '2026-12-31', note: 'Retires.' }))).toMatchObject([
    { fields: { to: '2026-12-31', note: 'Retires.' } },
  ]);
  expect(inWords(ended({ to: '2025-03-31' }))).toMatchObject({ kind: 'refused' });
});
