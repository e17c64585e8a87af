import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { recordHref } from '../cells/records/record-href.ts';
import { viewTitle } from '../language/names.ts';
import { VerdictMark } from '../verdict/verdict-mark.tsx';
import classes from './board.module.css';
import { Cell } from './cell.tsx';
import { ControlsSkeleton } from './board-skeleton.tsx';
import { stateCounts } from './controls-model.ts';
import type { ControlsBeside } from './use-controls.ts';

interface Props {
  readonly controls: ControlsBeside;
  /** Id of the cell that the Tab key reaches. */
  readonly stop: string | undefined;
  readonly asOf: string | undefined;
  readonly edition: string | undefined;
}

/** Shows a cell for each control of the catalogue, in the parts of the catalogue, beside the clauses. */
export function BoardControls({ controls: { view, groups }, stop, asOf, edition }: Props) {
  const { t } = useTranslation();
  if (!groups) return <ControlsSkeleton />;
  if (groups.length === 0) return null;
  return (
    <section className={classes['controls']}>
      <h2 className={classes['heading']}>
        <Link to="/view/$view" params={{ view: view.key }}>
          {viewTitle(view)}
        </Link>
      </h2>
      <ul className={classes['states']} aria-label={t('board.controls')}>
        {stateCounts(view, groups).map(({ state, word, mark, count }) => (
          <li key={state}>
            <VerdictMark verdict={mark} size={12} /> <span className={classes['count']}>{count}</span> {word}
          </li>
        ))}
      </ul>
      <div className={classes['parts']}>
        {groups.map(({ title, controls }) => (
          <div key={title} className={classes['clause']}>
            <h3 className={classes['title']} title={title}>
              {title}
            </h3>
            <ul className={classes['cells']} aria-label={title}>
              {controls.map(({ id, register, code, title: called, word, says, mark }) => (
                <Cell
                  key={id}
                  id={id}
                  mark={mark}
                  label={t('board.cell', { ref: `${code} ${called}`, verdict: word, demands: says })}
                  href={recordHref(register, { id, code }, asOf, edition)}
                  isStop={id === stop}
                />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
