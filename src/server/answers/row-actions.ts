import type { Asker } from '#access/asker.ts';
import { may, reach } from '#access/policies.ts';
import type { Facts } from '#access/relations.ts';
import type { Inquiry } from '#isms/kernel/queries/inquiry.ts';
import { lookUp } from '#isms/kernel/snapshot/snapshot.ts';
import type { Row, View } from '#isms/kernel/declarations/view.ts';
import { abilitiesOn, isAddedTo } from './abilities.ts';
import { offerOf } from './part-actions.ts';

/**
 * Returns whether the asker may take the next step of a row, or its obstacle. Returns undefined if the asker is not to
 * know.
 */
function offerOfRow(
  asker: Asker,
  { next, columns, begins }: View,
  { cells }: Row,
  { catalogue, reader, snapshot }: Inquiry,
): { readonly obstacle?: string } | undefined {
  const step = next?.steps[String(cells[next.column])];
  if (!step) return undefined;
  if ('begin' in step) {
    const begun = begins?.find(({ register }) => register === step.begin)?.fields ?? {};
    const fields = Object.fromEntries(Object.entries(begun).map(([name, column]) => [name, cells[column]]));
    return may(asker, 'create', step.begin, { fields }) ? {} : undefined;
  }
  const register = catalogue.registers.get(columns[step.on]?.to ?? '');
  const record = register && lookUp(snapshot, register.key, String(cells[step.on]));
  if (!register || !record) return undefined;
  if ('act' in step) {
    const offer = offerOf(asker, step.act, register, record, reader);
    return offer?.obstacle === undefined ? offer && {} : { obstacle: offer.obstacle };
  }
  return abilitiesOn(asker, register, record).includes('amend') ? {} : undefined;
}

/** Returns the same for many rows, by row key. */
export const rowActions = (
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

/** Returns the registers to which the asker may add what begins from a row, by row key. */
export function rowBeginnings(
  asker: Asker,
  { begins = [] }: View,
  rows: readonly Row[],
): Record<string, string[]> {
  const possible = begins.filter(
    ({ register }) => isAddedTo(register) && reach(asker, 'create', register) !== 'none',
  );
  return Object.fromEntries(
    rows.flatMap(({ key, cells }) => {
      const open = possible.filter(({ register, fields }) => {
        const filled = Object.entries(fields).map(([name, column]) => [name, cells[column]]);
        return may(asker, 'create', register, { fields: Object.fromEntries(filled) as Facts['fields'] });
      });
      return open.length > 0 ? [[key, open.map(({ register }) => register.key)] as const] : [];
    }),
  );
}
