import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Done, RecordPage } from '#server/contract.ts';
import type { OutlinedAction } from '../api/declared.ts';
import { useDeclarations, useRegister } from '../api/reading.ts';
import { RecordChip } from '../cells/record-chip.tsx';
import { DecisionDialog } from '../decision/decision-dialog.tsx';
import { actionTitle } from '../language/names.ts';
import { useReadOnly } from '../state/as-of.ts';
import { offered, type Obstructed } from './offered.ts';
import classes from './record.module.css';

/** The acts a record is open to, each a button in its own words, then those on its parts; of the others, what stands in the way. */
export function RecordOffers({ page }: { readonly page: RecordPage }) {
  const { offers, partActs, record } = page;
  const { t } = useTranslation();
  const { actions } = useDeclarations();
  const readOnly = useReadOnly();
  const navigate = useNavigate();
  const [taken, setTaken] = useState<{ readonly action: OutlinedAction; readonly record: string }>();
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
              onClick={() => setTaken({ action, record: record.id })}
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
                    onClick={() => setTaken({ action, record: part })}
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
      {taken && (
        <DecisionDialog
          {...taken}
          onClose={(done) => {
            setTaken(undefined);
            const made = done && madeAlike(record, done);
            if (!made) return;
            const { register, code } = made;
            void navigate({ to: '/record/$register/$code', params: { register, code } });
          }}
        />
      )}
    </div>
  );
}

/** What an act has made of the kind it was taken on, such as the next version: one goes on there. */
const madeAlike = ({ register, id }: RecordPage['record'], { records }: Done) =>
  records.find((each) => each.register === register && each.id !== id && each.version === 1);

/** One act is the one to take, if anything calls for it; what ends something stands back, also where nothing else is left to do. */
const looks = ({ ends }: OutlinedAction, isCalled: boolean) =>
  ends
    ? ({ variant: 'subtle', color: 'gray' } as const)
    : ({ variant: isCalled ? 'filled' : 'default' } as const);

/** Each still a button that takes focus, so that a keyboard or a screen reader finds what stands in the way. */
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

/** The way to a field that has to be set before the act can be taken. */
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
