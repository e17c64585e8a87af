import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/reading.ts';
import { Cell } from '../field-kinds/cell.tsx';
import { useCells } from '../cells/cells-context.ts';
import { placed } from '../cells/placed.ts';
import { isEmpty } from '../cells/same.ts';
import { dayText, distanceText, monthYearText } from '../language/dates.ts';
import { stretches, type Stretch } from './agenda-model.ts';
import classes from './agenda.module.css';
import type { ViewProps } from './view-props.ts';

interface Props extends ViewProps {
  /** The columns with the day, with whether it was missed, and with the person who has to act. */
  readonly on: string;
  readonly timing: string;
  readonly who: string;
}

type AgendaRow = ViewProps['data']['rows'][number];

/** Shows dated rows by time: missed ones first, then overdue ones. */
export function AgendaView({ view, data, on, timing, who }: Props) {
  const { t } = useTranslation();
  const { today } = useCells();
  const { person } = useSession();
  const [whose, setWhose] = useState('all');
  const rows =
    whose === 'mine' ? data.rows.filter(({ cells }) => [cells[who]].flat().includes(person)) : data.rows;
  const columns = placed(`view.${view.key}.columns`, view.columns).filter(
    ({ name, field }) => name !== on && name !== timing && !(field.kind === 'number' && name === 'days'),
  );
  const doer = columns.filter(({ name }) => name === who);
  const [what, ...about] = columns.filter(({ name }) => name !== who);
  const cell = (column: (typeof columns)[number], cells: AgendaRow['cells']) =>
    !isEmpty(cells[column.name]) && (
      <Cell key={column.name} placed={column} value={cells[column.name]} row={cells} computed />
    );
  const title = ({ is, month }: Stretch<AgendaRow>) =>
    is === 'later' ? monthYearText(month ?? '') : t(`view.stretch.${is}`);
  return (
    <div className={classes['agenda']}>
      {who && (
        <SegmentedControl
          size="xs"
          className={classes['whose']}
          value={whose}
          onChange={setWhose}
          data={[
            { value: 'all', label: t('view.everyone') },
            { value: 'mine', label: t('view.mine') },
          ]}
        />
      )}
      {rows.length === 0 && <p className={classes['none']}>{t('view.nothingOfMine')}</p>}
      {stretches(
        rows,
        ({ cells }) => String(cells[on]),
        ({ cells }) => cells[timing] === 'missed',
        today,
      ).map((stretch) => (
        <section
          key={stretch.month ?? stretch.is}
          className={classes['stretch']}
          data-overdue={stretch.is === 'missed' || stretch.is === 'overdue' || undefined}
        >
          <h2>
            {title(stretch)} <span>{stretch.items.length}</span>
          </h2>
          <ul>
            {stretch.items.map(({ key, cells }) => (
              <li key={key}>
                <time dateTime={String(cells[on])} className={classes['day']}>
                  {dayText(String(cells[on]))}
                  <small>{distanceText(String(cells[on]), today)}</small>
                </time>
                <span className={classes['what']}>{what && cell(what, cells)}</span>
                <span className={classes['records']}>{about.map((column) => cell(column, cells))}</span>
                <span className={classes['who']}>{doer.map((column) => cell(column, cells))}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
