import { Button, NativeSelect, TextInput } from '@mantine/core';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './compare.module.css';

interface Props {
  readonly value: string | undefined;
  /** The day shown: only earlier ones can be compared with it. */
  readonly latest: string;
  readonly label: string;
  /** Notable days to compare with, by what happened on them. */
  readonly days?: readonly { readonly title: string; readonly on: string }[] | undefined;
  /** Label of the button that stops comparing, where that is possible. */
  readonly none?: string;
  readonly onChange: (day: string | undefined) => void;
}

/** Chooses an earlier day to compare with. */
export function CompareControl({ value, latest, label, days = [], none, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState(value ?? '');
  const [former, setFormer] = useState(value);
  if (value !== former) {
    setFormer(value);
    setText(value ?? '');
  }
  return (
    <div className={classes['compare']}>
      <label htmlFor={id}>{label}</label>
      {days.length > 0 && (
        <NativeSelect
          size="xs"
          aria-label={t('view.landmark')}
          value={days.find(({ on }) => on === value)?.on ?? ''}
          data={[
            { value: '', label: t('view.otherDay'), disabled: true },
            ...days.map(({ title, on }) => ({ value: on, label: title })),
          ]}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
      <TextInput
        id={id}
        size="xs"
        type="date"
        value={text}
        max={addDays(latest, -1)}
        onChange={(event) => {
          const day = event.currentTarget.value;
          setText(day);
          // A year that is still being typed is already valid, but nobody means the year 20.
          if (day === '' || (day > '1990-01-01' && day < latest)) onChange(day || undefined);
        }}
      />
      {none !== undefined && value !== undefined && (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onChange(undefined)}>
          {none}
        </Button>
      )}
    </div>
  );
}
