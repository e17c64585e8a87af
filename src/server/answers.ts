import { may, type Asker } from '#access/policies.ts';
import type { Link } from '#isms/kernel/field.ts';
import type { Finding } from '#isms/kernel/finding.ts';
import { points, targets } from '#isms/kernel/index-of-references.ts';
import type { Inquiry } from '#isms/kernel/inquiry.ts';
import { labelOf } from '#isms/kernel/label.ts';
import { messageOf } from '#isms/kernel/message.ts';
import type { Stored } from '#isms/kernel/record.ts';
import type { AnyRegister } from '#isms/kernel/register.ts';
import { lookUp, shelf } from '#isms/kernel/snapshot.ts';
import { requirementId } from '#isms/across/requirement.ts';
import type { FindingAnswer, Names, RecordAnswer } from './contract.ts';

/** Builds answers for one asker from one inquiry, and collects the names of all records they refer to. */
export class Answers {
  readonly inquiry: Inquiry;
  readonly names: Names = {};
  readonly #asker: Asker;

  constructor(inquiry: Inquiry, asker: Asker) {
    this.inquiry = inquiry;
    this.#asker = asker;
  }

  mayRead(register: string): boolean {
    const known = this.inquiry.isms.registers.get(register);
    return known !== undefined && may(this.#asker, 'read', known);
  }

  record(register: AnyRegister, record: Stored): RecordAnswer {
    for (const [name, field] of Object.entries(register.fields)) {
      if (!points(field)) continue;
      for (const id of targets(field, record.fields[name])) this.name(id, field.to);
    }
    this.name(record.createdBy, 'person');
    this.name(record.changedBy, 'person');
    const slot = shelf(this.inquiry.snapshot, register.key).slots.get(record.id) ?? -1;
    const derived = Object.keys(register.derived).map((name) => [
      name,
      this.inquiry.derived(register, name)[slot],
    ]);
    return {
      ...record,
      label: labelOf(register, record) ?? record.code,
      derived: Object.fromEntries(derived) as Record<string, unknown>,
    };
  }

  /** Adds a record's name, so that a reference to it can be shown. Without a register, all are searched. */
  name(id: string, register?: string): void {
    if (id in this.names) return;
    const keys = register === undefined ? this.inquiry.isms.registers.keys() : [register];
    for (const key of keys) {
      const known = this.inquiry.isms.registers.get(key);
      const record = known && lookUp(this.inquiry.snapshot, key, id);
      if (!known || !record) continue;
      const label = this.mayRead(key) ? labelOf(known, record) : undefined;
      this.names[id] = {
        register: key,
        code: record.code,
        retired: record.retired,
        ...(label !== undefined && { label }),
      };
      return;
    }
  }

  finding(finding: Finding): FindingAnswer {
    const { message, fix } = messageOf(this.inquiry.isms, finding);
    const rule = this.inquiry.isms.rules.get(finding.rule);
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
      requirements: (['2022', '2013'] as const).flatMap((edition) =>
        (rule?.answers[edition] ?? []).map((ref) => requirementId(edition, ref)),
      ),
    };
  }

  /** Whether everything a row rests on may be read. */
  mayShow(rests: readonly Link[]): boolean {
    return rests.every(({ register }) => this.mayRead(register));
  }
}
