import type { Asker } from '#access/asker.ts';
import {
  knowsByName,
  may,
  mayReadField,
  reach,
  readsColumn,
  type Act,
  type PermissionReach,
} from '#access/policies.ts';
import { permit } from '#access/permit.ts';
import { withoutBlinded } from '#access/blind-review.ts';
import {
  materialChanges,
  decidedRecordsIn,
  type MaterialChange,
  type DecidedRecord,
} from '#isms/kernel/snapshot/material-changes.ts';
import type { Action } from '#isms/kernel/declarations/action.ts';
import { isErased } from '#isms/kernel/values/erased.ts';
import type { Field, Fields, FileValue } from '#isms/kernel/field-kinds/field.ts';
import type { Finding } from '#isms/kernel/declarations/finding.ts';
import { points, targets } from '#isms/kernel/declarations/reference-index.ts';
import type { Inquiry } from '#isms/kernel/queries/inquiry.ts';
import { labelOf, type MayName } from '#isms/kernel/declarations/label.ts';
import { messageOf } from '#isms/kernel/queries/finding-message.ts';
import type { Problem } from '#isms/kernel/values/problem.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister, Reads } from '#isms/kernel/declarations/register.ts';
import type { Rule } from '#isms/kernel/declarations/rule.ts';
import { lookUp, shelf } from '#isms/kernel/snapshot/snapshot.ts';
import type { GroupedFinding } from '#isms/kernel/declarations/finding-text.ts';
import { groupedFindings } from '#isms/kernel/queries/grouped-findings.ts';
import { isWithheld, withheld } from '#isms/kernel/values/withheld.ts';
import { requirementId } from '#isms/across/requirement.ts';
import { abilitiesOn, mayCreate } from './abilities.ts';
import type { DepartureAnswer, FindingAnswer, Names, RecordAnswer } from '../contract/contract.ts';
import { referencedFiles } from './file-references.ts';

/** Builds answers for one asker from one inquiry, and collects the names of all records they refer to. */
export class Answers {
  readonly inquiry: Inquiry;
  // Without a prototype, so that any id can be looked up safely.
  readonly names: Names = Object.create(null) as Names;
  readonly #asker: Asker;
  readonly #reached = new Map<string, PermissionReach>();
  #readableFiles: ReadonlySet<string> | undefined;

  constructor(inquiry: Inquiry, asker: Asker) {
    this.inquiry = inquiry;
    this.#asker = asker;
  }

  /** Returns how much of a register the asker may read. */
  reach(register: string): PermissionReach {
    const known = this.#reached.get(register);
    if (known !== undefined) return known;
    const found = this.inquiry.catalogue.registers.get(register);
    const reached = found ? reach(this.#asker, 'read', found) : 'none';
    this.#reached.set(register, reached);
    return reached;
  }

  /** Checks whether the asker may read all of a register. */
  mayReadWhole(register: string): boolean {
    return this.reach(register) === 'all';
  }

  /** Checks whether the asker may read a record. */
  mayRead(register: AnyRegister, record: Stored): boolean {
    const reached = this.reach(register.key);
    return reached === 'all' || (reached === 'some' && may(this.#asker, 'read', register, record));
  }

  /** Checks the same for a record by id. False if there is no such record. */
  mayReadId(register: string, id: string): boolean {
    const found = this.inquiry.catalogue.registers.get(register);
    const record = found && lookUp(this.inquiry.snapshot, register, id);
    return record !== undefined && this.mayRead(found as AnyRegister, record);
  }

  /**
   * Checks whether the asker may read a column in every record of a register they read. Only such columns can be
   * searched and sorted by.
   */
  mayReadColumn(register: AnyRegister, name: string): boolean {
    return readsColumn(this.#asker, register, name);
  }

  /**
   * Returns the record with that id or code, or the problem if there is none or the asker may not do the act with it,
   * or not with these fields.
   */
  permitted(
    act: Act | Action,
    register: AnyRegister,
    name: string,
    fields?: Readonly<Record<string, unknown>>,
  ): Stored | Problem {
    const record = this.recordNamed(register, name);
    const refusal = permit(this.#asker, act, { register, record, name, ...(fields && { fields }) });
    return refusal ?? (record as Stored);
  }

  /** Returns the record with that id or code, whether or not the asker may read it. */
  recordNamed(register: AnyRegister, name: string): Stored | undefined {
    const { snapshot } = this.inquiry;
    return (
      lookUp(snapshot, register.key, name) ??
      shelf(snapshot, register.key).rows.find(({ code }) => code === name)
    );
  }

  /** Returns the fields of a record as the asker may read them. */
  fields(register: AnyRegister, { id }: Stored, fields: Stored['fields']): Stored['fields'] {
    const record = { id, fields };
    const shown = Object.entries(fields).map(([name, value]) => [
      name,
      mayReadField(this.#asker, register, record, name)
        ? this.#frozen(register.fields[name], value)
        : withheld,
    ]);
    return Object.fromEntries(shown) as Stored['fields'];
  }

  /**
   * Returns a frozen value without the values of records that the asker may not read, and without records hidden by a
   * blind review.
   */
  #frozen(field: Field | undefined, value: unknown): unknown {
    if (field?.kind === 'frozen') return this.#unveiled(value);
    const inner = Object.entries(field?.fields ?? {});
    const frozen = inner.filter(([, { kind }]) => kind === 'frozen').map(([name]) => name);
    if (frozen.length === 0 || !Array.isArray(value)) return value;
    return (value as readonly (DecidedRecord & Readonly<Record<string, unknown>>)[]).map((sight) => {
      const mayRead = this.mayReadId(sight.record.register, sight.record.id);
      const shown = frozen.map((name) => [name, mayRead ? this.#unveiled(sight[name]) : withheld] as const);
      return { ...sight, ...(Object.fromEntries(shown) as Record<string, unknown>) };
    });
  }

  #unveiled(value: unknown): unknown {
    return withoutBlinded(this.#asker, value, withheld);
  }

  /** Checks whether the asker may add to a register. */
  mayCreate(register: AnyRegister): boolean {
    return mayCreate(this.#asker, register, this.inquiry.snapshot);
  }

  /** Checks whether the asker may read everything that went into a result, since the result may disclose any of it. */
  mayReadAll(reads: Reads): boolean {
    const keys = reads === 'all' ? this.inquiry.catalogue.registers.keys() : reads.map(({ key }) => key);
    return Iterator.from(keys).every((key) => this.mayReadWhole(key));
  }

  /** Returns the label of a record, without the names of records that the asker may not read. */
  label(register: AnyRegister, record: Stored): string | undefined {
    return labelOf(register, record, this.inquiry.reader, this.#mayName);
  }

  readonly #mayName: MayName = (key, named) => {
    const known = this.inquiry.catalogue.registers.get(key);
    return known !== undefined && (knowsByName(this.#asker, known) || this.mayRead(known, named));
  };

  record(register: AnyRegister, record: Stored): RecordAnswer {
    const fields = this.fields(register, record, record.fields);
    this.nameAll(register.fields, fields);
    this.name(record.createdBy, 'person');
    this.name(record.changedBy, 'person');
    const slot = shelf(this.inquiry.snapshot, register.key).slots.get(record.id) ?? -1;
    const derived = Object.entries(register.derived).map(([name, { field }]) => {
      const computed = this.inquiry.column(register, name)[slot];
      const value = this.#mayReadFileOf(field, computed) ? computed : withheld;
      this.nameAll({ [name]: field }, { [name]: value });
      return [name, value];
    });
    const voidedBy = materialChanges(decidedRecordsIn(register, record), this.inquiry.reader);
    return {
      ...record,
      fields,
      label: this.label(register, record) ?? record.code,
      derived: Object.fromEntries(derived) as Record<string, unknown>,
      may: abilitiesOn(this.#asker, register, record),
      ...(voidedBy.length > 0 && { voidedBy: voidedBy.map((each) => this.#departure(each)) }),
    };
  }

  /**
   * Checks whether a computed value is no file, or a file in a record that the asker may read. It may come from another
   * record.
   */
  #mayReadFileOf({ kind }: Field, value: unknown): boolean {
    if (kind !== 'file' || value === undefined || isErased(value)) return true;
    this.#readableFiles ??= new Set(referencedFiles(this).map(({ hash }) => hash));
    return this.#readableFiles.has((value as FileValue).hash);
  }

  #departure({ record, register, fields }: MaterialChange): DepartureAnswer {
    this.name(record.id, register.key);
    const mayRead = this.mayRead(register, record);
    if (mayRead)
      for (const each of fields)
        for (const value of [each.seen, each.now]) this.nameAll(register.fields, { [each.name]: value });
    return {
      record: { register: register.key, id: record.id },
      fields: fields.map(({ name, seen, now }) =>
        mayRead ? { name, seen: this.#unveiled(seen), now: this.#unveiled(now) } : { name },
      ),
    };
  }

  /** Adds the names of all records that these fields refer to. */
  nameAll(fields: Fields, values: Readonly<Record<string, unknown>>): void {
    for (const [name, field] of Object.entries(fields))
      if (points(field) && !isWithheld(values[name]))
        for (const id of targets(field, values[name])) this.name(id, field.to);
  }

  /** Adds the name of a record, so that a reference to it can be shown. Searches all registers if none is given. */
  name(id: string, register?: string): void {
    if (id in this.names) return;
    const keys = register === undefined ? this.inquiry.catalogue.registers.keys() : [register];
    for (const key of keys) {
      const known = this.inquiry.catalogue.registers.get(key);
      const record = known && lookUp(this.inquiry.snapshot, key, id);
      if (!known || !record) continue;
      const mayRead = this.mayRead(known, record);
      const label = mayRead || knowsByName(this.#asker, known) ? this.label(known, record) : undefined;
      this.names[id] = {
        register: key,
        code: record.code,
        retired: record.retired,
        ...(label !== undefined && { label }),
        ...(!mayRead && { nameOnly: true }),
      };
      return;
    }
  }

  finding(finding: Finding): FindingAnswer {
    const { message, fix } = messageOf(this.inquiry, finding, {
      mayName: this.#mayName,
      language: this.#asker.language,
    });
    const rule = this.inquiry.catalogue.rules.get(finding.rule);
    const adds = rule?.findings[finding.key]?.adds;
    if (finding.record !== undefined) this.name(finding.record, finding.register);
    const { key, weight, primary, house, register, record, code } = finding;
    return {
      rule: finding.rule,
      key,
      weight,
      primary,
      house,
      register,
      ...(record !== undefined && { record }),
      ...(code !== undefined && { code }),
      message,
      fix,
      ...(adds !== undefined && { adds }),
      requirements: (['2022', '2013'] as const).flatMap((edition) =>
        (rule?.answers[edition] ?? []).map((ref) => requirementId(edition, ref)),
      ),
    };
  }

  /** Returns findings as texts, such as those of one person. Like findings about several records become one. */
  told(findings: readonly Finding[]): readonly GroupedFinding[] {
    return groupedFindings(this.inquiry, findings, {
      mayName: this.#mayName,
      language: this.#asker.language,
      isShare: true,
    });
  }

  /** Checks whether findings of a rule may be shown, since their texts may disclose anything that the rule reads. */
  mayShow({ of, reads }: Pick<Rule, 'of' | 'reads'>): boolean {
    return this.mayReadAll([of, ...reads]);
  }
}
