import { Button, TextInput } from '@mantine/core';
import { addDays } from '#isms/kernel/calendar.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './matrix.module.css';

interface Props {
  readonly value: string | undefined;
  /** The day shown: only earlier ones can be compared with it. */
  readonly latest: string;
  readonly onChange: (day: string | undefined) => void;
}

/** Chooses an earlier day to compare with. */
export function CompareControl({ value, latest, onChange }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(value ?? '');
  return (
    <div className={classes['compare']}>
      <label htmlFor="compare-with">{t('view.compare')}</label>
      <TextInput
        id="compare-with"
        size="xs"
        type="date"
        value={text}
        max={addDays(latest, -1)}
        onChange={(event) => {
          const day = event.currentTarget.value;
          setText(day);
          // A year that is still being typed is a day as well; nobody means the year 20.
          if (day === '' || (day > '1990-01-01' && day < latest)) onChange(day || undefined);
        }}
      />
      {value !== undefined && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() => {
            setText('');
            onChange(undefined);
          }}
        >
          {t('view.noComparison')}
        </Button>
      )}
    </div>
  );
}
