import { inWords } from '../../../kernel/testing/sentence-tester.ts';
import { describe, expect, test } from 'vitest';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { organisation } from '../../../across/organisation.ts';
import { person } from '../../../07-support/people/person.ts';
import { appointment } from '../appointment.ts';
import { role } from '../role.ts';
import { appoint } from './appoint.ts';

const house = [
  a(organisation, 'org', { topManagement: ['ana'] }),
  a(person, 'ana'),
  a(person, 'ben', { name: 'Ben' }),
  a(person, 'cem', { name: 'Cem', to: '2026-08-31' }),
];
const custodian = a(role, 'custodian', { duties: ['access control'] });
const manager = a(role, 'manager', { duties: ['isms conformity'] });
const auditor = a(role, 'auditor', { duties: ['internal audit'], incompatible: ['custodian'] });
const by = (id: string | undefined) => ({ id: 'key', person: id });

const asked = (subject: Given<typeof role>, actor: string | undefined) => {
  const s = readerOf(snapshotOf([...house, subject], '2026-09-30'));
  return appoint.obstacle(s.get(role, subject.id)!, s, by(actor));
};

const done = (subject: string, input: Readonly<Record<string, unknown>>, ...more: readonly Given[]) => {
  const given = [...house, custodian, manager, auditor, ...more];
  const s = readerOf(snapshotOf(given, '2026-09-30', [appointment]));
  return appoint.decide({ subject: s.get(role, subject)!, input, actor: by('ana'), s });
};

describe('appointing', () => {
  test('is for anybody with a person, but for the two duties top management assigns itself', () => {
    expect(asked(custodian, 'ben')).toBeUndefined();
    expect(asked(manager, 'ana')).toBeUndefined();
    expect(inWords(asked(manager, 'ben'))).toMatch('top management assigns itself: Ana Lindqvist');
    expect(inWords(asked(custodian, undefined))).toMatch('people');
    expect(inWords(asked(a(role, 'old', {}, { retired: true }), 'ana'))).toMatch('not in use');
  });

  test('notes who gave the role to whom, from when, and when it was made known', () => {
    expect(inWords(done('custodian', { person: 'ben', announcedOn: '2026-09-29' }))).toEqual([
      {
        do: 'create',
        register: 'appointment',
        fields: {
          role: 'custodian',
          person: 'ben',
          from: '2026-09-30',
          announcedOn: '2026-09-29',
          appointedBy: 'ana',
        },
      },
    ]);
    expect(inWords(done('custodian', { person: 'ben', from: '2026-11-01' }))).toMatchObject([
      { fields: { from: '2026-11-01' } },
    ]);
  });

  const held = (fields: object) => a(appointment, 'apt', { person: 'ben', to: undefined, ...fields });
  test.each([
    ['themself', 'custodian', { person: 'ana' }, [], 'themself'],
    ['who has left', 'custodian', { person: 'cem' }, [], 'Cem does not work here'],
    ['whose deputy has left', 'custodian', { person: 'ben', deputy: 'cem' }, [], 'Cem does not work here'],
    ['told tomorrow', 'custodian', { person: 'ben', announcedOn: '2026-10-01' }, [], 'once people were told'],
    [
      'who holds it',
      'custodian',
      { person: 'ben' },
      [held({ role: 'custodian' })],
      'Ben holds the role already',
    ],
    [
      'who holds what excludes it',
      'custodian',
      { person: 'ben' },
      [held({ role: 'auditor' })],
      'does not go together',
    ],
    [
      'who holds what it excludes',
      'auditor',
      { person: 'ben' },
      [held({ role: 'custodian' })],
      'does not go together',
    ],
  ] as const)('is refused for somebody %s', (_, subject, input, more, why) => {
    expect(inWords(done(subject, input, ...more))).toMatchObject({
      kind: 'refused',
      detail: expect.stringContaining(why) as string,
    });
  });

  test('looks at what is held on the day, not at what was', () => {
    const before = held({ role: 'custodian', to: '2026-08-31' });
    expect(inWords(done('custodian', { person: 'ben' }, before))).toHaveLength(1);
  });
});
