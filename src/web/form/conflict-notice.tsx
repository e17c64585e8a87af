import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordPage } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { useSession } from '../api/reading.ts';
import { Cell } from '../field-kinds/cell.tsx';
import { Cells } from '../cells/cells.tsx';
import { placedIn, titleOf } from '../cells/placed.ts';
import { momentText } from '../language/dates.ts';
import { contested, merged } from './conflict.ts';
import classes from './form.module.css';
import type { Values } from './values.ts';

interface Props {
  readonly register: DeclaredRegister;
  readonly base: Values;
  readonly mine: Values;
  readonly theirs: RecordPage;
  /** Continues from the other person's version with these values. */
  readonly onGoOn: (values: Values) => void;
}

/**
 * Shows, after another person saved first, what they changed field by field, and lets the person choose between the
 * two.
 */
export function ConflictNotice({ register, base, mine, theirs: { record, names }, onGoOn }: Props) {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const all = contested(register.fields, { base, mine, theirs: record.fields });
  const [keepMine, setKeepMine] = useState<ReadonlySet<string>>(new Set(all.map(({ name }) => name)));
  const choose = (name: string, isMine: boolean) =>
    setKeepMine((former) => {
      const next = new Set(former);
      if (isMine) next.add(name);
      else next.delete(name);
      return next;
    });
  const by = names[record.changedBy]?.label ?? record.changedBy;
  const at = momentText(record.changedAt, organisation.timeZone);
  return (
    <div className={classes['notice']} data-fault role="alert" tabIndex={-1} id="conflict">
      <p>{t('form.conflict.title', { by, at })}</p>
      {all.length === 0 && <p>{t('form.conflict.elsewhere')}</p>}
      <Cells fields={register.fields} rows={[record.fields, mine]} names={names}>
        {all.map(({ name, mine: own, theirs, both }) => {
          const placed = placedIn(register, name);
          if (!placed) return null;
          const cell = (value: unknown, row: Values) => (
            <Cell placed={placed} value={value} row={row} whole />
          );
          return (
            <fieldset key={name} className={classes['section']}>
              <legend>{titleOf(placed)}</legend>
              <label className={classes['choice']}>
                <input
                  type="radio"
                  name={`conflict-${name}`}
                  checked={!both || !keepMine.has(name)}
                  onChange={() => choose(name, false)}
                />
                <span>{t('form.conflict.theirs')}</span>
                <div>{cell(theirs, record.fields)}</div>
              </label>
              {both && (
                <label className={classes['choice']}>
                  <input
                    type="radio"
                    name={`conflict-${name}`}
                    checked={keepMine.has(name)}
                    onChange={() => choose(name, true)}
                  />
                  <span>{t('form.conflict.mine')}</span>
                  <div>{cell(own, mine)}</div>
                </label>
              )}
            </fieldset>
          );
        })}
      </Cells>
      <div>
        <Button size="xs" variant="default" onClick={() => onGoOn(merged(mine, all, keepMine))}>
          {t('form.conflict.goOn')}
        </Button>
      </div>
    </div>
  );
}
