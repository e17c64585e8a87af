import { useTranslation } from 'react-i18next';
import type { Names } from '#server/contract.ts';
import type { DeclaredView } from '../api/declared.ts';
import { useCells } from '../cells/cells-context.ts';
import { LevelMark } from '../cells/level-mark.tsx';
import { RecordChip } from '../cells/record-chip.tsx';
import type { Matrix, MatrixParts, Moves, Place } from './matrix-model.ts';
import classes from './matrix.module.css';

interface Props {
  readonly view: DeclaredView;
  readonly matrix: Matrix;
  readonly parts: MatrixParts;
  readonly moved: Moves;
  readonly names: Names;
  readonly since: string;
}

/** What the arrows show, in words: each record, from which level to which. */
export function MovedList({ view, matrix, parts, moved, names, since }: Props) {
  const { t } = useTranslation();
  const { scaleOf } = useCells();
  const field = view.columns[parts.level];
  const scale = field && scaleOf(field, matrix.row);
  const levelAt = ({ up, across }: Place) => matrix.rows.flat().find((cell) => cell.up === up && cell.across === across)?.level;
  const chips = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const name = names[id];
      return name ? [<RecordChip key={id} id={id} name={name} />] : [];
    });
  const level = (place: Place) => {
    const at = levelAt(place);
    return at !== undefined && scale ? <LevelMark level={at} scale={scale} /> : null;
  };
  if (moved.movements.length + moved.arrived.length + moved.left.length === 0)
    return <p className={classes['quiet']}>{t('view.nothingMoved', { since })}</p>;
  return (
    <div className={classes['moved']}>
      {moved.movements.length > 0 && <h3>{t('view.moved', { since })}</h3>}
      <ul>
        {moved.movements.map((movement) => (
          <li key={JSON.stringify([movement.from, movement.to])}>
            <span className={classes['fromTo']}>
              {level(movement.from)} <span aria-hidden>→</span> {level(movement.to)}
            </span>
            <span className={classes['chips']}>{chips(movement.members)}</span>
          </li>
        ))}
      </ul>
      {moved.arrived.length > 0 && (
        <>
          <h3>{t('view.arrived', { since })}</h3>
          <span className={classes['chips']}>{chips(moved.arrived)}</span>
        </>
      )}
      {moved.left.length > 0 && (
        <>
          <h3>{t('view.left', { since })}</h3>
          <span className={classes['chips']}>{chips(moved.left)}</span>
        </>
      )}
    </div>
  );
}
