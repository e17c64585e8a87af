import type { Asker } from '#access/asker.ts';
import { may } from '#access/policies.ts';
import type { Inquiry } from '#isms/kernel/inquiry.ts';
import { lookUp } from '#isms/kernel/snapshot.ts';
import type { Row, View } from '#isms/kernel/view.ts';
import { abilitiesOn } from './abilities.ts';
import { offerOf } from './offers.ts';

/** Whether the asker may take the step that a row says is next, or what stands in the way; undefined where it is not theirs to know. */
function offerOfRow(
  asker: Asker,
  { next, columns, begins }: View,
  { cells }: Row,
  { isms, reader, snapshot }: Inquiry,
): { readonly obstacle?: string } | undefined {
  const step = next?.steps[String(cells[next.column])];
  if (!step) return undefined;
  if ('begin' in step) {
    const begun = begins?.find(({ register }) => register === step.begin)?.fields ?? {};
    const fields = Object.fromEntries(Object.entries(begun).map(([name, column]) => [name, cells[column]]));
    return may(asker, 'create', step.begin, { fields }) ? {} : undefined;
  }
  const register = isms.registers.get(columns[step.on]?.to ?? '');
  const record = register && lookUp(snapshot, register.key, String(cells[step.on]));
  if (!register || !record) return undefined;
  if ('act' in step) return offerOf(asker, step.act, register, record, reader);
  return abilitiesOn(asker, register, record).includes('amend') ? {} : undefined;
}

/** The same of many rows, by their keys. */
export const offersOfRows = (
  asker: Asker,
  view: View,
  rows: readonly Row[],
  inquiry: Inquiry,
): Record<string, { readonly obstacle?: string }> =>
  Object.fromEntries(
    rows.flatMap((row) => {
      const offer = offerOfRow(asker, view, row, inquiry);
      return offer ? [[row.key, offer] as const] : [];
    }),
  );
