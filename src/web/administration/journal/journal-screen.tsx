import { Button, Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names } from '#server/contract/contract.ts';
import { useCommits } from '../../api/journal.ts';
import { useSession } from '../../api/reading.ts';
import { Cells } from '../../cells/cells.tsx';
import { dayText } from '../../language/dates.ts';
import { Fault } from '../../page/fault.tsx';
import { Message } from '../../page/message.tsx';
import type { AdministrationSearch } from '../../router/search.ts';
import { useReadOnly } from '../../state/as-of.ts';
import administration from '../administration.module.css';
import { CommitEntry } from './commit-entry.tsx';
import { daysOf } from './days.ts';
import { JournalBar } from './journal-bar.tsx';
import classes from './journal.module.css';
import { VerifyPanel } from './verify-panel.tsx';

const route = getRouteApi('/signed-in/administration/$area');

const portion = 50;
const nothing: AdministrationSearch = {
  q: undefined,
  where: undefined,
  from: undefined,
  to: undefined,
  upTo: undefined,
};

/** Shows every commit ever made: who, when, why and what. The list can be searched and the journal verified. */
export function JournalScreen() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { organisation } = useSession();
  const isPast = useReadOnly();
  const { q, where, from, to, upTo } = search;
  const asked = useMemo(() => ({ q, where, from, to, upTo }), [q, where, from, to, upTo]);
  const found = useCommits(asked);
  const { data, error, hasNextPage, isFetching, fetchNextPage } = found;
  const [wanted, setWanted] = useState({ of: asked, count: portion });
  if (wanted.of !== asked) setWanted({ of: asked, count: portion });
  const commits = data?.pages.flatMap((page) => page.commits) ?? [];
  const names = useMemo<Names>(
    () => Object.assign({}, ...(data?.pages.map((page) => page.names) ?? [])) as Names,
    [data],
  );
  // The server searches in portions: a page may hold few results although the search continues.
  const goesOn = commits.length < wanted.count && hasNextPage;
  useEffect(() => {
    if (goesOn && !isFetching) void fetchNextPage();
  }, [goesOn, isFetching, fetchNextPage]);
  const change = (next: Partial<AdministrationSearch>) =>
    void navigate({ search: (former) => ({ ...former, ...next }), replace: true });
  const isBusy = isFetching || goesOn;
  return (
    <>
      <p className={administration['intro']}>{t('administration.journal.intro')}</p>
      <div className={classes['page']}>
        {!isPast && <VerifyPanel />}
        <div className={classes['main']}>
          <JournalBar search={search} onChange={change} />
          {error && !data && <Fault error={error} retry={() => void found.refetch()} />}
          {!data && !error && <Skeleton height="12rem" />}
          {data && (
            <Cells fields={{}} rows={[]} names={names}>
              <div className={classes['days']} data-former={found.isPlaceholderData || undefined}>
                {daysOf(commits, organisation.timeZone).map((day) => (
                  <section key={day.on} aria-labelledby={`day-${day.on}`}>
                    <h2 id={`day-${day.on}`} className={classes['day']}>
                      {dayText(day.on)}
                    </h2>
                    <ol className={classes['list']}>
                      {day.commits.map((commit) => (
                        <CommitEntry key={commit.position} commit={commit} names={names} />
                      ))}
                    </ol>
                  </section>
                ))}
              </div>
              {commits.length === 0 && !isBusy && (
                <Message title={t('register.nothing.title')} text={t('administration.journal.nothing')}>
                  <Button variant="default" onClick={() => change(nothing)}>
                    {t('register.nothing.all')}
                  </Button>
                </Message>
              )}
              {data.pages.some(({ withheld }) => withheld) && (
                <p className={classes['quiet']}>{t('administration.journal.withheld')}</p>
              )}
              <p className={classes['foot']} role="status">
                {goesOn && t('administration.journal.searching')}
              </p>
              {hasNextPage && !goesOn && (
                <Button
                  variant="default"
                  loading={isFetching}
                  onClick={() => setWanted({ of: asked, count: commits.length + portion })}
                >
                  {t('administration.journal.older')}
                </Button>
              )}
            </Cells>
          )}
        </div>
      </div>
    </>
  );
}
