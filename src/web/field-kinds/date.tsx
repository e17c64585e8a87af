import { oneOf } from './in-filter.ts';
import type { FilterProps, WebKind } from './kind.ts';
import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/reading.ts';
import type { CellProps } from '../cells/cell-props.ts';
import classes from '../cells/cell.module.css';
import { useCells } from '../cells/cells-context.ts';
import controlsCss from './controls.module.css';
import { type ControlProps, describing, inputId } from '../form/control-props.ts';
import { dayText, distanceText, roughDayText } from '../language/dates.ts';

/** Shows roughly how far off a day is, with the exact day on hover; on a record's page both. */
function DateCell({ value, whole = false }: CellProps) {
  const { today } = useCells();
  const day = String(value);
  if (!whole)
    return (
      <time dateTime={day} data-tip={dayText(day)}>
        {roughDayText(day, today)}
      </time>
    );
  return (
    <span>
      <time dateTime={day}>{dayText(day)}</time>
      <span className={classes['quiet']} data-aside>
        {' '}
        {distanceText(day, today)}
      </span>
    </span>
  );
}

/**
 * Shows the browser's own date control: it uses the person's format, accepts digits, and opens a calendar on any
 * device.
 */
function DateControl({
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
    <div className={controlsCss['row']}>
      <TextInput
        id={inputId(path)}
        type="date"
        aria-labelledby={labelledBy}
        {...describing(describedBy)}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
        error={faults.has(path)}
        max={field.happened ? today : '9999-12-31'}
        className={controlsCss['input']}
      />
      {value !== today && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onChange(today)}>
          {t('form.today')}
        </Button>
      )}
    </div>
  );
}

const DateFilter = ({ title, values, onChange }: FilterProps) => (
  <TextInput
    type="date"
    aria-label={title}
    value={values[0] ?? ''}
    onChange={(event) => oneOf(onChange)(event.currentTarget.value)}
  />
);

export const dateKind: WebKind = {
  Cell: DateCell,
  Control: DateControl,
  filter: { operators: ['before', 'after'], Control: DateFilter, text: dayText },
  inBulk: true,
  inExamples: true,
};
