import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { useDeclarations, useSession, useTimeline } from '../api/reading.ts';
import { viewQuery } from '../api/queries.ts';
import { dayText, listText } from '../language/dates.ts';
import { useAsOf } from '../state/as-of.ts';
import { useEdition } from '../state/edition.ts';
import { useSettled } from '../state/settled.ts';
import { changesBetween, standingsOf, type BoardRequirement } from './board-model.ts';
import classes from './headline.module.css';
import { Legend } from './legend.tsx';
import { PrintButton } from '../print/print-button.tsx';

const window = 30;

/**
 * Shows the overall status in one sentence, the changes of the last month in another, and the number of requirements
 * per verdict.
 */
export function Headline({ standings }: { readonly standings: readonly BoardRequirement[] | undefined }) {
  const { t } = useTranslation();
  const edition = useEdition();
  const facts = useDeclarations().editions[edition];
  return (
    <header className={classes['headline']}>
      <h1 className={classes['title']}>
        {standings ? <Sentence standings={standings} /> : <Skeleton width="18ch" height="2.25rem" />}
      </h1>
      {standings && <Legend standings={standings} />}
      <p className={classes['text']}>
        {facts?.title} <Change standings={standings} /> ·{' '}
        <Link to="/compare" className={classes['compare']}>
          {t('board.compare')}
        </Link>
      </p>
      <div className={classes['print']}>
        <PrintButton />
      </div>
    </header>
  );
}

/** Says in words how many requirements are met. */
function Sentence({ standings }: { readonly standings: readonly BoardRequirement[] }) {
  const { t } = useTranslation();
  const count = standings.length;
  const met = standings.filter(({ verdict }) => verdict === 'met').length;
  return met === count ? t('board.headlineAll', { count }) : t('board.headline', { met, count });
}

/** Says how many requirements became better or worse in the month before the day shown. */
function Change({ standings }: { readonly standings: readonly BoardRequirement[] | undefined }) {
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
      <Link to="/view/$view" params={{ view: 'what-changed' }} search={{ with: [`since:${day}`] }}>
        {t('board.since', {
          day: dayText(day),
          changes: changes.length > 0 ? listText(changes) : t('board.same'),
        })}
      </Link>
    </span>
  );
}
