import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Column } from './column.ts';
import { arranged, moved, toggled, type Layout } from './layout.ts';
import classes from './menus.module.css';

interface Props {
  readonly columns: readonly Column[];
  readonly layout: Layout;
  readonly onChange: (layout: Layout) => void;
  readonly onReset: () => void;
}

/** Chooses the columns, their order, and the row height. */
export function ColumnMenu({ columns, layout, onChange, onReset }: Props) {
  const { t } = useTranslation();
  const all = arranged(layout, columns);
  return (
    <Popover position="bottom-end" width={300} withinPortal trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          leftSection={<IconColumns3 size={14} />}
          className={classes['wide']}
        >
          {t('register.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes['columns']}>
        <Checkbox
          label={t('register.compact')}
          checked={layout.compact}
          onChange={(event) => onChange({ ...layout, compact: event.currentTarget.checked })}
        />
        <Checkbox
          mt="xs"
          label={t('register.fit')}
          checked={layout.fit}
          onChange={(event) => onChange({ ...layout, fit: event.currentTarget.checked })}
        />
        <hr className={classes['rule']} />
        <ul className={classes['list']}>
          {all.map(({ name, title, isHidden }, index) => (
            <li key={name} className={classes['column']}>
              <Checkbox label={title} checked={!isHidden} onChange={() => onChange(toggled(layout, name))} />
              <span className={classes['order']}>
                <ActionIcon
                  size="sm"
                  aria-label={t('register.moveUp', { title })}
                  disabled={index === 0}
                  onClick={() => onChange(moved(layout, columns, name, -1))}
                >
                  <IconArrowUp size={14} />
                </ActionIcon>
                <ActionIcon
                  size="sm"
                  aria-label={t('register.moveDown', { title })}
                  disabled={index === all.length - 1}
                  onClick={() => onChange(moved(layout, columns, name, 1))}
                >
                  <IconArrowDown size={14} />
                </ActionIcon>
              </span>
            </li>
          ))}
        </ul>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={onReset}>
          {t('register.resetColumns')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
