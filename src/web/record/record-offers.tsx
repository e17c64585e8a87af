import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Offer, RecordPage } from '#server/contract.ts';
import type { DeclaredAction } from '../api/declared.ts';
import { useDeclarations } from '../api/reading.ts';
import { DecisionDialog } from '../decision/decision-dialog.tsx';
import { actionTitle } from '../language/names.ts';
import { useReadOnly } from '../state/as-of.ts';
import classes from './record.module.css';

/** The acts a record is open to, each a button in its own words; of the others, what stands in the way. */
export function RecordOffers({ page: { offers, record } }: { readonly page: RecordPage }) {
  const { actions } = useDeclarations();
  const readOnly = useReadOnly();
  const [taken, setTaken] = useState<DeclaredAction>();
  const known = offers.flatMap((offer) => {
    const action = actions.get(offer.action);
    return action ? [{ ...offer, action }] : [];
  });
  if (readOnly || known.length === 0) return null;
  const open = known.filter(({ obstacle }) => obstacle === undefined);
  const others = known.filter(({ obstacle }) => obstacle !== undefined);
  return (
    <div className={classes['offers']}>
      {open.length > 0 && (
        <div className={classes['acts']}>
          {open.map(({ action }, index) => (
            <Button
              key={action.key}
              variant={index === 0 ? 'filled' : 'default'}
              onClick={() => setTaken(action)}
            >
              {actionTitle(action)}
            </Button>
          ))}
        </div>
      )}
      {others.map(({ action, obstacle }) => (
        <Obstructed key={action.key} action={action} obstacle={obstacle} />
      ))}
      {taken && <DecisionDialog action={taken} record={record.id} onClose={() => setTaken(undefined)} />}
    </div>
  );
}

/** Still a button that takes focus, so that a keyboard or a screen reader finds what stands in the way. */
function Obstructed({
  action,
  obstacle,
}: {
  readonly action: DeclaredAction;
  readonly obstacle: Offer['obstacle'];
}) {
  const { t } = useTranslation();
  const id = `obstacle-${action.key}`;
  return (
    <div className={classes['obstructed']}>
      <button type="button" aria-disabled="true" aria-describedby={id} className={classes['notNow']}>
        {actionTitle(action)}
      </button>
      <span id={id}>{obstacle ?? t('common.none')}</span>
    </div>
  );
}
