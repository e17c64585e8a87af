import { Button, Popover, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isDate } from '#isms/kernel/calendar.ts';
import { useSession } from '../api/reading.ts';
import { shortDayText } from '../language/dates.ts';
import { useAsOf } from '../state/as-of.ts';
import classes from './day-control.module.css';

/** The day that every page shows: today, or one in the past. */
export function DayControl() {
  const { t } = useTranslation();
  const asOf = useAsOf();
  const [opened, { toggle, close }] = useDisclosure();
  return (
    <Popover opened={opened} onChange={(open) => !open && close()} trapFocus returnFocus position="bottom-end">
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          className={classes['control']}
          data-past={asOf !== undefined || undefined}
          leftSection={<IconHistory size={16} aria-hidden />}
          aria-label={`${t('shell.day.label')}: ${asOf === undefined ? t('shell.day.now') : shortDayText(asOf)}`}
          onClick={toggle}
        >
          <span className={classes['label']}>{asOf === undefined ? t('shell.day.now') : shortDayText(asOf)}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <DayForm asOf={asOf} onDone={close} />
      </Popover.Dropdown>
    </Popover>
  );
}

interface FormProps {
  readonly asOf: string | undefined;
  readonly onDone: () => void;
}

function DayForm({ asOf, onDone }: FormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { today } = useSession();
  const [day, setDay] = useState(asOf ?? today);
  const [fault, setFault] = useState(false);
  const show = (chosen: string | undefined) => {
    void navigate({ to: '.', search: (search) => ({ ...search, asOf: chosen }) });
    onDone();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isDate(day) || day > today) setFault(true);
    else show(day === today ? undefined : day);
  };
  return (
    <form onSubmit={submit} noValidate className={classes['form']}>
      <TextInput
        type="date"
        size="sm"
        label={t('shell.day.pick')}
        description={t('shell.day.legend')}
        error={fault && t('shell.day.ahead')}
        max={today}
        value={day}
        onChange={(event) => {
          setDay(event.currentTarget.value);
          setFault(false);
        }}
        data-autofocus
      />
      <div className={classes['buttons']}>
        <Button type="submit">{t('shell.day.show')}</Button>
        {asOf !== undefined && (
          <Button variant="default" onClick={() => show(undefined)}>
            {t('shell.day.today')}
          </Button>
        )}
      </div>
    </form>
  );
}
