import { useTranslation } from 'react-i18next';
import { useDeclarations } from '../api/reading.ts';
import type { CellProps } from './cell-props.ts';
import classes from './frozen-cell.module.css';
import type { Row } from './cells-context.ts';
import { placedIn, titleOf } from './placed.ts';
import { isEmpty } from './same.ts';
import { isTarget } from './targets.ts';
import { ValueCell } from './value-cell.tsx';

/** Values kept as they were, of the record that the same entry names. */
export function FrozenCell({ value, row, whole = false }: CellProps) {
  const { t } = useTranslation();
  const { registers } = useDeclarations();
  const seen = value as Row;
  const of = Object.values(row).find(isTarget);
  const register = of && registers.get(of.register);
  const names = Object.keys(seen).filter((name) => !isEmpty(seen[name]));
  const count = t('cells.frozen', { count: names.length });
  if (!whole || !register) return <span className={classes['count']}>{count}</span>;
  return (
    <details>
      <summary className={classes['count']}>{count}</summary>
      <dl className={classes['values']}>
        {names.map((name) => {
          const placed = placedIn(register, name);
          return (
            placed && (
              <div key={name}>
                <dt>{titleOf(placed)}</dt>
                <dd>
                  <ValueCell placed={placed} value={seen[name]} row={seen} whole />
                </dd>
              </div>
            )
          );
        })}
      </dl>
    </details>
  );
}
