import { textOf } from '#isms/kernel/values/message-format.ts';
import type { Asker } from '#access/asker.ts';
import { closedRecord } from '#access/refusals.ts';
import { actingOn, onDuty } from '#isms/05-leadership/roles/duty-holders.ts';
import { addDays, daysBetween } from '#isms/kernel/values/calendar.ts';
import { duesOf } from '#isms/kernel/declarations/deadline.ts';
import { askedIn } from '#isms/kernel/declarations/named-people.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import type { DueRecord } from '#isms/kernel/declarations/view.ts';
import { abilitiesOn } from '../abilities.ts';
import type { Answers } from '../answers.ts';
import type { Mine } from '../../contract/contract.ts';
import { offerOf } from '../part-actions.ts';
import { openActions } from '../record-actions.ts';
import { shown } from './shown-record.ts';

const daysAhead = 90;

/** Yields what deadlines ask of the asker by name. Yields undefined after each register. */
export function* duesNaming(answers: Answers, asker: Asker): Iterable<DueRecord | undefined> {
  const { catalogue, reader: s } = answers.inquiry;
  for (const register of catalogue.registers.values()) {
    const records = new Set(askedIn(register).flatMap((name) => s.referring(register, name, asker.person)));
    for (const record of records)
      for (const due of duesOf(record, register, s, catalogue.settings))
        if (due.who === asker.person) yield { ...due, record, register };
    yield undefined;
  }
}

/** Returns what is due and names no active person, if the asker is on duty for it. */
export function duesOfNobody({ inquiry }: Answers, asker: Asker): readonly DueRecord[] {
  const { catalogue, reader: s } = inquiry;
  const duties = new Set(
    [...catalogue.registers.values()].filter(({ deadlines }) => deadlines).map(({ duty }) => duty),
  );
  if (![...duties].some((duty) => onDuty(duty, s).includes(asker.person))) return [];
  const acting = actingOn(s);
  return inquiry.dues().filter((due) => due.who !== asker.person && acting(due).includes(asker.person));
}

/**
 * Returns a due date as My work shows it, with the actions that settle it. Empty if it is too far ahead or may not be
 * read.
 */
export function dueShown(answers: Answers, asker: Asker, due: DueRecord): Mine['dues'] {
  const { reader: s } = answers.inquiry;
  const { record, register, deadline, title, on, who } = due;
  if (on > addDays(s.asOf, daysAhead) || !answers.mayRead(register, record)) return [];
  return [
    {
      ...shownAs(answers, asker, due),
      deadline,
      title,
      on,
      days: daysBetween(s.asOf, on),
      ...(who !== asker.person && { unassigned: true as const }),
    },
  ];
}

/**
 * Returns the record under which a due date is shown, with the actions that settle it, or else the field to fill in. If
 * the first record it is about calls for an action, or only that one can, that record is shown instead. If the asker can
 * do neither, says why.
 */
function shownAs(
  answers: Answers,
  asker: Asker,
  { register, record, deadline, about: [about] }: DueRecord,
): ReturnType<typeof shown> & Pick<Mine['dues'][number], 'actions' | 'field' | 'hindered'> {
  const { catalogue, reader: s } = answers.inquiry;
  const own = shown(answers, register, record);
  const settling = openActions(answers, asker, register, record).filter(({ settles }) =>
    settles?.includes(deadline),
  );
  if (settling.length > 0) return { ...own, actions: settling.map(({ key }) => key) };
  const mayAmend = abilitiesOn(asker, register, record).includes('amend');
  const hindered = hinderedAction(asker, register, record, deadline, s);
  const field = hindered === undefined && mayAmend ? settlingField(register, deadline) : undefined;
  const subject = about && s.follow(about)?.record;
  const of = about && catalogue.registers.get(about.register);
  if (subject && of && answers.mayRead(of, subject)) {
    // Actions that settle deadlines of the subject do not settle one of this record.
    const called = openActions(answers, asker, of, subject).filter(
      (action) => !action.settles && action.wantedBy?.(subject, s) !== undefined,
    );
    // Nobody changes a decision or judgement; it is renewed by an action on its subject.
    if (called.length > 0 || register.fixed)
      return { ...shown(answers, of, subject), actions: called.map(({ key }) => key) };
  }
  if (field !== undefined) return { ...own, actions: [], field };
  if (hindered) return { ...own, actions: [], hindered };
  if (mayAmend) return { ...own, actions: [] };
  return {
    ...own,
    actions: [],
    hindered: { obstacle: textOf(closedRecord(asker, register, record).detail, asker.language) },
  };
}

/**
 * Returns the action that settles a deadline and that the asker cannot take now, with its obstacle, or undefined. Where an
 * action settles a deadline, no field is filled in by hand in its place, since the action asks what that needs.
 */
function hinderedAction(
  asker: Asker,
  register: AnyRegister,
  record: Stored,
  deadline: string,
  s: Reader,
): Mine['dues'][number]['hindered'] {
  for (const action of asker.catalogue.actions.values()) {
    if (action.on.key !== register.key || action.settles?.includes(deadline) !== true) continue;
    const obstacle = offerOf(asker, action, register, record, s)?.obstacle;
    if (obstacle !== undefined) return { action: action.key, obstacle };
  }
  return undefined;
}

/**
 * Returns the stored field whose value settles a deadline, or undefined. It is filled in, gets another day or another
 * value.
 */
function settlingField({ fields, deadlines }: AnyRegister, name: string): string | undefined {
  const { until, from, on, while: only = {} } = deadlines?.[name] ?? {};
  const states = typeof on === 'string' ? Object.keys(only) : [];
  return [until, from, ...states, on].find(
    (each): each is string => typeof each === 'string' && each in fields,
  );
}
