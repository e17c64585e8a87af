import { describe, expect, test } from 'vitest';
import { cast, note, person, thing } from '../testing/cast-tester.ts';
import { attributed } from './consequences.ts';
import { anything, fails, missing, type Finding } from '../declarations/finding.ts';
import { a, snapshotOf } from '../testing/fixture.ts';
import { catalogueOf } from '../declarations/catalogue.ts';
import { rule } from '../declarations/rule.ts';
import type { RequirementStatus } from '../declarations/view.ts';

const empty = missing('Nobody is on record.', 'Record them.');
const described = { mode: 'computed', why: 'For the test.', reads: [], empty } as const;
const says = fails('{record} is wrong.', 'Mend it.');

const cause = rule({ ...described, key: 'cause', title: 'Cause', of: person, findings: { none: says } });
const follower = rule({
  ...described,
  key: 'follower',
  title: 'Follower',
  of: thing,
  findings: { late: fails('{record} waits for {who}.', 'Wait.'), other: says },
  follows: { late: ['cause.none'] },
});
const last = rule({
  ...described,
  key: 'last',
  title: 'Last',
  of: thing,
  findings: { late: says, void: says },
  follows: { late: ['follower.late'], void: [anything] },
});
const part = rule({
  ...described,
  key: 'part',
  title: 'Part',
  of: note,
  findings: { void: says },
  follows: { void: [anything] },
});

const declared = catalogueOf([...cast, cause, follower, last, part]);
const snapshot = snapshotOf(
  [a(person, 'per-1'), a(thing, 'thg-1'), a(thing, 'thg-2'), a(note, 'not-1', { thing: 'thg-1' })],
  '2026-09-30',
  cast,
);

type Found = readonly [finding: string, code?: string, parameters?: Readonly<Record<string, string>>];

/** The status of requirements 1, 2 ..., each with its findings. */
const standings = (...given: readonly (readonly Found[])[]): readonly RequirementStatus[] =>
  given.map((findings, n) => ({
    edition: '2022',
    ref: String(n + 1),
    mode: 'computed',
    rules: [],
    computed: 'not met',
    judgement: undefined,
    verdict: 'not met',
    findings: findings.map(([name, code, parameters = {}]): Finding => {
      const [key = '', text = ''] = name.split('.');
      return {
        rule: key,
        key: text,
        weight: 'fails',
        house: false,
        primary: true,
        register: declared.rules.get(key)?.of.key ?? '',
        record: code?.toLowerCase(),
        code,
        parameters,
        since: undefined,
      };
    }),
  }));

/** The cause of each finding, with its requirement; undefined for a finding that is cited itself. */
const causes = (given: readonly RequirementStatus[]) =>
  attributed(given, declared, snapshot).map(({ findings }) =>
    findings.map(({ primary, cause: of }) => {
      expect(primary).toBe(of === undefined);
      return of && `${of.finding.rule}.${of.finding.key} (${of.ref})`;
    }),
  );

describe('a finding that is declared to follow another one is its consequence', () => {
  const wrong: Found = ['cause.none', 'PER-1'];

  test('where both speak of the same record, whichever requirement comes first', () => {
    const late: Found = ['follower.late', 'THG-1', { who: 'PER-2, PER-1' }];
    expect(causes(standings([late], [wrong]))).toEqual([['cause.none (2)'], [undefined]]);
    expect(causes(standings([wrong], [late]))).toEqual([[undefined], ['cause.none (1)']]);
  });

  test('not where they speak of different records, nor for another finding of its rule', () => {
    expect(causes(standings([['follower.late', 'THG-1', { who: 'PER-2' }]], [wrong]))).toEqual([
      [undefined],
      [undefined],
    ]);
    expect(causes(standings([['follower.other', 'THG-1', { who: 'PER-1' }]], [wrong]))).toEqual([
      [undefined],
      [undefined],
    ]);
  });

  test('down to the first cause', () => {
    const chain = standings(
      [['last.late', 'THG-1']],
      [['follower.late', 'THG-1', { who: 'PER-1' }]],
      [wrong],
    );
    expect(causes(chain)).toEqual([['cause.none (3)'], ['cause.none (3)'], [undefined]]);
  });

  test('where what causes it is said of the register as a whole', () => {
    const nobody: Found = ['cause.none'];
    const late: Found = ['follower.late', 'THG-1', { who: 'PER-1' }];
    expect(causes(standings([nobody], [late]))).toEqual([[undefined], ['cause.none (1)']]);
    expect(causes(standings([nobody], [['follower.late', 'THG-1', { who: 'SHM-1' }]]))).toEqual([
      [undefined],
      [undefined],
    ]);
  });

  test('not where the requirement of the cause is met all the same', () => {
    const [open, judged] = standings([['follower.late', 'THG-1', { who: 'PER-1' }]], [wrong]);
    expect(causes([open!, { ...judged!, verdict: 'met' }])).toEqual([[undefined], [undefined]]);
  });
});

describe('a finding that follows anything', () => {
  test('follows what is wrong with its record, or with the whole of it', () => {
    expect(causes(standings([['last.void', 'THG-1']], [['follower.other', 'THG-1']]))).toEqual([
      ['follower.other (2)'],
      [undefined],
    ]);
    expect(causes(standings([['part.void', 'NOT-1']], [['follower.other', 'THG-1']]))).toEqual([
      ['follower.other (2)'],
      [undefined],
    ]);
    expect(causes(standings([['last.void', 'THG-1']], [['follower.other', 'THG-2']]))).toEqual([
      [undefined],
      [undefined],
    ]);
  });

  test('of several such ones the first in the standard is cited', () => {
    expect(causes(standings([['last.void', 'THG-1']], [['part.void', 'NOT-1']]))).toEqual([
      [undefined],
      ['last.void (1)'],
    ]);
  });
});

test('that a register is empty is cited once', () => {
  expect(causes(standings([['follower.empty'], ['cause.empty']], [['last.empty']]))).toEqual([
    [undefined, undefined],
    ['follower.empty (1)'],
  ]);
});

test('where nothing has a cause the standings are the same', () => {
  const given = standings([['cause.none', 'PER-1']]);
  expect(attributed(given, declared, snapshot)).toBe(given);
});
