import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { describe, expect, test } from 'vitest';
import { person } from '#isms/07-support/people/person.ts';
import { grant } from '#isms/across/grant.ts';
import type { Change } from '#isms/kernel/declarations/change.ts';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { readerOf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { declared } from '../declared.ts';
import { askerOn } from './roles.ts';
import { permittedChanges } from './protected-changes.ts';

const today = '2026-09-30';
const { catalogue } = await declared();
const held = (given: readonly Given[]) => snapshotOf(given, today, [...catalogue.registers.values()]);

const someone = (id: string, fields: object = {}, more: { retired?: boolean } = {}) =>
  a(person, id, { from: undefined, to: undefined, ...fields }, more);
const granted = (who: string, fields: object = {}, more: { retired?: boolean } = {}) =>
  a(grant, `grant-${who}`, { person: who, role: 'isms-manager', ...fields }, more);

describe('roles are those of somebody who works here today', () => {
  test.each<[string, readonly Given[], readonly string[] | undefined]>([
    ['with a grant', [someone('ana'), granted('ana')], ['isms-manager']],
    ['on the last day of a grant', [someone('ana'), granted('ana', { until: today })], ['isms-manager']],
    ['on the first day of a grant', [someone('ana'), granted('ana', { from: today })], ['isms-manager']],
    ['before the first day of a grant', [someone('ana'), granted('ana', { from: '2026-10-01' })], []],
    ['after the last day of a grant', [someone('ana'), granted('ana', { until: '2026-09-29' })], []],
    ['with a grant that was taken away', [someone('ana'), granted('ana', {}, { retired: true })], []],
    ['without any', [someone('ana')], []],
    [
      'on their first and last day',
      [someone('ana', { from: today, to: today }), granted('ana')],
      ['isms-manager'],
    ],
    ['before their first day', [someone('ana', { from: '2026-10-01' }), granted('ana')], undefined],
    ['after their last day', [someone('ana', { to: '2026-09-29' }), granted('ana')], undefined],
    ['once retired', [someone('ana', {}, { retired: true }), granted('ana')], undefined],
    ['for nobody', [granted('ana')], undefined],
  ])('%s', (_, given, roles) => {
    expect(askerOn('ana', readerOf(held(given)), catalogue)?.roles).toEqual(roles);
  });
});

const system = { id: 'system', person: undefined };
const refusalOf = (changes: readonly Change[], snapshot: Snapshot): string | undefined => {
  const outcome = permittedChanges(changes, catalogue, snapshot, system);
  return isProblem(outcome) ? inEnglish(outcome.detail) : undefined;
};

describe('somebody remains ISMS manager', () => {
  const retire = (register: string, id: string): Change => ({ do: 'retire', register, id });
  const amend = (register: string, id: string, fields: Record<string, unknown>): Change => ({
    do: 'amend',
    register,
    id,
    fields,
  });
  const grantTo = (who: string): Change => ({
    do: 'create',
    register: 'grant',
    fields: { person: who, role: 'isms-manager' },
  });
  const alone = held([
    someone('ana'),
    granted('ana'),
    someone('bea'),
    someone('gone', { to: '2026-01-31' }),
    granted('gone'),
  ]);

  test.each<[string, readonly Change[]]>([
    ['the grant is retired', [retire('grant', 'grant-ana')]],
    ['it becomes another role', [amend('grant', 'grant-ana', { role: 'reader' })]],
    ['it ended yesterday', [amend('grant', 'grant-ana', { until: '2026-09-29' })]],
    ['it goes to somebody who has left', [amend('grant', 'grant-ana', { person: 'gone' })]],
    ['the person is retired', [retire('person', 'ana')]],
    ['the person left yesterday', [amend('person', 'ana', { to: '2026-09-29' })]],
    ['the person is yet to come', [amend('person', 'ana', { from: '2026-10-01' })]],
    ['somebody who has left gets another', [retire('grant', 'grant-ana'), grantTo('gone')]],
  ])('so it is refused that %s', (_, changes) => {
    expect(refusalOf(changes, alone)).toContain('Somebody has to remain ISMS manager');
  });

  test.each<[string, readonly Change[]]>([
    ['another is granted in the same act', [retire('grant', 'grant-ana'), grantTo('bea')]],
    ['it is renamed or ends later', [amend('grant', 'grant-ana', { until: '2027-01-31' })]],
    ['somebody else leaves', [retire('person', 'bea')]],
    ['it cannot be done anyway', [retire('person', 'nobody')]],
    ['nothing about it changes', [{ do: 'create', register: 'person', fields: { name: 'Carl' } }]],
  ])('and it is no matter when %s', (_, changes) => {
    expect(refusalOf(changes, alone)).toBeUndefined();
  });

  test('but a place without one is not kept from being mended', () => {
    const without = held([someone('ana'), someone('gone', { to: '2026-01-31' }), granted('gone')]);
    expect(refusalOf([retire('grant', 'grant-gone')], without)).toBeUndefined();
  });
});
