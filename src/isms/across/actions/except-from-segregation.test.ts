import { inWords } from '../../kernel/testing/sentence-tester.ts';
import { describe, expect, test } from 'vitest';
import { hindrance } from '#isms/kernel/declarations/action.ts';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { verifyEffectiveness } from '../../10-improvement/actions/verify-effectiveness.ts';
import { correctiveAction } from '../../10-improvement/corrective-action.ts';
import { person } from '../../07-support/people/person.ts';
import { organisation } from '../organisation.ts';
import { isExcepted } from '../segregation.ts';
import { segregationException } from '../segregation-exception.ts';
import { exceptFromSegregation } from './except-from-segregation.ts';

const house = [
  a(person, 'ana', { name: 'Ana' }),
  a(person, 'ben', { name: 'Ben' }),
  a(organisation, 'org', { topManagement: ['ana'] }),
];
const input = {
  separation: 'doer and verifier',
  reason: 'Nobody else knows the plant.',
  compensation: 'A second look each quarter.',
  until: '2026-12-31',
};
const granted = (id: string, by: string, more: object = {}) =>
  take(exceptFromSegregation, house, id, by, { input: { ...input, ...more } });

describe('top management excepts somebody from segregation', () => {
  test('with a reason, a check in its place and an end', () => {
    expect(granted('ben', 'ana')).toMatchObject([
      { do: 'create', fields: { person: 'ben', grantedBy: 'ana', grantedOn: '2026-09-30', ...input } },
    ]);
    expect(granted('ben', 'ana', { until: '2026-09-29' })).toContain('a time to come');
  });

  test('but not themself, and nobody else does', () => {
    expect(granted('ana', 'ana')).toContain('Nobody excepts themself');
    expect(granted('ana', 'ben')).toBe('Exceptions from segregation are granted by top management: Ana.');
  });
});

describe('somebody who is excepted may do both', () => {
  const done = a(correctiveAction, 'c1', {
    owner: 'ben',
    status: 'done',
    doneOn: '2026-01-10',
    effective: undefined,
  });
  const exception = (fields: object = {}, more: object = {}) =>
    a(segregationException, 'x', { ...input, person: 'ben', grantedBy: 'ana', ...fields }, more);
  const hindered = (...given: Parameters<typeof snapshotOf>[0]) => {
    const s = readerOf(
      snapshotOf([...house, done, ...given], '2026-09-30', [
        segregationException,
        ...(verifyEffectiveness.reads as never),
      ]),
    );
    const subject = s.get(correctiveAction, 'c1')!;
    const actor = { id: 'ben', person: 'ben' };
    return hindrance(
      verifyEffectiveness,
      subject,
      s,
      actor,
      isExcepted(verifyEffectiveness, subject, actor, s),
    );
  };

  test.each<[string, Parameters<typeof snapshotOf>[0]]>([
    ['until its last day', [exception({ until: '2026-09-30' })]],
    ['for that record alone', [exception({ about: { register: 'corrective-action', id: 'c1' } })]],
  ])('%s', (_, given) => {
    expect(hindered(...given)).toBeUndefined();
  });

  test.each<[string, Parameters<typeof snapshotOf>[0]]>([
    ['without one', []],
    ['after its last day', [exception({ until: '2026-09-29' })]],
    ['for another record', [exception({ about: { register: 'corrective-action', id: 'c2' } })]],
    ['for another duty', [exception({ separation: 'author and approver' })]],
    ['for somebody else', [exception({ person: 'ana' })]],
    ['once it is taken back', [exception({}, { retired: true })]],
  ])('but not %s', (_, given) => {
    expect(inWords(hindered(...given))).toContain('somebody else says whether it worked');
  });
});
