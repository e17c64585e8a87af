import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../api/reading.ts';
import { Fault } from '../page/fault.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import { WithheldAll } from '../page/withheld-all.tsx';
import { useEdition } from '../state/edition.ts';
import { Board } from './board.tsx';
import { standingsOf } from './board-model.ts';
import { BoardSkeleton } from './board-skeleton.tsx';
import { DueList } from './due-list.tsx';
import { Headline } from './headline.tsx';
import classes from './home-page.module.css';
import { NextList } from './next-list.tsx';
import { TimeStrip } from './time-strip.tsx';
import { useControls } from './use-controls.ts';

/** Shows the start page: the overall status, the next steps, and what is due. */
export function HomePage() {
  const { t } = useTranslation();
  usePageTitle(t('board.title'));
  const edition = useEdition();
  const { data, error, refetch } = useView('conformity', { edition });
  const controls = useControls();
  const standings = useMemo(() => data && standingsOf(data), [data]);
  if (!standings && error) return <Fault isPage error={error} retry={() => void refetch()} />;
  if (standings?.length === 0) return <WithheldAll isPage />;
  return (
    <div className={classes['page']}>
      <Headline standings={standings} />
      <div className={classes['board']}>
        {standings ? (
          <Board standings={standings} names={data?.names ?? {}} controls={controls} />
        ) : (
          <BoardSkeleton />
        )}
        <TimeStrip />
      </div>
      <div className={classes['lists']}>
        <NextList />
        <DueList />
      </div>
    </div>
  );
}
