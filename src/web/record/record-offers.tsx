import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordPage } from '#server/contract.ts';
import type { DeclaredAction } from '../api/declared.ts';
import { useDeclarations } from '../api/reading.ts';
import { DecisionDialog } from '../decision/decision-dialog.tsx';
import { actionTitle } from '../language/names.ts';
import { useReadOnly } from '../state/as-of.ts';
import { offered, type Obstructed } from './offered.ts';
import classes from './record.module.css';

/** The acts a record is open to, each a button in its own words; of the others, what stands in the way. */
export function RecordOffers({ page: { offers, record } }: { readonly page: RecordPage }) {
  const { t } = useTranslation();
  const { actions } = useDeclarations();
  const readOnly = useReadOnly();
  const [taken, setTaken] = useState<DeclaredAction>();
  const { open, awaited, others } = offered(offers, actions);
  if (readOnly || open.length + awaited.length + others.length === 0) return null;
  return (
    <div className={classes['offers']}>
      {open.length > 0 && (
        <div className={classes['acts']}>
          {open.map((action, index) => (
            <Button key={action.key} {...looks(action, index)} onClick={() => setTaken(action)}>
              {actionTitle(action)}
            </Button>
          ))}
        </div>
      )}
      <Reasons of={awaited} />
      {others.length > 0 && (
        <details className={classes['notNow']}>
          <summary>{t('record.notNow', { count: others.length })}</summary>
          <Reasons of={others} />
        </details>
      )}
      {taken && <DecisionDialog action={taken} record={record.id} onClose={() => setTaken(undefined)} />}
    </div>
  );
}

/** The first act is the one to take, if anything calls for it; what ends something stands back, also where nothing else is left to do. */
const looks = ({ ends, uncalled }: DeclaredAction, index: number) =>
  ends
    ? ({ variant: 'subtle', color: 'gray' } as const)
    : ({ variant: index === 0 && !uncalled ? 'filled' : 'default' } as const);

/** Each still a button that takes focus, so that a keyboard or a screen reader finds what stands in the way. */
function Reasons({ of }: { readonly of: readonly Obstructed[] }) {
  return of.map(({ action, obstacle }) => {
    const id = `obstacle-${action.key}`;
    return (
      <div key={action.key} className={classes['obstructed']}>
        <button type="button" aria-disabled="true" aria-describedby={id}>
          {actionTitle(action)}
        </button>
        <span id={id}>{obstacle}</span>
      </div>
    );
  });
}
