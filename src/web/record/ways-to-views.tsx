import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordAnswer } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { useDeclarations, useSession } from '../api/reading.ts';
import { viewTitle } from '../language/names.ts';
import classes from './record.module.css';
import { viewsFoundOn } from './views-of.ts';

interface Props {
  readonly register: DeclaredRegister;
  readonly record: RecordAnswer;
}

/** Links a record to views about it, such as the work list of an assessment and its report. */
export function WaysToViews({ register, record }: Props) {
  const { t } = useTranslation();
  const { views: readable } = useSession();
  const id = useId();
  const found = viewsFoundOn(register.key, useDeclarations().views.values(), readable);
  if (found.length === 0) return null;
  return (
    <nav className={classes['ways']} aria-labelledby={id}>
      <span id={id}>{t('record.seeIn')}</span>
      {found.map(({ view, parameter }) => (
        <Link
          key={view.key}
          to="/view/$view"
          params={{ view: view.key }}
          search={{ with: [`${parameter}:${record.code}`] }}
        >
          {viewTitle(view)}
        </Link>
      ))}
    </nav>
  );
}
