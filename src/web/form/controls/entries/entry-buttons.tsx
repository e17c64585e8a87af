import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './list-control.module.css';

interface Props {
  readonly row: number;
  readonly last: boolean;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}

/** Shows the buttons that move or remove an entry of a list. */
export function EntryButtons({ row, last, onMove, onRemove }: Props) {
  const { t } = useTranslation();
  return (
    <span className={classes['buttons']}>
      <ActionIcon
        size="sm"
        aria-label={t('form.moveUp', { row })}
        disabled={row === 1}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={14} data-arrow />
      </ActionIcon>
      <ActionIcon
        size="sm"
        aria-label={t('form.moveDown', { row })}
        disabled={last}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={14} data-arrow />
      </ActionIcon>
      <ActionIcon size="sm" aria-label={t('form.takeOutRow', { row })} onClick={onRemove}>
        <IconX size={14} />
      </ActionIcon>
    </span>
  );
}
