import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { fileURLToPath } from 'node:url';
import { open } from '#cli/open.ts';
import { addDays, addMonths, dayOf, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Timing } from '#isms/kernel/declarations/deadline.ts';
import type { Link } from '#isms/kernel/field-kinds/field.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { lookUp, onDay, readerOf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import type { Verdict } from '#isms/kernel/declarations/verdict.ts';
import type { Edition } from '#isms/standard/edition.ts';
import { organisation } from '#isms/across/organisation.ts';
import { declared } from '../declared.ts';

/** What the view `due` says about one record on a day. */
export interface AddressedOrganisation {
  readonly what: string;
  readonly code: string;
  /** The codes of what the record is about, where it has no name of its own. */
  readonly about: readonly string[];
  readonly on: PlainDate;
  readonly timing: Timing;
}

/** The example company at the end of a day: what comes due in the next ninety days, what is late, and how it stands. */
export interface Stand {
  readonly day: PlainDate;
  readonly dues: readonly AddressedOrganisation[];
  /** The requirements of each edition by how they stand. */
  readonly refs: Readonly<Record<Edition, Readonly<Partial<Record<Verdict, readonly string[]>>>>>;
}

export const folder = fileURLToPath(new URL('../../company', import.meta.url));
const months = 36;

/** Three years: two of the company's history, and one in which nobody does anything any more. */
export const monthEnds: readonly PlainDate[] = Array.from({ length: months }, (_, n) =>
  addDays(addMonths('2024-11-01', n), -1),
);

/** The day on which the company is clean, and after which nothing is on record. */
export const reference: PlainDate = '2026-09-30';

export const all = await declared();
const inquirer = all.inquirer();
const due = all.catalogue.views.get('due');

function standAt(snapshot: Snapshot): Stand {
  const inquiry = inquirer.at(snapshot);
  const rows = due && inquiry.view(due, { days: 90 });
  if (!rows || isProblem(rows)) throw new Error('the view of what is due cannot be asked');
  const refs = (edition: Edition): Stand['refs'][Edition] =>
    Object.fromEntries(
      [...Map.groupBy(inquiry.conformity(edition), ({ verdict }) => verdict)].map(([verdict, own]) => [
        verdict,
        own.map(({ ref }) => ref),
      ]),
    );
  const codeOf = ({ register, id }: Link): string => lookUp(snapshot, register, id)?.code ?? id;
  return {
    day: snapshot.asOf,
    dues: rows.map(
      ({ cells: { record, about, what, on, timing } }) =>
        ({
          what,
          code: codeOf(record as Link),
          about: ((about ?? []) as readonly Link[]).map(codeOf),
          on,
          timing,
        }) as AddressedOrganisation,
    ),
    refs: { '2013': refs('2013'), '2022': refs('2022') },
  };
}

/** The company at the end of each of these days, from one replay of its history. */
export function asOfEach(days: readonly PlainDate[]): readonly Snapshot[] {
  const heads: { readonly at: string; readonly after: Snapshot }[] = [];
  const whole = { options: { 'as-of': reference }, several: {} };
  const opened = open(folder, all, { now: () => '' }, whole, ({ at }, _, after) => heads.push({ at, after }));
  if (isProblem(opened)) throw new Error(inEnglish(opened.detail));
  const zone = readerOf(opened.snapshot).setting(organisation, 'timeZone');
  return days.map((day) => {
    const head = heads.findLast(({ at }) => dayOf(at, zone) <= day);
    if (!head) throw new Error(`nothing is on record by ${day}`);
    return onDay(head.after, day);
  });
}

/** The example company at the end of each of these days. */
export const standsAt = (days: readonly PlainDate[]): readonly Stand[] => asOfEach(days).map(standAt);

/** What was told of that timing, by what is to be done, in the order of the days. */
export const byWhat = (
  { dues }: Pick<Stand, 'dues'>,
  timing: Timing,
): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [
      ...Map.groupBy(
        dues.filter((each) => each.timing === timing),
        ({ what }) => what,
      ),
    ].map(([what, own]) => [what, own.map(({ code }) => code)]),
  );
