import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRecord, useRules, useView } from '../api/reading.ts';
import { Fault } from '../page/fault.tsx';
import { NoSuchRecord } from '../page/not-found.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import { OtherEdition } from '../compare/other-edition.tsx';
import { Notices } from '../page/notices.tsx';
import { WithheldAll } from '../page/withheld-all.tsx';
import { Deciding } from './deciding.tsx';
import { Findings } from './findings.tsx';
import { Judgements } from './judgements.tsx';
import { RequirementHead } from './requirement-head.tsx';
import { editionOf, standingOf, textOf } from './requirement-model.ts';
import classes from './requirement-page.module.css';
import { RequirementSkeleton } from './requirement-skeleton.tsx';
import { Rules } from './rules.tsx';
import { rulesFor } from './rules-for.ts';

const route = getRouteApi('/signed-in/requirement/$id');

/**
 * Shows a requirement in this order: what it demands, what the records show, what to do, which rules decide, and
 * judgements.
 */
export function RequirementPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const { data: page, error, refetch } = useRecord('requirement', id);
  const edition = editionOf(page?.record.fields['edition']);
  const board = useView('conformity', { edition });
  const record = page?.record;
  const rules = rulesFor(useRules(), id);
  usePageTitle(
    record && t('requirement.title', { ref: record.code, heading: textOf(record.fields['heading']) }),
  );

  if (!page && error) return <Fault isPage error={error} retry={() => void refetch()} />;
  if (!board.data && board.error)
    return <Fault isPage error={board.error} retry={() => void board.refetch()} />;
  const row = board.data?.rows.find(({ cells }) => cells['requirement'] === id);
  if (board.data?.withheld) return <WithheldAll isPage />;
  if (!page || !board.data) return <RequirementSkeleton />;
  if (!row) return board.isPlaceholderData ? <RequirementSkeleton /> : <NoSuchRecord />;
  const standing = standingOf(row.cells, board.data.names);

  return (
    <article className={classes['page']}>
      <Notices of={page.notices} />
      <RequirementHead page={page} board={board.data} standing={standing} />
      <div className={classes['columns']}>
        <div className={classes['case']}>
          <Findings view="reasons" asked={{ edition, requirement: id }} rules={rules} />
        </div>
        <div className={classes['judgements']}>
          <Judgements id={id} standing={standing} />
        </div>
        <aside className={classes['aside']}>
          <Deciding rules={rules} />
          <Rules rules={rules} />
          <OtherEdition of="requirements" id={id} edition={edition} />
        </aside>
      </div>
    </article>
  );
}
