import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclaredFields } from '../../api/declared.ts';
import type { Row } from '../../cells/cells-context.ts';
import { joints } from '../../language/dates.ts';
import type { Column } from '../column.ts';
import { isComplete, readCondition, writeCondition, type Condition } from '../condition.ts';
import { operatorsOf } from './operators-of.ts';
import { AddFilter } from './add-filter.tsx';
import { FilterClause } from './filter-clause.tsx';
import classes from './filter.module.css';

interface Props {
  readonly columns: readonly Column[];
  readonly fields: DeclaredFields;
  readonly where: readonly string[];
  readonly rows: readonly Row[];
  readonly onChange: (where: readonly string[]) => void;
}

/** Shows the filter of the list as a sentence whose clauses can be clicked. */
export function FilterSentence({ columns, fields, where, rows, onChange }: Props) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<number>();
  const [begun, setBegun] = useState<Condition>();
  const conditions = where.flatMap((written) => readCondition(written) ?? []);
  const all = begun ? [...conditions, begun] : conditions;
  const columnOf = (name: string) => columns.find((column) => column.name === name);
  const write = (next: readonly Condition[]) => onChange(next.map(writeCondition));
  const change = (index: number, condition: Condition) => {
    // An incomplete clause filters nothing, so the list does not change yet.
    if (index < conditions.length && isComplete(condition)) write(conditions.with(index, condition));
    else if (index < conditions.length) {
      write(conditions.toSpliced(index, 1));
      setBegun(condition);
      setEditing(conditions.length - 1);
    } else if (isComplete(condition)) {
      setBegun(undefined);
      write([...conditions, condition]);
    } else setBegun(condition);
  };
  const between = joints(all.length);
  return (
    <div className={classes['sentence']} role="group" aria-label={t('register.filters')}>
      {all.length > 0 && <span className={classes['word']}>{t('register.where')}</span>}
      {all.map((condition, index) => {
        const column = columnOf(condition.column);
        return (
          column && (
            <Fragment key={index}>
              <FilterClause
                column={column}
                fields={fields}
                condition={condition}
                rows={rows}
                opened={editing === index}
                onOpen={(opened) => {
                  setEditing(opened ? index : undefined);
                  if (!opened && index >= conditions.length) setBegun(undefined);
                }}
                onChange={(next) => change(index, next)}
                onRemove={() => {
                  setEditing(undefined);
                  if (index >= conditions.length) setBegun(undefined);
                  else write(conditions.toSpliced(index, 1));
                }}
              />
              {between[index] !== undefined && (
                <span className={classes['word']} data-joint>
                  {between[index]}
                </span>
              )}
            </Fragment>
          )
        );
      })}
      <AddFilter
        columns={columns.filter(canBeAsked)}
        onAdd={(name) => {
          const column = columnOf(name);
          const [operator] = column ? operatorsOf(askable(column)) : [];
          if (!operator) return;
          setBegun({ column: name, operator, values: [] });
          setEditing(conditions.length);
        }}
      />
    </div>
  );
}

// A computed column is empty where it could not be computed.
const askable = ({ placed, computed }: Column) =>
  computed ? { ...placed.field, optional: true as const } : placed.field;
const canBeAsked = (column: Column): boolean => operatorsOf(askable(column)).length > 0;
