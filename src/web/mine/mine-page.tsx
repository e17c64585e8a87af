import { Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeclarations, useMine, useSession } from '../api/reading.ts';
import { Fault } from '../page/fault.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import { VeiledNote } from '../page/veiled-note.tsx';
import { ActDone } from '../record/act-done.tsx';
import { AwaitedRow } from './awaited-row.tsx';
import { DoneReport, type Reported } from './done-report.ts';
import { DueRow } from './due-row.tsx';
import { FindingRow } from './finding-row.tsx';
import { MailNote } from './mail-note.tsx';
import classes from './mine.module.css';
import { Part } from './part.tsx';
import { Reporting } from './reporting.tsx';

/** Shows My work, the work that waits for the person, in one column: read and acknowledge, do, correct, report. */
export function MinePage() {
  const { t } = useTranslation();
  usePageTitle(t('mine.title'));
  const { actions } = useDeclarations();
  const { held } = useSession();
  const { data, error, refetch } = useMine();
  const [reported, setReported] = useState<Reported>();
  if (!data && error) return <Fault isPage error={error} retry={() => void refetch()} />;
  const isForMany = ({ action }: { readonly action: string }) => actions.get(action)?.by.audience === true;
  const toRead = data?.awaited.filter(isForMany) ?? [];
  const toDecide = data?.awaited.filter((each) => !isForMany(each)) ?? [];
  return (
    <DoneReport value={setReported}>
      <div className={classes['page']}>
        <h1 className={classes['title']}>{t('mine.title')}</h1>
        {reported && (
          <div className={classes['reported']}>
            <ActDone {...reported} />
          </div>
        )}
        <VeiledNote />
        {data ? (
          <>
            <Part title={t('mine.read.title')} count={toRead.length} empty={t('mine.read.empty')}>
              {toRead.map((each) => (
                <AwaitedRow key={`${each.action} ${each.id}`} awaited={each} today={data.today} />
              ))}
            </Part>
            <Part
              title={t('mine.do.title')}
              count={toDecide.length + data.dues.length}
              empty={t(held === undefined ? 'mine.do.empty' : 'mine.do.held')}
            >
              {toDecide.map((each) => (
                <AwaitedRow key={`${each.action} ${each.id}`} awaited={each} today={data.today} />
              ))}
              {data.dues.map((each) => (
                <DueRow key={`${each.id} ${each.deadline}`} due={each} today={data.today} />
              ))}
            </Part>
            {data.findings.length > 0 && (
              <Part title={t('mine.mend')} count={data.findings.length}>
                {data.findings.map((each) => (
                  <FindingRow
                    key={`${each.rule} ${each.key} ${each.message}`}
                    finding={each}
                    names={data.names}
                  />
                ))}
              </Part>
            )}
            <Reporting mine={data} />
            <MailNote />
          </>
        ) : (
          <>
            <Skeleton height="8rem" />
            <Skeleton height="12rem" />
          </>
        )}
      </div>
    </DoneReport>
  );
}
