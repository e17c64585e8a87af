import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { describe, expect, test } from 'vitest';
import type { Change } from '#isms/kernel/declarations/change.ts';
import { propose } from '#isms/kernel/commits/commit.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { shelf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { overlaysIn } from '#exchange/folder/layer.ts';
import { asOfEach } from './company-clock.ts';
import { all, asOf, folder, reference } from './company-tester.ts';
import { takeWhatIsOffered } from './offered-actions-tester.ts';

/** No act that the example company offers may be refused for a reason that whoever takes it cannot mend. */

/**
 * Acts that nothing in the example calls for on any of these days, each with the records somebody has changed, or added, when it
 * is offered.
 */
const calledForBy: Readonly<Record<string, readonly (readonly [code: string, fields: object])[]>> = {
  'approve-objective': [['OBJ-7', { title: 'Changed since it was approved' }]],
  'grant-exception': [['EXC-4', { reason: 'Changed since it was granted.' }]],
  'conclude-audit': [
    ['AUD-1', { status: 'under way', concludedOn: null, from: '2026-09-28', to: '2026-09-30' }],
  ],
  'complete-recovery': [
    [
      'TMR-1',
      {
        people: ['PER-3'],
        reason: 'Neither managing director can be reached any more.',
        askedBy: 'PER-3',
        askedOn: '2026-09-01',
        earliest: '2026-09-15',
        members: ['PER-1', 'PER-2'],
      },
    ],
  ],
  'complete-access-review': [['ACR-20', { reviewedOn: null }]],
  'decide-against-notification': [['NTF-5', { decision: 'open' }]],
  'answer-audit-request': [['ARQ-1', { status: 'open', answer: null, answeredOn: null, closedOn: null }]],
  'close-audit-request': [['ARQ-1', { status: 'answered', closedOn: null }]],
  'ask-again': [['ARQ-1', { status: 'answered', closedOn: null }]],
  'erase-personal-data': [
    [
      'ERA-1',
      {
        person: 'PER-37',
        ground: 'request',
        reason: 'Asked by letter, more than a year after the last day here.',
        requestedBy: 'PER-3',
        requestedOn: '2026-09-01',
        due: '2026-10-01',
      },
    ],
    [
      'DEC-9000',
      {
        act: 'Approve erasure',
        kind: 'approval',
        subjects: [
          {
            record: { register: 'erasure', id: 'ERA-1' },
            version: 1,
            shape: 1,
            seen: { person: 'PER-37', ground: 'request' },
          },
        ],
        by: 'PER-1',
        role: 'Top management',
        on: '2026-09-02',
      },
    ],
  ],
  'renew-second-score': [
    ['SEC-2', { givenOn: null, settledOn: null }],
    ['RISK-9', { title: 'Described otherwise since' }],
  ],
};

// Days on which the example offers acts that it offers on no later one.
const days = [
  reference,
  '2026-08-31',
  '2026-05-31',
  '2026-03-31',
  '2026-02-28',
  '2025-10-31',
  '2025-06-30',
  '2025-02-28',
  '2024-12-31',
];
const snapshots = asOfEach(days);
const [head = asOf(reference)] = snapshots;

const recordsIn = (snapshot: Snapshot): readonly Stored[] =>
  [...all.catalogue.registers.keys()].flatMap((key) => shelf(snapshot, key).rows);

const refused = new Map<string, ReadonlySet<string>>();
const done = new Set<string>();

const inquirer = all.inquirer();

/** What counts against the requirements, each as the rule, its text and the record. */
const heldAgainst = (snapshot: Snapshot): ReadonlySet<string> =>
  new Set(
    inquirer
      .at(snapshot)
      .conformity('2022')
      .flatMap(({ findings }) => findings.map(({ rule, key, record }) => `${rule}.${key} ${record}`)),
  );

/** Acts by which somebody refuses something, takes it back, scores it higher or states what nothing shows: that counts at once. */
const takesBack: ReadonlySet<string> = new Set([
  'assess-risk',
  'issue-statement',
  'put-off-treatment',
  'raise-nonconformity-from-finding',
  'reject-change',
  'reject-treatment-plan',
  'reopen-risk',
  'settle-second-score',
  'withdraw-document-version',
]);
const turned = new Set<string>();

function unmendableIn(snapshot: Snapshot, most: number): readonly string[] {
  const before = heldAgainst(snapshot);
  const report = takeWhatIsOffered(
    all.catalogue,
    snapshot,
    recordsIn(snapshot),
    most,
    ({ key }, { code }, after) => {
      if (takesBack.has(key)) return;
      for (const finding of heldAgainst(after))
        if (!before.has(finding)) turned.add(`${key} on ${code}: ${finding}`);
    },
  );
  for (const key of report.done) done.add(key);
  for (const [key, reasons] of report.refused) refused.set(key, reasons);
  return report.unmendable;
}

function changed(steps: readonly (readonly [string, object])[]): readonly [Snapshot, readonly Stored[]] {
  const changes = steps.map(([code, fields]): Change => {
    const record = recordsIn(head).find((each) => each.code === code);
    if (!record) {
      const register = [...all.catalogue.registers.values()].find((each) => code.startsWith(`${each.code}-`));
      if (!register) throw new Error(`no register has the code of ${code}`);
      return { do: 'create', register: register.key, fields, id: code };
    }
    return { do: 'amend', register: record.register, id: record.id, fields: { ...fields } };
  });
  const newId = (): string => 'none';
  const proposal = propose(all.catalogue, head, changes, {
    actor: 'system',
    at: head.at,
    origin: 'import',
    newId,
  });
  if (isProblem(proposal)) throw new Error(inEnglish(proposal.detail));
  return [proposal.after, proposal.versions];
}

describe('every act that is offered can be done', { timeout: 120_000 }, () => {
  test.each(snapshots.map((snapshot) => [snapshot.asOf, snapshot] as const))(
    'on the example company as of %s',
    (day, snapshot) => {
      expect(unmendableIn(snapshot, day === reference ? 20 : 3)).toEqual([]);
    },
  );

  test('on the example company with its gaps', () => {
    expect(unmendableIn(asOf(reference, ...overlaysIn(folder)), 3)).toEqual([]);
  });

  test.each(Object.entries(calledForBy))('%s, once something calls for it', (key, steps) => {
    expect(done.has(key), 'the example offers it by itself').toBe(false);
    const report = takeWhatIsOffered(all.catalogue, ...changed(steps), 3);
    expect(report.unmendable).toEqual([]);
    expect([...(report.refused.get(key) ?? [])]).toEqual([]);
    expect([...report.done]).toContain(key);
  });

  test('and each act is among them', () => {
    const tried = [...done, ...Object.keys(calledForBy)];
    expect([...all.catalogue.actions.keys()].filter((key) => !tried.includes(key))).toEqual([]);
  });

  test('and none holds anything against a requirement on its day, but those that take something back', () => {
    expect([...turned]).toEqual([]);
  });

  test('and none is refused whatever is filled in', () => {
    expect(Object.fromEntries(refused)).toEqual({});
  });
});
