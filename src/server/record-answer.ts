import type { Asker } from '#access/policies.ts';
import { may } from '#access/policies.ts';
import { daysBetween } from '#isms/kernel/calendar.ts';
import { duesOf } from '#isms/kernel/deadline.ts';
import { points } from '#isms/kernel/index-of-references.ts';
import type { Stored } from '#isms/kernel/record.ts';
import type { AnyRegister } from '#isms/kernel/register.ts';
import { lookUp, shelf } from '#isms/kernel/snapshot.ts';
import { decision } from '#isms/across/decision.ts';
import type { Answers } from './answers.ts';
import type { RecordPage } from './contract.ts';

const mostReferring = 50;

/** The record with that id or code. */
export function findRecord(
  { inquiry }: Answers,
  register: AnyRegister,
  idOrCode: string,
): Stored | undefined {
  const byId = lookUp(inquiry.snapshot, register.key, idOrCode);
  return byId ?? shelf(inquiry.snapshot, register.key).rows.find((row) => row.code === idOrCode);
}

/** Everything a record's own page shows. */
export function recordPage(
  answers: Answers,
  register: AnyRegister,
  record: Stored,
  asker: Asker,
): RecordPage {
  const { inquiry } = answers;
  const s = inquiry.reader;
  const { registers, rules, actions, settings } = inquiry.isms;
  const about = [...rules.values()]
    .flatMap((rule) => inquiry.findings(rule))
    .filter((finding) => finding.record === record.id);
  const decisions = s.referring(decision, 'subjects', record.id);
  const answer = {
    record: answers.record(register, record),
    dues: duesOf(record, register, s, settings).map(({ who, ...due }) => {
      if (who !== undefined) answers.name(who, 'person');
      return { ...due, ...(who !== undefined && { who }), days: daysBetween(s.asOf, due.on) };
    }),
    findings: about.map((finding) => answers.finding(finding)),
    offers: [...actions.values()]
      .filter((action) => action.on.key === register.key && may(asker, 'decide', register, record))
      .map((action) => {
        const obstacle = record.retired
          ? `${record.code} is retired.`
          : action.obstacle(record, s, { id: asker.person, person: asker.person });
        return { action: action.key, ...(obstacle !== undefined && { obstacle }) };
      }),
    decisions: decisions
      .toReversed()
      .map((each) => answers.record(registers.get(decision.key) ?? decision, each)),
    referredBy: [...registers.values()]
      .filter((other) => answers.mayRead(other.key))
      .flatMap((other) =>
        Object.entries(other.fields)
          .filter(([, field]) => points(field) && (field.to === undefined || field.to === register.key))
          .flatMap(([name]) => {
            const found = s.referring(other, name, record.id);
            if (found.length === 0) return [];
            const records = found.slice(0, mostReferring).map((each) => answers.record(other, each));
            return [
              { register: other.key, field: name, part: other.partOf === name, total: found.length, records },
            ];
          }),
      ),
  };
  return { ...answer, names: answers.names };
}
