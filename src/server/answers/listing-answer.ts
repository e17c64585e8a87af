import { pluralOf } from '#isms/kernel/declarations/titles.ts';
import { sentences, inline } from '#isms/kernel/values/sentence.ts';
import { parseListing, type Listing } from '#isms/kernel/queries/listing.ts';
import { forbidden, invalid, isProblem, type Problem } from '#isms/kernel/values/problem.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import type { Answers } from './answers.ts';
import type { Page } from '../contract/contract.ts';
import { registerOrder, withheldBy } from './register-order.ts';

const texts = sentences('listing-answer', {
  mustBeACursorFromNext: 'must be a cursor from `next` of an earlier page',
  nothingIsSoughtOrSorted:
    'Nothing is sought or sorted by {column}: your roles do not let you read it everywhere.',
  nothingIsSorted: 'Nothing is sorted by {column}: your roles do not let you read {records}.',
});

export interface PageQuery {
  readonly q?: string | undefined;
  readonly where?: string | readonly string[] | undefined;
  readonly sort?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
  readonly retired: Listing['retired'];
}

/**
 * Returns all records that a query matches, in the order asked for or else that of the register. Search and order do
 * not disclose the names of records that the asker may not read. Returns a problem if the query is invalid or
 * forbidden.
 */
export function listed(
  answers: Answers,
  register: AnyRegister,
  query: PageQuery,
): readonly Stored[] | Problem {
  const { inquiry } = answers;
  const hidden = Object.keys(register.fields).filter((name) => !answers.mayReadColumn(register, name));
  const listing = parseListing(register, {
    where: query.where === undefined ? [] : [query.where].flat(),
    sort: query.sort || registerOrder(answers, register),
    text: query.q ?? '',
    retired: query.retired,
    unread: [...inquiry.catalogue.registers.keys()].filter((key) => !answers.mayReadWhole(key)),
    hidden,
  });
  if (isProblem(listing)) return listing;
  for (const { column } of [...listing.where, ...listing.sort])
    if (!answers.mayReadColumn(register, column)) return forbidden(texts.nothingIsSoughtOrSorted({ column }));
  for (const { column } of listing.sort) {
    const named = withheldBy(answers, register, column);
    if (named) return forbidden(texts.nothingIsSorted({ column, records: inline(pluralOf(named)) }));
  }
  const found = inquiry.list(register, listing);
  return answers.mayReadWhole(register.key)
    ? found
    : found.filter((record) => answers.mayRead(register, record));
}

/**
 * Returns one page of the records. A cursor holds the last record and its position, so that it stays valid while
 * records come and go. Returns a problem if the query or the cursor is invalid.
 */
export function pageAnswer(answers: Answers, register: AnyRegister, query: PageQuery): Page | Problem {
  const all = listed(answers, register, query);
  if (isProblem(all)) return all;
  const start = query.after === undefined ? 0 : positionAfter(all, query.after);
  if (start === undefined) return invalid([{ path: 'after', message: texts.mustBeACursorFromNext }]);
  const records = all.slice(start, start + query.limit);
  const last = records.at(-1);
  const end = start + records.length;
  return {
    records: records.map((record) => answers.record(register, record)),
    names: answers.names,
    total: all.length,
    of: inUse(answers, register),
    may: answers.mayCreate(register) ? ['create'] : [],
    ...(last && end < all.length && { next: `${end}.${last.id}` }),
  };
}

function inUse(answers: Answers, register: AnyRegister): number {
  const all = answers.inquiry.reader.all(register);
  return answers.mayReadWhole(register.key)
    ? all.length
    : all.filter((record) => answers.mayRead(register, record)).length;
}

function positionAfter(all: readonly Stored[], cursor: string): number | undefined {
  const parts = /^(\d{1,9})\.(.+)$/.exec(cursor);
  if (!parts) return undefined;
  const expected = Number(parts[1]);
  if (all[expected - 1]?.id === parts[2]) return expected;
  const found = all.findIndex((record) => record.id === parts[2]);
  return found >= 0 ? found + 1 : Math.min(expected, all.length);
}
