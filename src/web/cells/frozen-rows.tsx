import { useTranslation } from 'react-i18next';
import { isDate } from '#isms/kernel/values/calendar.ts';
import type { CellProps } from './cell-props.ts';
import type { Row } from './cells-context.ts';
import { EntryTable } from './entry-table.tsx';
import { placedInside } from './placed.ts';

const isReadable = (kind: string, value: unknown): boolean =>
  kind === 'date' ? isDate(String(value)) : ['string', 'number'].includes(typeof value);

/** Shows rows that were frozen at one moment: in a table their number, on a record's page all of them. */
export function FrozenRows({ placed, value, row, whole = false }: CellProps) {
  const { t } = useTranslation();
  const { rows = Object.values(value as object) } = value as { readonly rows?: unknown };
  const entries = (Array.isArray(rows) ? (rows as readonly unknown[]) : []).flatMap((each) =>
    typeof each === 'object' && each !== null ? [each as Row] : [],
  );
  if (!whole) return <span>{t('cells.frozen', { count: entries.length })}</span>;
  // No schema checks frozen content, so only values that can be read as their declared kind are shown.
  const readable = entries.map((entry) =>
    Object.fromEntries(
      placedInside(placed)
        .filter(({ name, field }) => isReadable(field.kind, entry[name]))
        .map(({ name }) => [name, entry[name]]),
    ),
  );
  return <EntryTable placed={placed} entries={readable} row={row} />;
}
