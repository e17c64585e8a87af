import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/reading.ts';
import { describing, inputId, type ControlProps } from '../control-props.ts';
import classes from './date-control.module.css';

/**
 * Shows the browser's own date control: it uses the person's format, accepts digits, and opens a calendar on any
 * device.
 */
export function DateControl({
  placed: { field },
  path,
  value,
  onChange,
  faults,
  labelledBy,
  describedBy,
}: ControlProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  return (
    <div className={classes['row']}>
      <TextInput
        id={inputId(path)}
        type="date"
        aria-labelledby={labelledBy}
        {...describing(describedBy)}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
        error={faults.has(path)}
        max={field.happened ? today : '9999-12-31'}
        className={classes['input']}
      />
      {value !== today && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onChange(today)}>
          {t('form.today')}
        </Button>
      )}
    </div>
  );
}
