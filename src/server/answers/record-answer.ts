import type { Asker } from '#access/asker.ts';
import { addedTo } from './abilities.ts';
import { offersOn, partActions } from './part-actions.ts';
import { daysBetween } from '#isms/kernel/values/calendar.ts';
import { duesOf } from '#isms/kernel/declarations/deadline.ts';
import type { Finding } from '#isms/kernel/declarations/finding.ts';
import { completableUntil, graceOf } from '#isms/kernel/declarations/grace.ts';
import { points } from '#isms/kernel/declarations/reference-index.ts';
import type { Inquiry } from '#isms/kernel/queries/inquiry.ts';
import { noticesOf } from '#isms/kernel/declarations/notices.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import type { Rule } from '#isms/kernel/declarations/rule.ts';
import { actingOn } from '#isms/05-leadership/roles/duty-holders.ts';
import { decision } from '#isms/across/decision.ts';
import type { Answers } from './answers.ts';
import type { RecordPage } from '../contract/contract.ts';
import { inRegisterOrder } from './register-order.ts';

const mostReferring = 50;

/** Returns everything that the page of a record shows. */
export function recordPage(
  answers: Answers,
  register: AnyRegister,
  record: Stored,
  asker: Asker,
): RecordPage {
  const { inquiry } = answers;
  const s = inquiry.reader;
  const { registers, settings } = inquiry.catalogue;
  const rules = rulesAbout(register, inquiry);
  const shown = rules.filter((rule) => answers.mayShow(rule));
  const decisions = s
    .referring(decision, 'subjects', record.id)
    .filter((each) => answers.mayRead(registers.get(decision.key) ?? decision, each));
  const own = answers.record(register, record);
  const acting = actingOn(s);
  const answer = {
    record: own,
    dues: duesOf(record, register, s, settings).map((due) => {
      const { deadline, title, on } = due;
      const who = acting({ ...due, record, register });
      for (const each of who) answers.name(each, 'person');
      return { deadline, title, on, who: [...who], days: daysBetween(s.asOf, on) };
    }),
    findings: about(record, shown, (rule) => inquiry.findings(rule)).map((each) => answers.finding(each)),
    underWay: about(record, shown, (rule) => inquiry.underWay(rule)).flatMap((each) => {
      const until = completableUntil(each, graceOf(s, settings));
      return until === undefined ? [] : [{ ...answers.finding(each), until }];
    }),
    withheld: shown.length < rules.length,
    notices: [...noticesOf(register.fields, own.fields)],
    offers: offersOn(asker, register, record, s),
    partActs: partActions(asker, partsShown(answers, record), s),
    adds: addedTo(asker, register, record).map(({ key }) => key),
    decisions: decisions
      .toReversed()
      .map((each) => answers.record(registers.get(decision.key) ?? decision, each)),
    referredBy: [...registers.values()]
      .filter((other) => answers.reach(other.key) !== 'none')
      .flatMap((other) => referring(answers, other, register, record)),
  };
  return { ...answer, names: answers.names };
}

/** Yields the parts of a record that the asker may read, as far as its page shows them. */
function* partsShown(answers: Answers, record: Stored): Iterable<readonly [AnyRegister, Stored]> {
  const { catalogue, reader } = answers.inquiry;
  for (const other of catalogue.registers.values()) {
    const { partOf } = other;
    if (partOf === undefined || other.fields[partOf]?.to !== record.register) continue;
    const parts = reader.referring(other, partOf, record.id).filter((each) => answers.mayRead(other, each));
    yield* parts.slice(0, mostReferring).map((part) => [other, part] as const);
  }
}

/** Returns the rules that may have findings about records of a register: those that read it. */
const rulesAbout = ({ key }: AnyRegister, { catalogue }: Inquiry): readonly Rule[] =>
  [...catalogue.rules.values()].filter(({ of, reads }) => [of, ...reads].some((each) => each.key === key));

const about = ({ id }: Stored, rules: readonly Rule[], foundBy: (rule: Rule) => Findings): Findings =>
  rules.flatMap((rule) => byRecord(foundBy(rule)).get(id) ?? []);

type Findings = readonly Finding[];
const indexes = new WeakMap<Findings, ReadonlyMap<string | undefined, Findings>>();

// The findings of a rule stay the same array until something they depend on changes. There may be tens of thousands.
function byRecord(findings: Findings): ReadonlyMap<string | undefined, Findings> {
  const known = indexes.get(findings) ?? Map.groupBy(findings, ({ record }) => record);
  indexes.set(findings, known);
  return known;
}

function referring(
  answers: Answers,
  other: AnyRegister,
  register: AnyRegister,
  record: Stored,
): RecordPage['referredBy'] {
  return Object.entries(other.fields)
    .filter(([, field]) => points(field) && (field.to === undefined || field.to === register.key))
    .flatMap(([name]) => {
      const found = answers.inquiry.reader
        .referring(other, name, record.id)
        .filter((each) => answers.mayRead(other, each));
      if (found.length === 0) return [];
      const records = inRegisterOrder(answers, other, found)
        .slice(0, mostReferring)
        .map((each) => answers.record(other, each));
      return [
        { register: other.key, field: name, part: other.partOf === name, total: found.length, records },
      ];
    });
}
