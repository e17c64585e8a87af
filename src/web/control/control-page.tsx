import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  useDeclarations,
  useDeclaredView,
  useRecord,
  useRules,
  useSession,
  useView,
} from '../api/reading.ts';
import { OtherEdition } from '../compare/other-edition.tsx';
import { viewTitle } from '../language/names.ts';
import { Fault } from '../page/fault.tsx';
import { NoSuchRecord } from '../page/not-found.tsx';
import { Notices } from '../page/notices.tsx';
import { WithheldAll } from '../page/withheld-all.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import { ViewTab } from '../record/view-tab.tsx';
import { viewsOnPageOf } from '../record/views-of.ts';
import { Findings } from '../requirement/findings.tsx';
import { editionOf, textOf } from '../requirement/requirement-model.ts';
import classes from '../requirement/requirement-page.module.css';
import { RequirementSkeleton } from '../requirement/requirement-skeleton.tsx';
import { Section } from '../requirement/section.tsx';
import { Rules } from '../requirement/rules.tsx';
import { rulesForControl } from '../requirement/rules-for.ts';
import own from './control.module.css';
import { CatalogueEntry } from './catalogue-entry.tsx';
import { ControlHead } from './control-head.tsx';

const saidAtHead = ['ref', 'title', 'asks'] as const;

const route = getRouteApi('/signed-in/control/$id');

/**
 * Shows a control of Annex A: its text, its status and why, everything on record about it, and its counterpart in the
 * other edition.
 */
export function ControlPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const all = useRules();
  const { data: page, error, refetch } = useRecord('catalogue-control', id);
  const edition = editionOf(page?.record.fields['catalogue']);
  const standings = useView('controls', { edition });
  const view = useDeclaredView('controls');
  const onPage = viewsOnPageOf('catalogue-control', useDeclarations().views.values(), useSession().views);
  usePageTitle(page && t('control.title', { code: page.record.code, title: page.record.label }));

  if (!page && error) return <Fault isPage error={error} retry={() => void refetch()} />;
  if (!standings.data && standings.error)
    return <Fault isPage error={standings.error} retry={() => void standings.refetch()} />;
  if (!page || !standings.data || !view) return <RequirementSkeleton />;
  if (standings.data.withheld) return <WithheldAll isPage />;
  const row = standings.data.rows.find(({ cells }) => textOf(cells['control']) === page.record.id);
  if (!row) return standings.isPlaceholderData ? <RequirementSkeleton /> : <NoSuchRecord />;
  const applicable = textOf(row.cells['applicable']);
  const decisions = view.columns['decisions']?.to;
  // A control that is left out is not judged by its operation, and before a decision there is nothing to judge.
  const rules = rulesForControl(all, page.record.id).filter(
    ({ of }) => applicable === 'yes' || (applicable === 'no' && of === decisions),
  );
  return (
    <article className={classes['page']}>
      <Notices of={page.notices} />
      <ControlHead view={view} row={row} standings={standings.data} />
      <div className={classes['columns']}>
        <div className={classes['case']}>
          <Findings
            view="control-reasons"
            asked={{ edition, control: page.record.id }}
            rules={rules}
            nothing={t('control.undecided')}
          />
          {onPage.map(({ view, parameter }) => (
            <div key={view.key} className={own['onRecord']}>
              <Section title={viewTitle(view)}>
                <ViewTab view={view} parameter={parameter} code={page.record.id} fill={null} />
              </Section>
            </div>
          ))}
        </div>
        <aside className={classes['aside']}>
          <CatalogueEntry page={page} said={saidAtHead.map((name) => textOf(row.cells[name]))} />
          <Rules rules={rules} />
          <OtherEdition of="controls" id={page.record.id} edition={edition} />
        </aside>
      </div>
    </article>
  );
}
