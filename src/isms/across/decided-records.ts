import type { Actor } from '#isms/kernel/declarations/action.ts';
import { create, retire, type Change } from '#isms/kernel/declarations/change.ts';
import type { Input } from '#isms/kernel/field-kinds/field.ts';
import type { Following, Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { decisionSnapshotOf } from '#isms/kernel/snapshot/decision-snapshot.ts';
import { decision, latestDecision } from './decision.ts';

type DecisionFields = Input<(typeof decision)['fields']>;
type DecisionInput = Omit<DecisionFields, 'subjects' | 'by' | 'on'>;

/** Returns records as a decision or judgement keeps them, with their material fields frozen. */
export const frozenSubjects = (records: readonly Stored[], s: Following): DecisionFields['subjects'] =>
  records.flatMap((record) => {
    const subject = s.follow({ register: record.register, id: record.id });
    if (!subject) return [];
    const { version, shape, fields } = decisionSnapshotOf(subject.register, record);
    return [{ record: { register: record.register, id: record.id }, version, shape, seen: fields }];
  });

/**
 * Returns the changes that record a decision about these records and retire an earlier one of the same kind about the
 * first record.
 */
export function decide(
  records: readonly Stored[],
  act: DecisionInput,
  actor: Actor,
  s: Neighbourhood<typeof decision>,
): readonly Change[] {
  const [first] = records;
  if (!first || actor.person === undefined)
    throw new Error('a decision needs a subject and a person: obstacle() asks for both');
  const earlier = latestDecision(first, [act.kind], s);
  const fields: DecisionFields = {
    ...act,
    subjects: frozenSubjects(records, s),
    by: actor.person,
    on: s.asOf,
  };
  return [...(earlier ? [retire(earlier)] : []), create(decision, fields)];
}
