import { useTranslation } from 'react-i18next';
import type { DeclaredView } from '../api/declared.ts';
import { Cell } from '../field-kinds/cell.tsx';
import type { Row } from '../cells/cells-context.ts';
import { placed, titleOf } from '../cells/placed.ts';
import { isEmpty } from '../cells/same.ts';
import classes from './simulation.module.css';

interface Props {
  readonly view: DeclaredView;
  readonly cells: Row;
  /** The columns that hold the estimates. */
  readonly names: readonly string[];
}

/** Shows the estimates of one record under their declared titles. */
export function SimulationInputs({ view, cells, names }: Props) {
  const { t } = useTranslation();
  const shown = placed(`view.${view.key}.columns`, view.columns).filter(
    ({ name }) => names.includes(name) && !isEmpty(cells[name]),
  );
  return (
    <section className={classes['inputs']}>
      <h2>{t('simulation.inputs')}</h2>
      <dl>
        {shown.map((column) => (
          <div key={column.name}>
            <dt>{titleOf(column)}</dt>
            <dd>
              <Cell placed={column} value={cells[column.name]} row={cells} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
