import { a, type Given } from '#isms/kernel/testing/fixture.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { decisionSnapshotOf } from '#isms/kernel/snapshot/decision-snapshot.ts';
import { complete } from '#isms/kernel/snapshot/shape.ts';
import { decision } from './decision.ts';

type Fields = Parameters<typeof a<typeof decision>>[2];

/**
 * Returns a decision that saw these records as they are given here. If a test has other values under the same handles,
 * the decision is void. By default, `ana` approves on 1 June 2026.
 */
export function decided(id: string, subjects: readonly Given[], fields: Fields = {}): Given<typeof decision> {
  const seen = subjects.map(({ register, id, fields: given }) => ({
    record: { register: register.key, id },
    ...decisionSnapshotOf(register, {
      version: 1,
      fields: complete(register, given as Stored['fields']),
    } as Stored),
  }));
  const plain = { subjects: seen.map(({ fields: seen, ...rest }) => ({ ...rest, seen })) };
  const act = {
    act: 'Approve',
    kind: 'approval',
    by: 'ana',
    role: 'Approver',
    on: '2026-06-01',
    until: undefined,
  };
  return a(decision, id, { ...act, ...plain, ...fields });
}
