import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isDate } from '#isms/kernel/values/calendar.ts';
import { useSession } from '../api/reading.ts';
import classes from './day-control.module.css';

interface Props {
  readonly asOf: string | undefined;
  readonly onDone: () => void;
}

/** Asks for the day to show. */
export default function DayForm({ asOf, onDone }: Props) {
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
