import { useTranslation } from 'react-i18next';
import type { RecordAnswer } from '#server/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { Cell } from '../cells/cell.tsx';
import { placedIn, titleOf } from '../cells/placed.ts';
import { Scrollable } from '../page/scrollable.tsx';
import classes from './decision.module.css';

interface Props {
  readonly register: DeclaredRegister;
  readonly record: RecordAnswer;
}

/** Exactly what a decision will bind: the record, its version, and the fields that matter as they are now. */
export function WhatIsDecided({ register, record }: Props) {
  const { t } = useTranslation();
  const row = { ...record.fields, ...record.derived };
  const material = Object.keys(register.fields).filter((name) => register.fields[name]?.material);
  // What it is called stands above already.
  const shown = material
    .filter((name) => row[name] !== record.label)
    .flatMap((name) => placedIn(register, name) ?? []);
  const computed = Object.keys(register.derived).flatMap((name) => placedIn(register, name) ?? []);
  return (
    <section className={classes['what']}>
      <h3>
        <span className={classes['code']}>{record.code}</span> {record.label}
      </h3>
      {record.version > 0 && (
        <p className={classes['version']}>
          {material.length > 0
            ? t('decision.binds', { version: record.version })
            : t('decision.version', { version: record.version })}
        </p>
      )}
      <Scrollable label={record.label} className={classes['scroll']}>
        <dl className={classes['values']}>
          {[...shown, ...computed].map((placed) => (
            <div key={placed.name}>
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
      </Scrollable>
    </section>
  );
}
