import { SegmentedControl, Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeclarations, useDeclaredView, useView } from '../api/reading.ts';
import { Fault } from '../page/fault.tsx';
import { WithheldAll } from '../page/withheld-all.tsx';
import { Notices } from '../page/notices.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import { CompareTable } from './compare-table.tsx';
import { comparisons, type Compared } from './comparisons.ts';
import classes from './compare.module.css';
import { Glance } from './glance.tsx';
import { entriesOf, pairsOf, shownOf } from './pairs.ts';

const route = getRouteApi('/signed-in/compare');

/** Compares the requirements of 2022 with those of 2013, and the organisation's status in either edition. */
export function ComparePage() {
  const { t } = useTranslation();
  const { of = 'requirements', show } = route.useSearch();
  const navigate = route.useNavigate();
  const declared = useDeclarations();
  usePageTitle(t('compare.title'));
  const { view: key } = comparisons[of];
  const view = useDeclaredView(key);
  const { data, error, isPlaceholderData, refetch } = useView(key);
  const entries = useMemo(() => (view && data ? entriesOf(pairsOf(view, data)) : undefined), [view, data]);
  const relations = Object.keys(view?.columns['relation']?.options ?? {});
  const shown = entries && shownOf(entries, show, relations);
  const notice = declared.editions['2013']?.notice;
  return (
    <article className={classes['page']}>
      <header className={classes['head']}>
        <h1 className={classes['title']}>{t('compare.title')}</h1>
        <SegmentedControl
          size="xs"
          aria-label={t('compare.what')}
          data={(Object.keys(comparisons) as Compared[]).map((value) => ({
            value,
            label: t(`compare.of.${value}`),
          }))}
          value={of}
          onChange={(value) =>
            void navigate({
              search: (former) => ({
                ...former,
                of: value === 'controls' ? 'controls' : undefined,
                show: undefined,
              }),
            })
          }
        />
      </header>
      <Notices of={notice === undefined ? [] : [notice]} />
      {!data && error && <Fault error={error} retry={() => void refetch()} />}
      {!entries && !error && <Skeleton height="24rem" />}
      {entries?.length === 0 && <WithheldAll />}
      {view && entries && shown && entries.length > 0 && (
        <div data-former={isPlaceholderData || undefined}>
          <Glance
            view={view}
            entries={entries}
            page={comparisons[of].page}
            shown={show}
            onShow={(next) =>
              void navigate({
                search: (former) => ({ ...former, show: next }),
                replace: true,
                resetScroll: false,
              })
            }
          />
          {shown.length === 0 ? (
            <p className={classes['nothing']}>{t('compare.nothing')}</p>
          ) : (
            <CompareTable view={view} entries={shown} page={comparisons[of].page} />
          )}
        </div>
      )}
    </article>
  );
}
