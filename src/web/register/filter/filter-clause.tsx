import { NativeSelect, Popover } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeclaredFields } from '../../api/declared.ts';
import type { Row } from '../../cells/cells-context.ts';
import { anyText } from '../../language/dates.ts';
import type { Column } from '../column.ts';
import { isComplete, takesSeveral, takesValue, type Condition, type Operator } from '../condition.ts';
import classes from './filter.module.css';
import { useAnyScale } from './use-any-scale.ts';
import { useValueTexts } from './use-value-text.ts';
import { operatorsOf } from './operators-of.ts';
import { kinds } from '../../field-kinds/kinds.ts';
import { WordsFilter } from '../../field-kinds/line.tsx';

interface Props {
  readonly column: Column;
  /** All fields of the register: a step finds its scale through another field. */
  readonly fields: DeclaredFields;
  readonly condition: Condition;
  /** Rows through which the scale of a step is found. */
  readonly rows: readonly Row[];
  readonly opened: boolean;
  readonly onOpen: (opened: boolean) => void;
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: () => void;
}

/** Shows a clause of the sentence in words; a click edits it. */
export function FilterClause({ column, fields, condition, rows, opened, onOpen, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const scale = useAnyScale(column, fields, rows);
  const texts = useValueTexts(column, condition, scale);
  const { operator, values } = condition;
  const { placed, title } = column;
  const { Control: ValueControl = WordsFilter } = kinds[placed.field.kind].filter ?? {};
  const operators = operatorsOf(
    column.computed ? { ...column.placed.field, optional: true } : column.placed.field,
  );
  const says = isComplete(condition)
    ? t(`register.clause.${operator}`, { field: column.title, value: anyText(texts) })
    : t('register.clause.unfinished', { field: column.title });
  const change = (next: Operator) =>
    onChange({
      ...condition,
      operator: next,
      values: takesValue(next) ? (takesSeveral(next) ? values : values.slice(0, 1)) : [],
    });
  return (
    <Popover
      opened={opened}
      onChange={onOpen}
      position="bottom-start"
      width={320}
      withinPortal
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <span className={classes['clause']}>
          <button
            type="button"
            className={classes['says']}
            aria-expanded={opened}
            onClick={() => onOpen(!opened)}
          >
            {says}
          </button>
          <button
            type="button"
            className={classes['remove']}
            aria-label={t('register.removeClause', { clause: says })}
            onClick={onRemove}
          >
            <IconX size={12} aria-hidden />
          </button>
        </span>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes['editor']}>
          <span id="filter-title" className={classes['title']}>
            {column.title}
          </span>
          <NativeSelect
            aria-label={t('register.comparison')}
            value={operator}
            data={[...new Set([operator, ...operators])].map((value) => ({
              value,
              label: t(`register.operator.${value}`),
            }))}
            onChange={(event) => change(event.currentTarget.value as Operator)}
          />
          {takesValue(operator) && (
            <div ref={takeFocus}>
              <ValueControl
                key={operator}
                {...{ placed, title, operator, values, scale }}
                onChange={(next) => onChange({ ...condition, values: next })}
              />
            </div>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/**
 * Focuses the value, since the default operator is usually right. This happens at once, so that no key press is lost.
 */
function takeFocus(value: HTMLDivElement | null): void {
  const control = value?.querySelector<HTMLElement>('input, select');
  // The popover focuses this element itself a moment later.
  control?.setAttribute('data-autofocus', '');
  control?.focus({ preventScroll: true });
}
