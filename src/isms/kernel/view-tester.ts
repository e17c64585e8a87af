import type { PlainDate } from './calendar.ts';
import { snapshotOf, type Given } from './fixture.ts';
import { guarded } from './guard.ts';
import { complete } from './shape.ts';
import { readerOf } from './snapshot.ts';
import type { Row, View } from './view.ts';

/** The rows of a view of these records, which may look only at the registers it declares. */
export function rowsOf(
  view: View,
  given: readonly Given[],
  parameters: Readonly<Record<string, unknown>> = {},
  asOf: PlainDate = '2026-09-30',
): readonly Row[] {
  if (view.reads === 'all') throw new Error(`view ${view.key} reads everything: ask it of an inquiry`);
  const s = guarded(readerOf(snapshotOf(given, asOf, view.reads)), view.reads, `view ${view.key}`);
  return [...view.rows({ s } as never, complete({ fields: view.parameters }, parameters))];
}
