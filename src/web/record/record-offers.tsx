import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RecordPage } from '#server/contract/contract.ts';
import type { OutlinedAction } from '../api/declared.ts';
import { useDeclarations, useRegister } from '../api/reading.ts';
import { RecordChip } from '../cells/records/record-chip.tsx';
import { actionTitle } from '../language/names.ts';
import { useReadOnly } from '../state/as-of.ts';
import { offered, type Obstructed } from './offered.ts';
import classes from './record.module.css';

interface Props {
  readonly page: RecordPage;
  /** Opens an action on the record with that id: this one or a part of it. */
  readonly onAct: (action: OutlinedAction, record: string) => void;
}

/**
 * Shows the available actions on a record and then those on its parts as buttons with their titles, and the obstacles
 * of the others.
 */
export function RecordOffers({ page, onAct }: Props) {
  const { offers, partActs, record } = page;
  const { t } = useTranslation();
  const { actions } = useDeclarations();
  const readOnly = useReadOnly();
  const { open, called, awaited, others } = offered(offers, actions);
  const onParts = partActs.flatMap(({ action: key, ...part }) => {
    const action = actions.get(key);
    return action ? [{ action, ...part }] : [];
  });
  if (readOnly || open.length + awaited.length + others.length + onParts.length === 0) return null;
  return (
    <div className={classes['offers']}>
      {open.length > 0 && (
        <div className={classes['acts']}>
          {open.map((action) => (
            <Button
              key={action.key}
              {...looks(action, action === called)}
              onClick={() => onAct(action, record.id)}
            >
              {actionTitle(action)}
            </Button>
          ))}
        </div>
      )}
      {onParts.length > 0 && (
        <ul className={classes['onParts']}>
          {onParts.map(({ action, register, record: part }) => {
            const found = page.referredBy
              .filter((each) => each.register === register && each.part)
              .flatMap(({ records }) => records)
              .find(({ id }) => id === part);
            return (
              found && (
                <li key={`${action.key} ${part}`}>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-describedby={`part-${part}`}
                    onClick={() => onAct(action, part)}
                  >
                    {actionTitle(action)}
                  </Button>
                  <span id={`part-${part}`}>
                    <RecordChip
                      id={part}
                      name={{ register, code: found.code, label: found.label, retired: false }}
                      wraps
                    />
                  </span>
                </li>
              )
            );
          })}
        </ul>
      )}
      <Reasons of={awaited} />
      {others.length > 0 && (
        <details className={classes['notNow']}>
          <summary>{t('record.notNow', { count: others.length })}</summary>
          <Reasons of={others} />
        </details>
      )}
    </div>
  );
}

/**
 * The action that is called for, if any, is the prominent one; an action that ends something is never prominent, even
 * if it is the only one.
 */
const looks = ({ ends }: OutlinedAction, isCalled: boolean) =>
  ends
    ? ({ variant: 'subtle', color: 'gray' } as const)
    : ({ variant: isCalled ? 'filled' : 'default' } as const);

/** Each is still a button with focus, so that keyboards and screen readers find the obstacle. */
function Reasons({ of }: { readonly of: readonly Obstructed[] }) {
  return of.map(({ action, obstacle, set }) => {
    const id = `obstacle-${action.key}`;
    return (
      <div key={action.key} className={classes['obstructed']}>
        <button type="button" aria-disabled="true" aria-describedby={id}>
          {actionTitle(action)}
        </button>
        <span id={id}>{obstacle}</span>
        {set && <SetFirst {...set} />}
      </div>
    );
  });
}

/** Links to a field that has to be set before the action can be taken. */
function SetFirst({ register, field }: NonNullable<Obstructed['set']>) {
  const { t } = useTranslation();
  const title = useRegister(register)?.fields[field]?.title;
  if (title === undefined) return null;
  return (
    <Link to="/register/$register" params={{ register }} search={{ field }}>
      {t('record.setFirst', { field: title })}
    </Link>
  );
}
