import type { PlainDate } from '../values/calendar.ts';
import { isProblem, type Problem } from '../values/problem.ts';
import type { Inquiry } from '../queries/inquiry.ts';
import { snapshotOf, type Given } from './fixture.ts';
import { guardedReader } from '../snapshot/guarded-reader.ts';
import { complete } from '../snapshot/shape.ts';
import { readerOf } from '../snapshot/snapshot.ts';
import type { Row, View } from '../declarations/view.ts';

/** Returns the rows or heads of a view of these records. Throws if it reads registers that it does not declare. */
export function rowsOf(
  view: View,
  given: readonly Given[],
  parameters: Readonly<Record<string, unknown>> = {},
  asOf: PlainDate = '2026-09-30',
  part: 'rows' | 'head' = 'rows',
): readonly Row[] {
  if (view.reads === 'all') throw new Error(`view ${view.key} reads everything: ask it of an inquiry`);
  const s = guardedReader(readerOf(snapshotOf(given, asOf, view.reads)), view.reads, `view ${view.key}`);
  const asked = complete({ fields: view.parameters }, parameters);
  return [...((part === 'head' ? view.head : view)?.rows({ s } as never, asked) ?? [])];
}

/** Returns the rows of a view as the API asks for them: of one day, and of the earlier one if it compares. */
export function asked(
  view: View,
  parameters: object,
  inquiry: Inquiry,
  on: (day: PlainDate) => Inquiry,
): readonly Row[] | Problem {
  const compared = inquiry.compared(view, parameters);
  if (isProblem(compared)) return compared;
  return inquiry.view(view, parameters, compared && on(compared.with));
}
