import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclaredRegister } from '../api/declared.ts';
import { useMay } from '../record/abilities.ts';
import { RetireDialog } from '../record/retire-dialog.tsx';
import { useReadOnly } from '../state/as-of.ts';
import classes from './register.module.css';
import type { Selection } from './use-selection.ts';

const AmendDialog = lazy(() => import('./amend-dialog.tsx'));

interface Props {
  readonly register: DeclaredRegister;
  readonly selection: Selection;
}

/** Shows what can be done with the chosen rows. */
export function SelectionBar({ register, selection: { chosen, clear } }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const may = useMay();
  const [asking, setAsking] = useState<'amend' | 'retire'>();
  const amendable = chosen.filter((record) => may('amend', record));
  const isRestoring = chosen.every(({ retired }) => retired);
  const able = chosen.filter((record) => may(isRestoring ? 'restore' : 'retire', record));
  return (
    <div
      className={classes['selection']}
      role="group"
      aria-label={t('register.selected', { count: chosen.length })}
    >
      <span>{t('register.selected', { count: chosen.length })}</span>
      {!readOnly && !register.fixed && (
        <Button
          size="compact-sm"
          variant="default"
          disabled={amendable.length === 0}
          onClick={() => setAsking('amend')}
        >
          {t('register.amend.open')}
        </Button>
      )}
      {!readOnly && (
        <Button
          size="compact-sm"
          variant="default"
          disabled={able.length === 0}
          onClick={() => setAsking('retire')}
        >
          {isRestoring ? t('record.restore') : t('record.retire')}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" color="gray" onClick={clear}>
        {t('register.clearSelection')}
      </Button>
      {!register.fixed && amendable.length < chosen.length && amendable.length > 0 && (
        <span>{t('register.amend.notAll', { count: amendable.length, all: chosen.length })}</span>
      )}
      {asking === 'amend' && (
        <Suspense>
          <AmendDialog
            register={register}
            records={amendable}
            onClose={(done) => {
              setAsking(undefined);
              if (done) clear();
            }}
          />
        </Suspense>
      )}
      {asking === 'retire' && (
        <RetireDialog
          register={register}
          records={able}
          restore={isRestoring}
          onClose={(done) => {
            setAsking(undefined);
            if (done) clear();
          }}
        />
      )}
    </div>
  );
}
