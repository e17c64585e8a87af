import { Button, Skeleton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mine, RecordAnswer } from '#server/contract/contract.ts';
import type { OutlinedRegister } from '../api/declared.ts';
import { useDeclarations } from '../api/reading.ts';
import { declaredText } from '../language/declared-text.ts';
import { registerTitle } from '../language/names.ts';
import { useReadOnly } from '../state/as-of.ts';
import { Day } from './day.tsx';
import classes from './mine.module.css';
import { Row } from './row.tsx';
import { daysBetween } from '#isms/kernel/values/calendar.ts';

const ReportForm = lazy(async () => ({ default: (await import('./report-form.tsx')).ReportForm }));

/** Shows a button for each kind of report the person may make, and what they reported last. */
export function Reporting({ mine: { reports, reported, today } }: { readonly mine: Mine }) {
  const { t } = useTranslation();
  const { registers } = useDeclarations();
  const readOnly = useReadOnly();
  const [open, setOpen] = useState<OutlinedRegister>();
  const [sent, setSent] = useState<RecordAnswer>();
  const opened = reports.flatMap((key) => registers.get(key) ?? []);
  if (opened.length === 0 && reported.length === 0) return null;
  return (
    <section aria-labelledby="report" className={classes['part']}>
      <h2 id="report" className={classes['heading']}>
        {t('mine.report.title')}
      </h2>
      <p className={classes['none']}>{t('mine.report.intro')}</p>
      {sent && (
        <p role="status" className={classes['sent']}>
          <IconCheck size={16} aria-hidden />
          {t('mine.report.sent', { code: sent.code })}
        </p>
      )}
      {open ? (
        <Suspense fallback={<Skeleton height="24rem" />}>
          <ReportForm
            register={open}
            onEnd={(record) => {
              setSent(record);
              setOpen(undefined);
            }}
          />
        </Suspense>
      ) : (
        !readOnly && (
          <div className={classes['reports']}>
            {opened.map((register, index) => (
              <Button
                key={register.key}
                size="md"
                variant={index === 0 ? 'filled' : 'default'}
                onClick={() => {
                  setSent(undefined);
                  setOpen(register);
                }}
              >
                {declaredText(`register.${register.key}.opens`, register.opens?.title ?? '')}
              </Button>
            ))}
          </div>
        )
      )}
      {reported.length > 0 && (
        <>
          <h3 className={classes['former']}>{t('mine.report.former')}</h3>
          <ul className={classes['list']}>
            {reported.map(({ register, id, code, label, createdAt }) => {
              const of = registers.get(register);
              const on = createdAt.slice(0, 10);
              return (
                of && (
                  <Row
                    key={id}
                    register={register}
                    code={code}
                    label={label}
                    what={`${registerTitle(of)} ${code}`}
                    when={<Day on={on} days={Math.max(0, daysBetween(today, on))} today={today} />}
                  />
                )
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
