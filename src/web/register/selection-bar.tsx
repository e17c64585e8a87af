import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclaredRegister } from '../api/declared.ts';
import { useMay } from '../record/abilities.ts';
import { RetireDialog } from '../record/retire-dialog.tsx';
import { useReadOnly } from '../state/as-of.ts';
import classes from './register.module.css';
import type { Selection } from './use-selection.ts';

interface Props {
  readonly register: DeclaredRegister;
  readonly selection: Selection;
}

/** What can be done with the rows that are chosen. */
export function SelectionBar({ register, selection: { chosen, clear } }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const isRestoring = chosen.every(({ retired }) => retired);
  const able = chosen.filter((record) => may(isRestoring ? 'restore' : 'retire', record));
  return (
    <div
      className={classes['selection']}
      role="group"
      aria-label={t('register.selected', { count: chosen.length })}
    >
      <span>{t('register.selected', { count: chosen.length })}</span>
      {!readOnly && (
        <Button
          size="compact-sm"
          variant="default"
          disabled={able.length === 0}
          onClick={() => setAsking(true)}
        >
          {isRestoring ? t('record.restore') : t('record.retire')}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" color="gray" onClick={clear}>
        {t('register.clearSelection')}
      </Button>
      {asking && (
        <RetireDialog
          register={register}
          records={able}
          restore={isRestoring}
          onClose={(done) => {
            setAsking(false);
            if (done) clear();
          }}
        />
      )}
    </div>
  );
}
