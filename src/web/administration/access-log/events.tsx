import { Button, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccessLog } from '#server/contract/contract.ts';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { accessLogFile, useAccessLog, type AccessLogQuery } from '../../api/access-log.ts';
import { useSession } from '../../api/reading.ts';
import { RecordAnchor } from '../../cells/records/record-anchor.tsx';
import { amountText } from '../../language/amounts.ts';
import { Fault } from '../../page/fault.tsx';
import { Message } from '../../page/message.tsx';
import frame from '../administration.module.css';
import classes from './access-log.module.css';
import { eventGroups } from './event-groups.ts';
import { EventFilters, spans, type EventFilter } from './event-filters.tsx';
import { EventsTable } from './events-table.tsx';

const everything: EventFilter = {};

/** Lists access events, newest first, with a filter. */
export function Events() {
  const { t } = useTranslation();
  const { today } = useSession();
  const [asked, setAsked] = useState(everything);
  const query = queryOf(asked, today);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } =
    useAccessLog(query);
  const [first] = data?.pages ?? [];
  if (error) return <Fault error={error} retry={() => void refetch()} />;
  if (!data || !first) return <Skeleton height={320} />;
  const events = data.pages.flatMap((page) => page.events);
  const names = Object.assign({}, ...data.pages.map((page) => page.names)) as AccessLog['names'];
  const isAll = Object.keys(query).length === 0;
  return (
    <div className={classes['screen']}>
      <Intro log={first} />
      <div className={classes['bar']}>
        <EventFilters asked={asked} onChange={setAsked} />
        <Button component="a" variant="default" href={accessLogFile(query)} download>
          {t('administration.accessLog.csv')}
        </Button>
      </div>
      {events.length === 0 && isAll && (
        <Message
          title={t('administration.accessLog.nothing.title')}
          text={t('administration.accessLog.nothing.text')}
        />
      )}
      {events.length === 0 && !isAll && (
        <Message
          title={t('administration.accessLog.notFound.title')}
          text={t('administration.accessLog.notFound.text')}
        >
          <Button variant="default" onClick={() => setAsked(everything)}>
            {t('administration.accessLog.notFound.all')}
          </Button>
        </Message>
      )}
      {events.length > 0 && <EventsTable events={events} names={names} isFormer={isPlaceholderData} />}
      {hasNextPage && (
        <div>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('common.more')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Intro({ log: { kept, settled, names } }: { readonly log: AccessLog }) {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const name = settled === undefined ? undefined : names[settled];
  return (
    <p className={frame['intro']}>
      {t('administration.accessLog.intro', {
        kept: amountText(kept, { unit: 'day' }, organisation.currency),
      })}{' '}
      {name && settled !== undefined && (
        <RecordAnchor register={name.register} id={settled} code={name.code}>
          {t('administration.accessLog.setting')}
        </RecordAnchor>
      )}
    </p>
  );
}

/** Returns the query for a filter; parts of the filter that are not set are left out. */
function queryOf({ group, person, from, span }: EventFilter, today: string): AccessLogQuery {
  return {
    ...(group && { what: eventGroups[group] }),
    ...(person !== undefined && { person }),
    ...(from && { from }),
    ...(span && { since: addDays(today, 1 - spans[span]) }),
  };
}
