import type { ReactNode } from 'react';
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

const levelOf = (on: Matrix, { up, across }: Place) =>
  on.rows.flat().find((cell) => cell.up === up && cell.across === across)?.level;

/** What the arrows show, in words: each record, from which level to which. */
export function MovedList({ view, matrix, parts, moved, names, since }: Props) {
  const { t } = useTranslation();
  const { scaleOf } = useCells();
  const field = view.columns[parts.level];
  const { movements, rescored, arrived, left } = moved;
  const level = (on: Matrix, place: Place): ReactNode => {
    const at = levelOf(on, place);
    const scale = field && scaleOf(field, on.row);
    return at !== undefined && scale ? <LevelMark level={at} scale={scale} /> : null;
  };
  const isShifted = ({ from, was, now }: Moves['rescored'][number]): boolean =>
    levelOf(from, was) !== levelOf(matrix, now);
  const kept = rescored.filter((each) => !isShifted(each));
  if (movements.length + rescored.length + arrived.length + left.length === 0)
    return <p className={classes['quiet']}>{t('view.nothingMoved', { since })}</p>;
  return (
    <div className={classes['moved']}>
      {movements.length > 0 && <h3>{t('view.moved', { since })}</h3>}
      <ul>
        {movements.flatMap(({ from, to, members }) =>
          members.map((id) => (
            <Moved key={id} id={id} names={names} from={level(matrix, from)} to={level(matrix, to)} />
          )),
        )}
      </ul>
      {rescored.length > kept.length && <h3>{t('view.rescored', { since })}</h3>}
      <ul>
        {rescored.filter(isShifted).map(({ member, from, was, now }) => (
          <Moved key={member} id={member} names={names} from={level(from, was)} to={level(matrix, now)} />
        ))}
      </ul>
      <Named
        title={t('view.rescoredAlike', { since })}
        ids={kept.map(({ member }) => member)}
        names={names}
      />
      <Named title={t('view.arrived', { since })} ids={arrived} names={names} />
      <Named title={t('view.left', { since })} ids={left} names={names} />
    </div>
  );
}

interface MovedProps {
  readonly id: string;
  readonly names: Names;
  readonly from: ReactNode;
  readonly to: ReactNode;
}

function Moved({ id, names, from, to }: MovedProps) {
  const name = names[id];
  if (!name) return null;
  return (
    <li>
      <RecordChip id={id} name={name} />
      <span className={classes['fromTo']}>
        {from} <span aria-hidden>→</span> {to}
      </span>
    </li>
  );
}

function Named({
  title,
  ids,
  names,
}: {
  readonly title: string;
  readonly ids: readonly string[];
  readonly names: Names;
}) {
  if (ids.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {ids.map((id) => {
          const name = names[id];
          return (
            name && (
              <li key={id}>
                <RecordChip id={id} name={name} />
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}
