import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useViewOn } from '../api/reading.ts';
import { Fault } from '../page/fault.tsx';
import { useAsOf, useReadOnly } from '../state/as-of.ts';
import { useEdition } from '../state/edition.ts';
import { useSettled } from '../state/settled.ts';
import classes from './lists.module.css';
import { NextStep } from './next-step.tsx';
import { RecordsLine } from './records-line.tsx';
import { stepsOf } from './steps.ts';

/** Lists the most useful next steps, at most seven, each with the button that starts it. */
export function NextList() {
  const { t } = useTranslation();
  const edition = useEdition();
  const readOnly = useReadOnly();
  const { data, error, refetch } = useViewOn(useSettled(useAsOf()), 'next', { edition });
  const steps = data && stepsOf(data);
  return (
    <section className={classes['section']} aria-labelledby="next">
      <h2 id="next" className={classes['title']}>
        {t('board.next.title')}
      </h2>
      {!data && error ? (
        <Fault error={error} retry={() => void refetch()} />
      ) : steps?.length === 0 ? (
        <p className={classes['empty']}>
          <strong>{t('board.next.empty')}</strong>{' '}
          {readOnly ? t('board.next.emptyPast') : t('board.next.emptyText')}
        </p>
      ) : (
        <>
          <p className={classes['intro']}>{t('board.next.intro')}</p>
          <ol className={classes['list']}>
            {steps
              ? steps.map((step) => <NextStep key={step.key} step={step} />)
              : Array.from({ length: 4 }, (_, n) => (
                  <li key={n} className={classes['step']} aria-hidden>
                    <Skeleton height="3.5rem" />
                  </li>
                ))}
          </ol>
        </>
      )}
      <RecordsLine />
    </section>
  );
}
