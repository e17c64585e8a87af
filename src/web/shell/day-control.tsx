import { Button, Popover, Skeleton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../language/dates.ts';
import { useAsOf } from '../state/as-of.ts';
import classes from './day-control.module.css';

const DayForm = lazy(() => import('./day-form.tsx'));

/** Chooses the day that every page shows: today or a past day. */
export function DayControl() {
  const { t } = useTranslation();
  const asOf = useAsOf();
  const [opened, { toggle, close }] = useDisclosure();
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      trapFocus
      returnFocus
      position="bottom-end"
    >
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          className={classes['control']}
          data-past={asOf !== undefined || undefined}
          leftSection={<IconHistory size={16} aria-hidden />}
          aria-label={`${t('shell.day.label')}: ${asOf === undefined ? t('shell.day.now') : dayText(asOf)}`}
          onClick={toggle}
        >
          <span className={classes['label']}>{asOf === undefined ? t('shell.day.now') : dayText(asOf)}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Suspense fallback={<Skeleton width="17rem" height="8rem" />}>
          <DayForm asOf={asOf} onDone={close} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
