import type { DeclaredField } from '../api/declared.ts';
import { EmptyCell } from '../cells/empty-cell.tsx';
import type { WebKind } from './kind.ts';
import { isDate } from '#isms/kernel/values/calendar.ts';
import { useTranslation } from 'react-i18next';
import { useRegister } from '../api/reading.ts';
import type { CellOfKindProps } from '../cells/cell-props.ts';
import type { Row } from '../cells/cells-context.ts';
import { EntryTable } from '../cells/entry-table.tsx';
import { placedIn, placedInside, titleOf } from '../cells/placed.ts';
import { isEmpty } from '../cells/same.ts';
import { isTarget } from '../cells/records/targets.ts';
import cellsCss from './cells.module.css';

/**
 * Shows values that were frozen, with the declaration of the record that the same entry names, or of the register that
 * their own field names.
 */
function FrozenValues({ placed, value, row, whole = false, Inner }: CellOfKindProps) {
  const { t } = useTranslation();
  const seen = value as Row;
  const of = Object.values(row).find(isTarget);
  const { frozenOf } = placed.field;
  const register = useRegister(whole ? (frozenOf ?? of?.register ?? '') : '');
  const names = Object.keys(seen).filter((name) => !isEmpty(seen[name]));
  const count = t('cells.frozen', { count: names.length });
  if (!whole || !register) return <span className={cellsCss['count']}>{count}</span>;
  const values = (
    <dl className={cellsCss['values']}>
      {names.map((name) => {
        const inside = placedIn(register, name);
        return (
          inside && (
            <div key={name}>
              <dt>{titleOf(inside)}</dt>
              <dd>
                {holdsOthers(inside.field) ? (
                  <EmptyCell />
                ) : (
                  <Inner placed={inside} value={seen[name]} row={seen} whole />
                )}
              </dd>
            </div>
          )
        );
      })}
    </dl>
  );
  // A snapshot that stands alone is what the reader came for; beside others it is collapsed.
  if (frozenOf !== undefined) return values;
  return (
    <details>
      <summary className={cellsCss['count']}>{count}</summary>
      {values}
    </details>
  );
}

// Values inside frozen values are not shown with them.
const holdsOthers = ({ kind, fields }: DeclaredField): boolean => kind === 'frozen' || fields !== undefined;

const isReadable = (kind: string, value: unknown): boolean =>
  kind === 'date' ? isDate(String(value)) : ['string', 'number'].includes(typeof value);

/** Shows rows that were frozen at one moment: in a table their number, on a record's page all of them. */
function FrozenRows({ placed, value, row, whole = false, Inner }: CellOfKindProps) {
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
  return <EntryTable {...{ placed, row, Inner }} entries={readable} />;
}

function FrozenCell(props: CellOfKindProps) {
  return props.placed.field.fields ? <FrozenRows {...props} /> : <FrozenValues {...props} />;
}

export const frozenKind: WebKind = { Cell: FrozenCell };
