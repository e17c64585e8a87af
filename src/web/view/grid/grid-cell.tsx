import { Popover, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclaredView } from '../../api/declared.ts';
import { useCells } from '../../cells/cells-context.ts';
import { optionOf, place, placed } from '../../cells/placed.ts';
import { isEmpty } from '../../cells/same.ts';
import { markOf, stateLook } from '../../cells/state-look.ts';
import { dayText, shortMonthYearText } from '../../language/dates.ts';
import { VerdictMark } from '../../verdict/verdict-mark.tsx';
import type { ViewRow } from '../groups.ts';
import type { Parts } from '../parts.ts';
import { Said } from '../said.tsx';
import classes from './grid.module.css';

interface Props {
  readonly view: DeclaredView;
  readonly parts: Parts<'grid'>;
  readonly row: ViewRow;
  /** Names of its row and column. */
  readonly where: string;
}

/**
 * Shows the cell of a row and a column: the mark of its state with how much of what is required exists and until when,
 * or the state in words.
 */
export function GridCell({ view, parts, row: { cells }, where }: Props) {
  const { t } = useTranslation();
  const { scaleOf } = useCells();
  const [opened, setOpened] = useState(false);
  const columns = placed(`view.${view.key}.columns`, view.columns);
  const state = String(cells[parts.state]);
  const look = stateLook(state);
  const field = view.columns[parts.state];
  const word = field ? optionOf(place(`view.${view.key}.columns`, parts.state, field), state) : state;
  const level = (name: string): string => {
    const position = Number(cells[name] ?? 0);
    const own = view.columns[name];
    const step = own && scaleOf(own, cells)?.steps[position - 1];
    return step ? `${position} ${step.name}` : String(position);
  };
  const until = cells[parts.until];
  const isDay = typeof until === 'string';
  const said = [
    t('view.asked', { level: level(parts.asked) }),
    t('view.there', { level: level(parts.there) }),
    isDay ? t('view.until', { day: dayText(until) }) : '',
  ];
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={320}
      position="bottom"
      withinPortal
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={classes['cell']}
          data-look={look}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <VisuallyHidden>
            {where}: {word}, {said.filter(Boolean).join(', ')}
          </VisuallyHidden>
          <span className={classes['figures']} aria-hidden>
            {look && <VerdictMark verdict={markOf(look)} size={13} />}
            <span>
              {Number(cells[parts.there] ?? 0)}/{Number(cells[parts.asked] ?? 0)}
            </span>
          </span>
          <span className={classes['under']} aria-hidden>
            {look !== 'stands' ? word : isDay ? shortMonthYearText(until) : ''}
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <Said
          className={classes['details']}
          columns={columns.filter(({ name }) => !isEmpty(cells[name]))}
          cells={cells}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
