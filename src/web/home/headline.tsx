import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addDays } from '#isms/kernel/calendar.ts';
import { useDeclarations, useSession, useTimeline } from '../api/reading.ts';
import { viewQuery } from '../api/queries.ts';
import { dayText, listText } from '../language/dates.ts';
import { useAsOf } from '../state/as-of.ts';
import { useEdition } from '../state/edition.ts';
import { useSettled } from '../state/settled.ts';
import { changesBetween, standingsOf, type Standing } from './board-model.ts';
import classes from './headline.module.css';
import { Legend } from './legend.tsx';

const window = 30;

/** How things stand in one sentence, what moved in the last month in another, and how many have which verdict. */
export function Headline({ standings }: { readonly standings: readonly Standing[] | undefined }) {
  const { t } = useTranslation();
  const edition = useEdition();
  const facts = useDeclarations().editions[edition];
  const met = standings?.filter(({ verdict }) => verdict === 'met').length ?? 0;
  return (
    <header className={classes['headline']}>
      <div>
        <h1 className={classes['title']}>
          {standings ? (
            t('board.headline', { met, count: standings.length })
          ) : (
            <Skeleton width="18ch" height="2.25rem" />
          )}
        </h1>
        <p className={classes['text']}>
          {facts?.title} <Change standings={standings} />
        </p>
      </div>
      {standings && <Legend standings={standings} />}
    </header>
  );
}

/** What got better and worse since a month before the day shown. */
function Change({ standings }: { readonly standings: readonly Standing[] | undefined }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const edition = useEdition();
  const shown = useAsOf() ?? today;
  const isSettled = useSettled(shown) === shown;
  const day = addDays(shown, -window);
  const from = useTimeline().data?.from;
  const isRecorded = from !== undefined && from <= day && isSettled;
  const { data } = useQuery({ ...viewQuery('conformity', { edition }, day), enabled: isRecorded });
  if (!standings || !data) return null;
  const { better, worse } = changesBetween(standingsOf(data), standings);
  const changes = [
    ...(better > 0 ? [t('board.better', { count: better })] : []),
    ...(worse > 0 ? [t('board.worse', { count: worse })] : []),
  ];
  return (
    <span className={classes['change']}>
      {t('board.since', {
        day: dayText(day),
        changes: changes.length > 0 ? listText(changes) : t('board.same'),
      })}
    </span>
  );
}
