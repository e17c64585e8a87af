import { Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DeclaredView } from '../api/declared.ts';
import { useDeclarations, useView } from '../api/reading.ts';
import { Cells } from '../cells/cells.tsx';
import { viewTitle } from '../language/names.ts';
import { Fault } from '../page/fault.tsx';
import { NotFound } from '../page/not-found.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import { useEdition } from '../state/edition.ts';
import { askedParameters, readParameters, writeParameters } from './parameters.ts';
import { ViewHead } from './view-head.tsx';
import { ViewRows } from './view-rows.tsx';
import classes from './view.module.css';

const route = getRouteApi('/signed-in/view/$view');

/** What is derived and never stored, in the form its declaration asks for. */
export function ViewPage() {
  const { view } = route.useParams();
  const declared = useDeclarations().views.get(view);
  return declared ? <Declared key={view} view={declared} /> : <NotFound />;
}

function Declared({ view }: { readonly view: DeclaredView }) {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const edition = useEdition();
  const given = readParameters(search.with ?? [], view.parameters);
  const asked = askedParameters(given, view.parameters, edition);
  const { data, error, isPlaceholderData, refetch } = useView(view.key, asked);
  usePageTitle(viewTitle(view));
  return (
    <div className={classes['view']}>
      <ViewHead
        view={view}
        asked={asked}
        given={given}
        count={data?.rows.length}
        onChange={(next) =>
          void navigate({ search: (former) => ({ ...former, with: writeParameters(next) }), replace: true })
        }
      />
      {error && !data && <Fault error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton height={320} />}
      {data && (
        <div data-former={isPlaceholderData || undefined} className={classes['body']}>
          {data.withheld > 0 && (
            <p className={classes['withheld']}>{t('view.withheld', { count: data.withheld })}</p>
          )}
          <Cells fields={view.columns} rows={data.rows.map(({ cells }) => cells)} names={data.names}>
            <ViewRows view={view} data={data} asked={asked} />
          </Cells>
        </div>
      )}
    </div>
  );
}
