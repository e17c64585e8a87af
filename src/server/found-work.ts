import type { Asker } from '#access/asker.ts';
import { answerableFor } from '#access/answerable.ts';
import type { Finding } from '#isms/kernel/finding.ts';
import type { Inquiry } from '#isms/kernel/inquiry.ts';
import type { Stored } from '#isms/kernel/record.ts';
import type { AnyRegister } from '#isms/kernel/register.ts';
import type { Rule } from '#isms/kernel/rule.ts';
import { lookUp } from '#isms/kernel/snapshot.ts';
import { abilitiesOn } from './abilities.ts';
import type { Answers } from './answers.ts';
import type { Mine } from './contract.ts';

/** What a rule found about a record, where those who answer for it mend it by hand. */
interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
  readonly register: AnyRegister;
  readonly record: Stored;
}

type ByPerson = ReadonlyMap<string, readonly Found[]>;

// Worked out once for each state of an organisation and each day.
const known = new WeakMap<object, Map<string, ByPerson>>();

/**
 * What rules found about records for which somebody answers and that waits for them in no other way: what an act mends waits
 * for those the act is for, and what is overdue is due from somebody. Yields while it looks.
 */
export function* foundWork(
  answers: Answers,
  asker: Asker,
  isDue: (id: string, day: unknown) => boolean,
): Generator<undefined, Mine['findings']> {
  // Rules are not judged for those to whom nothing they find may be shown.
  if (
    ![...answers.inquiry.isms.rules.values()].some((rule) => !isAboutWhatShips(rule) && answers.mayShow(rule))
  )
    return [];
  const found = (yield* foundByPerson(answers.inquiry)).get(asker.person) ?? [];
  const shown: Mine['findings'] = [];
  for (const { rule, finding, register, record } of found) {
    if (isDue(record.id, finding.parameters['due'])) continue;
    if (!answers.mayShow(rule) || !answers.mayRead(register, record)) continue;
    shown.push(findingShown(answers, asker, { rule, finding, register, record }));
    yield;
  }
  return shown;
}

const isAboutWhatShips = ({ of, reads }: Rule): boolean =>
  [of, ...reads].every(({ closed }) => closed === true);

function findingShown(
  answers: Answers,
  asker: Asker,
  { rule, finding, register, record }: Found,
): Mine['findings'][number] {
  const { key, weight, message, fix, adds } = answers.finding(finding);
  const { id, code } = record;
  const condition = rule.conditions[key];
  return {
    register: register.key,
    id,
    code,
    label: answers.label(register, record) ?? code,
    rule: rule.key,
    key,
    weight,
    message,
    fix,
    ...(adds !== undefined && { adds }),
    ...(condition && 'present' in condition && { field: condition.present }),
    mayAmend: abilitiesOn(asker, register, record).includes('amend'),
  };
}

/** Whether what is found waits for somebody as an act or as something due. */
export const isAskedOtherwise = ({ findings, conditions }: Rule, key: string): boolean => {
  const condition = conditions[key];
  return findings[key]?.act !== undefined || (condition !== undefined && 'current' in condition);
};

function* foundByPerson(inquiry: Inquiry): Generator<undefined, ByPerson> {
  const { snapshot, isms, reader: s } = inquiry;
  const days = known.get(snapshot.shelves) ?? new Map<string, ByPerson>();
  known.set(snapshot.shelves, days);
  const before = days.get(snapshot.asOf);
  if (before) return before;
  const found = new Map<string, Found[]>();
  for (const rule of isms.rules.values()) {
    for (const finding of inquiry.findings(rule)) {
      const register = isms.registers.get(finding.register);
      const record = register && lookUp(snapshot, register.key, finding.record ?? '');
      if (!register || !record || record.retired || !finding.primary) continue;
      if (isAskedOtherwise(rule, finding.key)) continue;
      for (const person of answerableFor(register, record, s)) {
        const own = found.get(person) ?? [];
        found.set(person, own);
        own.push({ rule, finding, register, record });
      }
      yield;
    }
    yield;
  }
  days.set(snapshot.asOf, found);
  return found;
}
