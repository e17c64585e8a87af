import type { Action } from '#isms/kernel/declarations/action.ts';
import { forbidden, notFound, type Problem } from '#isms/kernel/values/problem.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import type { Asker } from './asker.ts';
import { canTake, may, mayTake, reach, type Act } from './policies.ts';
import { actNotYours, blindReviewProblem, closedRecord, closedRegister, notAddedSo } from './refusals.ts';

/** A register as a whole, or a record that is to be added to it. */
interface Addition {
  readonly register: AnyRegister;
  readonly fields?: Stored['fields'];
}

/** A record as a person named it, with the fields that are to change. */
interface NamedRecord {
  readonly register: AnyRegister;
  /** The id or code. */
  readonly name: string;
  /** The record of that name; undefined if there is none. */
  readonly record: Stored | undefined;
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** What a person asks to do something with. */
export type Subject = Addition | NamedRecord;

/**
 * Returns undefined if a person may do an act with a subject or take an action on it, else the problem that says who
 * may. A subject without a record is asked about as far as that can be told. To a person who may not read a record it
 * does not exist.
 */
export function permit(asker: Asker, act: Act | Action, subject: Subject): Problem | undefined {
  const { register } = subject;
  const closed =
    typeof act === 'string' ? registerProblem(asker, act, register) : actionProblem(asker, act, register);
  if (closed) return closed;
  if (!('name' in subject))
    return act === 'create' && subject.fields ? additionProblem(asker, register, subject.fields) : undefined;
  const { record, name, fields } = subject;
  if (!record) return notFound(`${register.title} ${name}`);
  if (!may(asker, 'read', register, record))
    return blindReviewProblem(asker, register, record) ?? notFound(`${register.title} ${name}`);
  if (typeof act === 'string')
    return may(asker, act, register, record)
      ? movedProblem(asker, register, record, fields)
      : closedRecord(asker, register, record);
  return mayTake(asker, act, register, record)
    ? undefined
    : forbidden(actNotYours(asker, act, register, record));
}

/** Returns the problem of a person who may do an act with no record of a register, or may read none, else undefined. */
const registerProblem = (asker: Asker, act: Act, register: AnyRegister): Problem | undefined =>
  (act === 'create' ? [act] : (['read', act] as const))
    .filter((each) => reach(asker, each, register) === 'none')
    .map((each) => closedRegister(asker, each, register))
    .at(0);

const actionProblem = (asker: Asker, action: Action, register: AnyRegister): Problem | undefined =>
  reach(asker, 'read', register) === 'none' || !canTake(asker, action)
    ? forbidden(actNotYours(asker, action, register))
    : undefined;

const additionProblem = (
  asker: Asker,
  register: AnyRegister,
  fields: Stored['fields'],
): Problem | undefined =>
  may(asker, 'create', register, { fields }) ? undefined : notAddedSo(asker, register, { fields });

/**
 * Returns the problem of fields that make a record a part of another one, to which the person may not add; else
 * undefined.
 */
function movedProblem(
  asker: Asker,
  register: AnyRegister,
  record: Stored,
  fields: Readonly<Record<string, unknown>> = {},
): Problem | undefined {
  const { partOf } = register;
  const whole = partOf === undefined ? undefined : fields[partOf];
  return whole === undefined || whole === record.fields[partOf ?? '']
    ? undefined
    : additionProblem(asker, register, { ...record.fields, ...fields });
}
