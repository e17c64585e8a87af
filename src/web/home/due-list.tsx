import { Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewOn } from '../api/reading.ts';
import { Fault } from '../page/fault.tsx';
import { usePrinting } from '../print/printing.ts';
import { useAsOf } from '../state/as-of.ts';
import { useSettled } from '../state/settled.ts';
import { bySpan, duesOf } from './due-model.ts';
import { DueRow } from './due-row.tsx';
import classes from './lists.module.css';

const horizon = 90;
const first = 12;

/** Lists what is due in the next weeks, overdue items first. */
export function DueList() {
  const { t } = useTranslation();
  const { data, error, refetch } = useViewOn(useSettled(useAsOf()), 'due', { days: horizon });
  const [all, setAll] = useState(false);
  const isPrinting = usePrinting();
  const dues = data && duesOf(data);
  const more = (dues?.length ?? 0) - first;
  return (
    <section className={classes['section']} aria-labelledby="due">
      <h2 id="due" className={classes['title']}>
        {t('board.due.title')}
      </h2>
      {!data && error ? (
        <Fault error={error} retry={() => void refetch()} />
      ) : dues?.length === 0 ? (
        <p className={classes['empty']}>
          <strong>{t('board.due.empty', { count: horizon })}</strong> {t('board.due.emptyText')}
        </p>
      ) : (
        <>
          <p className={classes['intro']}>
            {t('board.due.intro', { count: horizon })}{' '}
            <Link to="/view/$view" params={{ view: 'due' }} className={classes['quiet']}>
              {t('board.due.all')}
            </Link>
          </p>
          {!dues && <Skeleton height="14rem" />}
          {bySpan(dues?.slice(0, all ? undefined : first) ?? []).map(([span, own]) => (
            <section key={span} className={classes['span']}>
              <h3 className={classes['when']} data-span={span}>
                {t(`board.due.${span}`)}
              </h3>
              <ul className={classes['list']}>
                {own.map((due) => (
                  <DueRow key={due.key} due={due} />
                ))}
              </ul>
            </section>
          ))}
          {!all && more > 0 && isPrinting && (
            <p className={classes['beside']}>{t('board.due.notPrinted', { count: more })}</p>
          )}
          {!all && more > 0 && (
            <Button variant="subtle" color="gray" size="xs" onClick={() => setAll(true)}>
              {t('board.due.more', { count: more })}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
