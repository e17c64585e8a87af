import { useTranslation } from 'react-i18next';
import type { RecordAnswer } from '#server/contract/contract.ts';
import type { DeclaredAction, DeclaredRegister } from '../api/declared.ts';
import { Cell } from '../field-kinds/cell.tsx';
import { placedIn, titleOf } from '../cells/placed.ts';
import { FileBelow } from '../file/file-below.tsx';
import { Scrollable } from '../page/scrollable.tsx';
import { isEmpty } from '../cells/same.ts';
import classes from './decision.module.css';

interface Props {
  readonly action: DeclaredAction;
  readonly register: DeclaredRegister;
  readonly record: RecordAnswer;
}

/** Shows exactly what a decision binds: the record, its version, and its material fields as they are now. */
export function WhatIsDecided({ action, register, record }: Props) {
  const { t } = useTranslation();
  const row = { ...record.fields, ...record.derived };
  const material = Object.keys(register.fields).filter((name) => register.fields[name]?.material);
  // The label of the record is already shown above.
  const bound = [...material.filter((name) => row[name] !== record.label), ...Object.keys(register.derived)];
  const named = (names: readonly string[]) => names.flatMap((name) => placedIn(register, name) ?? []);
  const shown = named((action.shows ?? bound).filter((name) => !isEmpty(row[name])));
  // The decision also binds that these fields are empty.
  const empty = action.shows ? [] : named(material.filter((name) => isEmpty(row[name])));
  return (
    <section className={classes['what']}>
      <h3>
        <span className={classes['code']}>{record.code}</span> {record.label}
      </h3>
      {record.version > 0 && (
        <p className={classes['version']}>{t('decision.version', { version: record.version })}</p>
      )}
      <Scrollable label={record.label} className={classes['scroll']}>
        <dl className={classes['values']}>
          {shown.map((placed) => (
            <div key={placed.name} data-wide={placed.field.frozenOf !== undefined || undefined}>
              <dt>{titleOf(placed)}</dt>
              <dd>
                <Cell
                  placed={placed}
                  value={row[placed.name]}
                  row={row}
                  whole
                  computed={placed.name in register.derived}
                />
              </dd>
            </div>
          ))}
        </dl>
        {empty.length > 0 && (
          <p className={classes['version']}>
            {t('decision.empty', { fields: empty.map(titleOf).join('; ') })}
          </p>
        )}
      </Scrollable>
      {shown.map((placed) => (
        <FileBelow key={placed.name} placed={placed} value={row[placed.name]} />
      ))}
    </section>
  );
}
