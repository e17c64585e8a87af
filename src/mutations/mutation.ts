import { frozenSubjects } from '#isms/across/decided-records.ts';
import { decision, latestDecision } from '#isms/across/decision.ts';
import { add, type Duration } from '#isms/kernel/values/calendar.ts';
import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { readFields } from '#isms/kernel/field-kinds/validation.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import type { Answers } from '#isms/kernel/declarations/rule.ts';
import { complete } from '#isms/kernel/snapshot/shape.ts';
import { readerOf, shelf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';

/**
 * One thing made wrong in the clean example company, with the requirement that an auditor would cite. Other verdicts
 * that rightly change are listed with the reason: as consequences, unless an auditor would cite them separately. Any
 * other change of a verdict is an error.
 */
export interface Mutation {
  /** What an auditor would discover, as a sentence. */
  readonly what: string;
  readonly changes: readonly Change[];
  readonly cites: Answers;
  /** Controls of Annex A whose status changes. A control is not a requirement, so others may change with it. */
  readonly controls?: Answers;
  readonly also?: readonly Beside[];
}

interface Beside {
  readonly cites: Answers;
  readonly because: string;
  /**
   * Whether it would be cited separately, where a change makes more than one thing wrong or affects no requirement
   * itself.
   */
  readonly cited?: true;
}

/** Changes one record of a company. Throws if that would change nothing or could not be on record. */
export type Change = (company: Snapshot) => Stored;

/** A record by its code, or the latest decision of a kind about a record. */
export type Target = string | { readonly kind: Kind; readonly about: string };
type Kind = 'approval' | 'rejection' | 'acceptance';
type Decided = Exclude<Target, string>;

export const approvalOf = (about: string): Decided => ({ kind: 'approval', about });
export const acceptanceOf = (about: string): Decided => ({ kind: 'acceptance', about });

/** Retires a record: removed, resigned, or a decision that was never taken. */
export const retire =
  (target: Target): Change =>
  (company) => {
    const { row } = find(company, target);
    return { ...row, version: row.version + 1, retired: true };
  };

/** Sets fields to values as they are stored: ids in place of codes. */
export const set =
  (target: Target, values: Readonly<Record<string, unknown>>): Change =>
  (company) =>
    changed(company, target, () => values);

/** Repeats the latest decision of a kind about its subjects as they are by then, with other values. */
export const again =
  (target: Decided, values: Fields = {}): Change =>
  (company) => {
    const s = readerOf(company);
    const { subjects } = find(company, target).row.fields as Stored<typeof decision>['fields'];
    const seen = subjects.flatMap(({ record }) => s.follow(record)?.record ?? []);
    return changed(company, target, () => ({ subjects: frozenSubjects(seen, s), ...values }));
  };

/** Empties fields. */
export const clear =
  (target: Target, ...names: readonly string[]): Change =>
  (company) =>
    changed(company, target, () => Object.fromEntries(names.map((name) => [name, undefined])));

/** Moves dates into the past. */
export const age =
  (target: Target, by: Duration, ...names: readonly string[]): Change =>
  (company) =>
    changed(company, target, (fields) =>
      Object.fromEntries(
        names.map((name) => {
          const date = fields[name];
          if (typeof date !== 'string') throw new Error(`${textOf(target)} has no date in ${name}`);
          return [name, add(date, by, -1)];
        }),
      ),
    );

type Fields = Readonly<Record<string, unknown>>;

function changed(company: Snapshot, target: Target, valuesOf: (fields: Fields) => Fields): Stored {
  const { row, register } = find(company, target);
  const before: Fields = row.fields;
  const values = valuesOf(before);
  for (const [name, value] of Object.entries(values)) {
    if (!(name in register.fields)) throw new Error(`${register.key} has no field ${name}`);
    if (JSON.stringify(before[name]) === JSON.stringify(value))
      throw new Error(`${name} of ${textOf(target)} is that already`);
  }
  const fields = Object.fromEntries(
    Object.entries({ ...before, ...values }).filter(([, value]) => value !== undefined),
  );
  const { faults } = readFields(register.fields, fields);
  if (faults.length > 0)
    throw new Error(
      `${textOf(target)} could not be on record like that: ${faults.map(({ path, message }) => `${path} ${inEnglish(message)}`).join('; ')}`,
    );
  return { ...row, version: row.version + 1, fields: complete(register, fields) };
}

function find(company: Snapshot, target: Target): { readonly row: Stored; readonly register: AnyRegister } {
  if (typeof target === 'string') {
    const prefix = target.slice(0, target.lastIndexOf('-'));
    const register = [...company.registers.values()].find(({ code }) => code === prefix);
    const row = register && shelf(company, register.key).rows.find(({ code }) => code === target);
    if (!row || row.retired) throw new Error(`the company has no ${target} in use`);
    return { row, register };
  }
  const { row: subject } = find(company, target.about);
  const row = latestDecision(subject, [target.kind], readerOf(company));
  if (!row) throw new Error(`the company has no ${textOf(target)}`);
  return { row, register: decision };
}

const textOf = (target: Target): string =>
  typeof target === 'string' ? target : `${target.kind} of ${target.about}`;
