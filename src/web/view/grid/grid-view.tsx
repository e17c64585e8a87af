import { useTranslation } from 'react-i18next';
import { place } from '../../cells/placed.ts';
import { optionOf } from '../../cells/placed.ts';
import { StateMark } from '../../cells/state-mark.tsx';
import { numberText } from '../../language/dates.ts';
import type { Parts } from '../parts.ts';
import type { ViewProps } from '../view-props.ts';
import { gridOf, portionsOf } from './grid-model.ts';
import { GridTable } from './grid-table.tsx';
import classes from './grid.module.css';

interface Props extends ViewProps {
  readonly parts: Parts<'grid'>;
}

// More columns are too narrow for their content, on screen and on paper.
const most = 16;

/** Shows records against records, with counts in the legend. Columns that do not fit side by side go below. */
export function GridView({ view, data, parts }: Props) {
  const { t } = useTranslation();
  const grid = gridOf(data.rows, parts, data.names);
  const field = view.columns[parts.state];
  const state = field && place(`view.${view.key}.columns`, parts.state, field);
  return (
    <div className={classes['grids']}>
      <div className={classes['legend']}>
        {state &&
          Object.keys(state.field.options ?? {}).map((option) => (
            <span key={option}>
              <StateMark state={option} text={optionOf(state, option)} whole />
              <span className={classes['quiet']}>{numberText(grid.states.get(option) ?? 0)}</span>
            </span>
          ))}
        <span className={classes['quiet']}>{t('view.gridKey')}</span>
      </div>
      {portionsOf(grid.columns, most).map((columns) => (
        <GridTable
          key={columns[0]}
          view={view}
          parts={parts}
          names={data.names}
          columns={columns}
          rows={grid.rows.filter(({ cells }) => columns.some((column) => cells.has(column)))}
        />
      ))}
    </div>
  );
}
