import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowLeft, IconArrowRight, IconArrowUp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './list-control.module.css';

interface Props {
  readonly row: number;
  readonly last: boolean;
  /** Entries stand beside each other. */
  readonly across?: boolean;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}

/** To move an entry of a list, or to take it out. */
export function EntryButtons({ row, last, across = false, onMove, onRemove }: Props) {
  const { t } = useTranslation();
  const [Back, Forth] = across ? [IconArrowLeft, IconArrowRight] : [IconArrowUp, IconArrowDown];
  return (
    <span className={classes['buttons']}>
      <ActionIcon
        size="sm"
        aria-label={t('form.moveUp', { row })}
        disabled={row === 1}
        onClick={() => onMove(-1)}
      >
        <Back size={14} />
      </ActionIcon>
      <ActionIcon
        size="sm"
        aria-label={t('form.moveDown', { row })}
        disabled={last}
        onClick={() => onMove(1)}
      >
        <Forth size={14} />
      </ActionIcon>
      <ActionIcon size="sm" aria-label={t('form.takeOutRow', { row })} onClick={onRemove}>
        <IconX size={14} />
      </ActionIcon>
    </span>
  );
}
