import { useTranslation } from 'react-i18next';
import { useRegister } from '../api/reading.ts';
import type { CellProps } from './cell-props.ts';
import classes from './frozen-cell.module.css';
import type { Row } from './cells-context.ts';
import { placedIn, titleOf } from './placed.ts';
import { isEmpty } from './same.ts';
import { isTarget } from './targets.ts';
import { ValueCell } from './value-cell.tsx';

/**
 * Shows values that were frozen, with the declaration of the record that the same entry names, or of the register that
 * their own field names.
 */
export function FrozenCell({ placed, value, row, whole = false }: CellProps) {
  const { t } = useTranslation();
  const seen = value as Row;
  const of = Object.values(row).find(isTarget);
  const { frozenOf } = placed.field;
  const register = useRegister(whole ? (frozenOf ?? of?.register ?? '') : '');
  const names = Object.keys(seen).filter((name) => !isEmpty(seen[name]));
  const count = t('cells.frozen', { count: names.length });
  if (!whole || !register) return <span className={classes['count']}>{count}</span>;
  const values = (
    <dl className={classes['values']}>
      {names.map((name) => {
        const inside = placedIn(register, name);
        return (
          inside && (
            <div key={name}>
              <dt>{titleOf(inside)}</dt>
              <dd>
                <ValueCell placed={inside} value={seen[name]} row={seen} whole />
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
      <summary className={classes['count']}>{count}</summary>
      {values}
    </details>
  );
}
