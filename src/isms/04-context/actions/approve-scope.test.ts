import { inWords } from '../../kernel/testing/sentence-tester.ts';
import { describe, expect, test } from 'vitest';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { decision } from '../../across/decision.ts';
import { decided } from '../../across/decision-tester.ts';
import { organisation } from '../../across/organisation.ts';
import { person } from '../../07-support/people/person.ts';
import { scope } from '../scope.ts';
import { approveScope } from './approve-scope.ts';

const house = [a(organisation, 'org', { topManagement: ['ana'] }), a(person, 'ana'), a(person, 'ben')];
const all = a(scope, 'all');
const by = (id: string) => ({ id: 'key', person: id });

const asked = (given: readonly Given[], actor: { id: string; person: string | undefined }) => {
  const s = readerOf(snapshotOf([...house, ...given], '2026-09-30', [decision]));
  return approveScope.obstacle(s.get(scope, 'all')!, s, actor);
};

describe('a scope', () => {
  test('is approved by top management', () => {
    expect(asked([all], by('ana'))).toBeUndefined();
    expect(inWords(asked([all], by('ben')))).toBe('The scope is approved by top management: Ana Lindqvist.');
    expect(inWords(asked([all], { id: 'key', person: undefined }))).toMatch('people');
  });

  test('is approved once it says something, and where it ends', () => {
    expect(inWords(asked([a(scope, 'all', { statement: undefined })], by('ana')))).toMatch(
      'statement is missing',
    );
    const endless = { exclusions: [], interfaces: [] };
    expect(inWords(asked([a(scope, 'all', endless)], by('ana')))).toMatch('where it ends');
    expect(
      inWords(asked([a(scope, 'all', { ...endless, noInterfaces: 'Alone in the world.' })], by('ana'))),
    ).toBe(undefined);
  });

  test('is approved once, until it changes', () => {
    const approval = decided('d1', [all]);
    expect(inWords(asked([all, approval], by('ana')))).toBe('The scope is approved as it is.');
    expect(asked([a(scope, 'all', { services: 'Controllers' }), approval], by('ana'))).toBeUndefined();
  });
});

test('the approval keeps what was seen, by whom and as what', () => {
  const s = readerOf(snapshotOf([...house, all], '2026-09-30', [decision]));
  const changes = approveScope.decide({
    subject: s.get(scope, 'all')!,
    input: { reason: 'Both sites, as customers ask.' },
    actor: by('ana'),
    s,
  });
  expect(inWords(changes)).toMatchObject([
    {
      do: 'create',
      register: 'decision',
      fields: { kind: 'approval', by: 'ana', role: 'Top management', on: '2026-09-30' },
    },
  ]);
});
