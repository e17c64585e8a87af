import { useTranslation } from 'react-i18next';
import type { Verdict } from '#isms/kernel/declarations/verdict.ts';
import type { Clause } from './board-model.ts';
import classes from './board.module.css';
import { Cell } from './cell.tsx';

interface Props {
  readonly clause: Clause;
  /** The verdict that alone is to be seen, if one was chosen. */
  readonly chosen: Verdict | undefined;
  /** The id of the cell where the Tab key stops. */
  readonly stop: string | undefined;
  /** What the addresses of cells carry on, such as the day that is shown. */
  readonly search: string;
}

/** Nothing in the clause is of the verdict that was chosen. */
export const isClauseFaded = ({ standings }: Clause, chosen: Verdict | undefined): boolean =>
  chosen !== undefined && standings.every(({ verdict }) => verdict !== chosen);

/** A clause: its number and title, and a cell for each of its requirements. */
export function BoardClause({ clause, chosen, stop, search }: Props) {
  const { t } = useTranslation();
  const { number, heading, standings } = clause;
  return (
    <div className={classes['clause']} data-faded={isClauseFaded(clause, chosen) || undefined}>
      <h3 className={classes['title']} title={heading}>
        <span className={classes['number']}>{number}</span> {heading}
      </h3>
      <ul className={classes['cells']} aria-label={`${number} ${heading}`}>
        {standings.map(({ id, ref, verdict, demands }) => (
          <Cell
            key={id}
            id={id}
            mark={verdict}
            label={t('board.cell', { ref, verdict: t(`common.verdict.${verdict}`), demands })}
            href={`/requirement/${id}${search}`}
            isStop={id === stop}
            isFaded={chosen !== undefined && verdict !== chosen}
          />
        ))}
      </ul>
    </div>
  );
}
