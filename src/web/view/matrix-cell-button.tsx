import { Popover, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LevelMark } from '../cells/scales/level-mark.tsx';
import type { Scale } from '../cells/scales/scale.ts';
import { numberText } from '../language/dates.ts';
import { levelLook } from '../theme/level-look.ts';
import { CellMembers } from './cell-members.tsx';
import type { MatrixCell } from './matrix-model.ts';
import classes from './matrix.module.css';

interface Props {
  readonly cell: MatrixCell;
  readonly levels: Scale | undefined;
  /** The register whose records are in the cell. */
  readonly register: string;
  /** The conditions under which the register lists these records. */
  readonly listed: readonly string[];
  readonly difference: number;
  /** Names of the cell's row and column. */
  readonly where: readonly string[];
}

/** Shows a cell: its number on the colour of its level. A click lists the records in it. */
export function MatrixCellButton({ cell, levels, register, listed, difference, where }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const { count, level } = cell;
  const { ground, ink } = levelLook(level ?? 1, levels?.steps.length ?? 1);
  const levelName = levels?.steps[(level ?? 0) - 1]?.name ?? '';
  const style = { background: ground, color: ink };
  const shift =
    difference === 0 ? '' : difference > 0 ? `+${numberText(difference)}` : `−${numberText(-difference)}`;
  const content = (
    <>
      <VisuallyHidden>{t('view.cell', { where: where.join(', '), level: levelName })} </VisuallyHidden>
      <span className={classes['number']}>{count > 0 ? numberText(count) : ''}</span>
      {count === 0 && <VisuallyHidden>0</VisuallyHidden>}
      {shift && <span className={classes['shift']}>{shift}</span>}
    </>
  );
  if (count === 0)
    return (
      <span className={classes['cell']} style={style}>
        {content}
      </span>
    );
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={340}
      position="bottom"
      withinPortal
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={classes['cell']}
          style={style}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {content}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={classes['where']}>
          {where.join(', ')} {levels && level !== undefined && <LevelMark level={level} scale={levels} />}
        </p>
        <CellMembers register={register} where={listed} count={count} />
      </Popover.Dropdown>
    </Popover>
  );
}
