import { useTranslation } from 'react-i18next';
import type { Verdict } from '#isms/kernel/declarations/verdict.ts';
import type { Clause } from './board-model.ts';
import classes from './board.module.css';
import { Cell } from './cell.tsx';

interface Props {
  readonly clause: Clause;
  /** The verdict that the board is filtered by, if any. */
  readonly chosen: Verdict | undefined;
  /** Id of the cell that the Tab key reaches. */
  readonly stop: string | undefined;
  /** Query string that the links of cells carry on, such as the day shown. */
  readonly search: string;
}

/** Returns whether no requirement of a clause has the chosen verdict. */
export const isClauseFaded = ({ standings }: Clause, chosen: Verdict | undefined): boolean =>
  chosen !== undefined && standings.every(({ verdict }) => verdict !== chosen);

/** Shows a clause: its number and title, and a cell for each of its requirements. */
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
