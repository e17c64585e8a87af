import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Asker } from '#access/asker.ts';
import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Link } from '#isms/kernel/field-kinds/field.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { mayAddInOwnName } from '../abilities.ts';
import type { Answers } from '../answers.ts';
import type { Mine } from '../../contract/contract.ts';
import { awaitedOn } from './awaited-actions.ts';
import { duesNaming, duesOfNobody, dueShown } from './due-dates.ts';
import { findingWork } from './finding-work.ts';
import { shown } from './shown-record.ts';

const mostReported = 10;

/**
 * Returns the work that waits for a person, what is due from them, and what they can report. It is derived from the
 * declarations alone.
 */
export function myWork(answers: Answers, asker: Asker): Mine {
  const pieces = minePieces(answers, asker);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}

// Milliseconds after which other requests are answered first.
const longestPiece = 10;

/**
 * Does the same in pieces and lets other requests run in between, since the work of a person with many tasks takes a
 * while to compute.
 */
export async function myWorkInSteps(answers: Answers, asker: Asker): Promise<Mine> {
  const pieces = minePieces(answers, asker);
  for (let begun = performance.now(); ;) {
    const { done, value } = pieces.next();
    if (done) return value;
    if (performance.now() - begun < longestPiece) continue;
    await nextTurn();
    begun = performance.now();
  }
}

function* minePieces(answers: Answers, asker: Asker): Generator<undefined, Mine> {
  const { registers, actions } = answers.inquiry.catalogue;
  const awaited: Mine['awaited'][number][] = [];
  for (const action of actions.values())
    if (action.awaited)
      for (const wanted of awaitedOn(answers, asker, action)) {
        if (wanted) awaited.push(wanted);
        yield;
      }
  const asked = new Set(awaited.map(({ id }) => id));
  const isAskedBy = (day: PlainDate, about: readonly Link[]): boolean =>
    awaited.some(({ id, on }) => on !== undefined && on <= day && about.some((each) => each.id === id));
  const dues: Mine['dues'][number][] = [];
  const dueDays = new Set<string>();
  for (const source of [duesNaming(answers, asker), duesOfNobody(answers, asker)])
    for (const due of source) {
      if (due && !asked.has(due.record.id) && !isAskedBy(due.on, due.about))
        dues.push(...dueShown(answers, asker, due));
      if (due) dueDays.add(`${due.record.id} ${due.on}`);
      yield;
    }
  const findings = yield* findingWork(answers, asker, (record, day) =>
    dueDays.has(`${record} ${String(day)}`),
  );
  const opened = [...registers.values()].filter(({ opens }) => opens?.report);
  const reported = opened
    .flatMap((register) => reportedIn(answers, asker, register))
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
    .slice(0, mostReported);
  return {
    awaited: awaited.toSorted(byDay),
    dues: dues.toSorted(byDay),
    findings: [...findings],
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

function reportedIn(answers: Answers, asker: Asker, register: AnyRegister): Mine['reported'] {
  const by = register.opens?.by ?? '';
  return answers.inquiry.reader
    .referring(register, by, asker.person)
    .filter((record) => answers.mayRead(register, record))
    .map((record) => ({ ...shown(answers, register, record), createdAt: record.createdAt }));
}
