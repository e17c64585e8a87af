import { hasRole, type Asker } from '#access/asker.ts';
import { mayTake } from '#access/policies.ts';
import { hindranceTo } from '#access/segregation.ts';
import { actingOn, onDuty } from '#isms/05-leadership/duty-holders.ts';
import { activePerson } from '#isms/07-support/active.ts';
import type { Action } from '#isms/kernel/action.ts';
import { addDays, daysBetween, type PlainDate } from '#isms/kernel/calendar.ts';
import { duesOf } from '#isms/kernel/deadline.ts';
import type { Link } from '#isms/kernel/field.ts';
import { mendings } from '#isms/kernel/mending.ts';
import { askedIn, namedBy, namingThrough } from '#isms/kernel/named.ts';
import type { Stored } from '#isms/kernel/record.ts';
import type { AnyRegister } from '#isms/kernel/register.ts';
import type { DueRecord } from '#isms/kernel/view.ts';
import { mayAddInOwnName } from './abilities.ts';
import type { Answers } from './answers.ts';
import type { Mine } from './contract.ts';

const daysAhead = 90;
const mostReported = 10;

/** What is asked of one person, what is due from them, and what they can report: read off the declarations alone. */
export function mineAnswer(answers: Answers, asker: Asker): Mine {
  const { registers, actions } = answers.inquiry.isms;
  const awaited = [...actions.values()]
    .filter((action) => action.awaited)
    .flatMap((action) => awaitedOn(answers, asker, action));
  const asked = new Set(awaited.map(({ id }) => id));
  const isAskedBy = (day: PlainDate, about: readonly Link[]): boolean =>
    awaited.some(({ id, on }) => on !== undefined && on <= day && about.some((each) => each.id === id));
  const isAsked = ({ record, on, about }: DueRecord): boolean => asked.has(record.id) || isAskedBy(on, about);
  const dues = [...duesNaming(answers, asker), ...duesOfNobody(answers, asker)]
    .filter((due) => !isAsked(due))
    .flatMap((due) => dueShown(answers, asker, due));
  const mending = mendingOf(answers, asker, (id, action) =>
    [...awaited, ...dues].some(
      (each) =>
        each.id === id && ('actions' in each ? each.actions.includes(action) : each.action === action),
    ),
  );
  const opened = [...registers.values()].filter(({ opens }) => opens?.report);
  const reported = opened
    .flatMap((register) => reportedIn(answers, asker, register))
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
    .slice(0, mostReported);
  return {
    awaited: [...awaited, ...mending].toSorted(byDay),
    dues: dues.toSorted(byDay),
    reports: opened.filter((register) => mayAddInOwnName(asker, register)).map(({ key }) => key),
    reported,
    names: answers.names,
    today: answers.inquiry.snapshot.asOf,
  };
}

interface Dated {
  readonly on?: PlainDate | undefined;
}

const byDay = (a: Dated, b: Dated): number => ((a.on ?? '9999') < (b.on ?? '9999') ? -1 : 1);

/** An act that waits for them, on each record on which nothing stands in its way. */
function awaitedOn(answers: Answers, asker: Asker, action: Action): Mine['awaited'] {
  const { isms, reader: s } = answers.inquiry;
  const register = isms.registers.get(action.on.key) ?? action.on;
  const named = (action.by.fields ?? []).flatMap((path) =>
    namingThrough(register, path, asker.person, s, isms.registers),
  );
  const meant = action.by.audience ? s.all(register) : [];
  const found = new Set<Stored>([
    ...named,
    ...meant,
    ...ofTheirRole(answers, asker, action, register),
    ...ofNobody(answers, asker, action, register),
  ]);
  return [...found]
    .filter(
      (record) =>
        mayTake(asker, action, register, record) &&
        answers.mayRead(register, record) &&
        hindranceTo(asker, action, record, s) === undefined,
    )
    .flatMap((record) => {
      const on = action.wantedBy?.(record, s);
      if (action.wantedBy && on === undefined) return [];
      const wanted = {
        ...shown(answers, register, record),
        action: action.key,
        ...(on !== undefined && { on, days: daysBetween(s.asOf, on) }),
      };
      return [wanted];
    });
}

/** The acts that mend what rules found about records, where they are for them and not shown to them in another way. */
function mendingOf(
  answers: Answers,
  asker: Asker,
  isShown: (id: string, action: string) => boolean,
): Mine['awaited'] {
  const { inquiry } = answers;
  const { isms, reader: s } = inquiry;
  return [...mendings(isms)].flatMap(([action, found]) => {
    const register = isms.registers.get(action.on.key) ?? action.on;
    const records = new Set(
      found.flatMap(({ rule, keys }) =>
        inquiry
          .findings(rule)
          .flatMap(({ key, register: of, record }) =>
            keys.includes(key) && of === register.key && record !== undefined ? [record] : [],
          ),
      ),
    );
    const theirs = records.size > 0 ? forThem(answers, asker, action, register) : () => false;
    return [...records].flatMap((id) => {
      const record = s.get(register, id);
      return record && !record.retired && theirs(record) && !isShown(id, action.key)
        ? [{ ...shown(answers, register, record), action: action.key }]
        : [];
    });
  });
}

/** Tells on which records an act is the work of somebody: those that name them, or nobody, or all where it is for a role. */
function forThem(
  answers: Answers,
  asker: Asker,
  action: Action,
  register: AnyRegister,
): (record: Stored) => boolean {
  const { reader: s } = answers.inquiry;
  const nobodys = new Set(ofNobody(answers, asker, action, register));
  const { fields = [], roles = [] } = action.by;
  return (record) =>
    (fields.some((path) => namedBy(register, record, path, s).includes(asker.person)) ||
      nobodys.has(record) ||
      (fields.length === 0 && hasRole(asker, roles)) ||
      (hasRole(asker, roles) && action.awaitedOfRoles?.(record, s) === true)) &&
    mayTake(asker, action, register, record) &&
    answers.mayRead(register, record) &&
    hindranceTo(asker, action, record, s) === undefined;
}

/** The records on which an act waits for those of a role, where they have it. */
const ofTheirRole = (
  { inquiry: { reader: s } }: Answers,
  asker: Asker,
  action: Action,
  register: AnyRegister,
) =>
  action.awaitedOfRoles && hasRole(asker, action.by.roles ?? [])
    ? s.all(register).filter((record) => action.awaitedOfRoles?.(record, s))
    : [];

/** The records on which an act waits for somebody to whom a deadline would fall, while they name nobody who works here. */
function ofNobody(
  { inquiry: { reader: s } }: Answers,
  asker: Asker,
  { by }: Action,
  register: AnyRegister,
): readonly Stored[] {
  const paths = askedIn(register).filter((path) => by.fields?.includes(path));
  if (paths.length === 0 || !onDuty(register.duty, s).includes(asker.person)) return [];
  return s
    .all(register)
    .filter((record) =>
      paths.some((path) => !namedBy(register, record, path, s).some((id) => activePerson(id, s))),
    );
}

/** What deadlines ask of them by name. */
function* duesNaming(answers: Answers, asker: Asker): Iterable<DueRecord> {
  const { isms, reader: s } = answers.inquiry;
  for (const register of isms.registers.values()) {
    const records = new Set(askedIn(register).flatMap((name) => s.referring(register, name, asker.person)));
    for (const record of records)
      for (const due of duesOf(record, register, s, isms.settings))
        if (due.who === asker.person) yield { ...due, record, register };
  }
}

/** What is due and names nobody who works here, where they are on duty for it. */
function duesOfNobody({ inquiry }: Answers, asker: Asker): readonly DueRecord[] {
  const { isms, reader: s } = inquiry;
  const duties = new Set(
    [...isms.registers.values()].filter(({ deadlines }) => deadlines).map(({ duty }) => duty),
  );
  if (![...duties].some((duty) => onDuty(duty, s).includes(asker.person))) return [];
  const acting = actingOn(s);
  return inquiry.dues().filter((due) => due.who !== asker.person && acting(due).includes(asker.person));
}

/** A due as their own page shows it, with the acts that would settle it, where it is near enough. */
function dueShown(answers: Answers, asker: Asker, due: DueRecord): Mine['dues'] {
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

/** As what a due is shown: the first record it is about, where it is about another, with the acts that this calls for. */
function shownAs(
  answers: Answers,
  asker: Asker,
  { register, record, deadline, about: [about] }: DueRecord,
): ReturnType<typeof shown> & { readonly actions: string[] } {
  const { isms, reader: s } = answers.inquiry;
  const subject = about && s.follow(about)?.record;
  const of = about && isms.registers.get(about.register);
  if (!subject || !of || !answers.mayRead(of, subject)) {
    const open = openActs(answers, asker, register, record);
    const settling = open.filter(({ settles }) => settles?.includes(deadline));
    const isSettled = [...isms.actions.values()].some(
      ({ on, settles }) => on.key === register.key && settles?.includes(deadline),
    );
    return {
      ...shown(answers, register, record),
      actions: (isSettled ? settling : open).map(({ key }) => key),
    };
  }
  const called = openActs(answers, asker, of, subject).filter(
    (action) => action.wantedBy?.(subject, s) !== undefined,
  );
  return { ...shown(answers, of, subject), actions: called.map(({ key }) => key) };
}

/** The acts on a record that they can take now and that something about it may call for. */
const openActs = ({ inquiry }: Answers, asker: Asker, register: AnyRegister, record: Stored): Action[] =>
  [...inquiry.isms.actions.values()].filter(
    (action) =>
      action.on.key === register.key &&
      !action.ends &&
      !action.uncalled &&
      mayTake(asker, action, register, record) &&
      hindranceTo(asker, action, record, inquiry.reader) === undefined,
  );

function reportedIn(answers: Answers, asker: Asker, register: AnyRegister): Mine['reported'] {
  const by = register.opens?.by ?? '';
  return answers.inquiry.reader
    .referring(register, by, asker.person)
    .filter((record) => answers.mayRead(register, record))
    .map((record) => ({ ...shown(answers, register, record), createdAt: record.createdAt }));
}

function shown(answers: Answers, register: AnyRegister, record: Stored) {
  const { id, code } = record;
  return { register: register.key, id, code, label: answers.label(register, record) ?? code };
}
