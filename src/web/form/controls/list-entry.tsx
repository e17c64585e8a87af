import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { titleOf, type Placed } from '../../cells/placed.ts';
import { inputId, type ControlProps } from '../control-props.ts';
import { FaultText } from '../fault-text.tsx';
import { within } from '../fault-paths.ts';
import { SimpleControl } from '../simple-control.tsx';
import type { Values } from '../values.ts';
import { columnsOf } from './list-columns.ts';
import classes from './list-control.module.css';

interface Props extends ControlProps {
  readonly inside: readonly Placed[];
  readonly compact: boolean;
  readonly entry: Values;
  readonly index: number;
  readonly last: boolean;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}

/** One entry: its fields, and to move or remove it. */
export function ListEntry({
  inside,
  compact,
  entry,
  index,
  last,
  onMove,
  onRemove,
  onChange,
  ...props
}: Props) {
  const { t } = useTranslation();
  const own = `${props.path}[${index}]`;
  const row = index + 1;
  const fields = inside.map((each) => {
    const path = `${own}.${each.name}`;
    const label = `${inputId(path)}-label`;
    const faults = within(props.faults, path);
    return (
      <div key={each.name} className={classes['field']}>
        <span id={label} className={compact ? classes['hidden'] : classes['label']}>
          {titleOf(each)}
          <span className={classes['unseen']}> {t('form.row', { row })}</span>
        </span>
        <SimpleControl
          {...props}
          placed={each}
          path={path}
          value={entry[each.name]}
          onChange={(value) => onChange({ ...entry, [each.name]: value })}
          values={{ ...props.values, ...entry }}
          faults={faults}
          isDense={compact}
          labelledBy={label}
          describedBy={`${inputId(path)}-fault`}
        />
        <FaultText id={`${inputId(path)}-fault`} title={titleOf(each)} faults={faults} path={path} />
      </div>
    );
  });
  const buttons = (
    <span className={classes['buttons']}>
      <ActionIcon
        size="sm"
        aria-label={t('form.moveUp', { row })}
        disabled={index === 0}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={14} />
      </ActionIcon>
      <ActionIcon
        size="sm"
        aria-label={t('form.moveDown', { row })}
        disabled={last}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={14} />
      </ActionIcon>
      <ActionIcon size="sm" aria-label={t('form.takeOutRow', { row })} onClick={onRemove}>
        <IconX size={14} />
      </ActionIcon>
    </span>
  );
  return (
    <div
      role="group"
      aria-label={t('form.row', { row })}
      className={compact ? classes['row'] : classes['block']}
      {...(compact && { style: { gridTemplateColumns: columnsOf(inside) } })}
    >
      <span className={classes['position']}>{row}</span>
      {compact ? fields : <div className={classes['fields']}>{fields}</div>}
      {buttons}
    </div>
  );
}
