import { Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { DeclaredView } from '../api/declared.ts';
import { useDeclarations, useDeclaredView, useSession, useView } from '../api/reading.ts';
import { Cells } from '../cells/cells.tsx';
import { viewTitle } from '../language/names.ts';
import { Fault } from '../page/fault.tsx';
import { NotFound } from '../page/not-found.tsx';
import { Notices } from '../page/notices.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import { usePrinting } from '../print/printing.ts';
import { useAsOf } from '../state/as-of.ts';
import { useEdition } from '../state/edition.ts';
import { HeadFacts } from './head-facts.tsx';
import { ParameterBar } from './parameter-bar.tsx';
import { askedParameters, earlierOnly, readParameters, writeParameters, type Given } from './parameters.ts';
import { presentationOf } from './presentation.ts';
import { RunningHead } from './running-head.tsx';
import { ViewHead } from './view-head.tsx';
import { ViewRows } from './view-rows.tsx';
import { WithheldRows } from './withheld-rows.tsx';
import classes from './view.module.css';

const route = getRouteApi('/signed-in/view/$view');

/** Shows a view, which is computed and never stored, in its declared presentation. */
export function ViewPage() {
  const { view } = route.useParams();
  const isKnown = useDeclarations().views.has(view);
  const declared = useDeclaredView(view);
  if (!declared) return isKnown ? <Skeleton height={320} /> : <NotFound />;
  return <Declared key={view} view={declared} />;
}

// Presentations that are read line by line fit on an upright page; those with columns need a wide one.
const upright: ReadonlySet<string> = new Set(['document', 'agenda', 'changes']);

function Declared({ view }: { readonly view: DeclaredView }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const edition = useEdition();
  const [asTable, setAsTable] = useState(false);
  const { today } = useSession();
  const isPrinting = usePrinting();
  const day = useAsOf() ?? today;
  const written = readParameters(search.with ?? [], view.parameters);
  const given = earlierOnly(written, view.compares, day);
  const asked = askedParameters(given, view.parameters, edition);
  const { data, error, isPlaceholderData, refetch } = useView(view.key, asked);
  const own = presentationOf(view).as;
  // A document has more columns than a sheet is wide: on paper it is always a document, even if it is read as a table
  // on screen.
  const isTable = asTable && !(isPrinting && own === 'document');
  const form = isTable ? 'table' : own;
  const change = (next: Given) =>
    void navigate({ search: (former) => ({ ...former, with: writeParameters(next) }), replace: true });
  usePageTitle(viewTitle(view));
  return (
    <div data-page={upright.has(form) ? undefined : 'wide'}>
      {data && <RunningHead view={view} data={data} />}
      <div className={classes['page']}>
        <ViewHead
          view={view}
          asked={asked}
          data={data}
          form={form}
          onForm={(next) => setAsTable(next === 'table')}
        />
        <ParameterBar view={view} given={given} day={day} data={data} onChange={change} />
        <Notices of={data?.notices ?? []} />
        {error && !data && <Fault error={error} retry={() => void refetch()} />}
        {!data && !error && <Skeleton height={320} />}
        {data && (
          <div data-former={isPlaceholderData || undefined} className={classes['body']}>
            {data.withheld && <WithheldRows />}
            <HeadFacts view={view} data={data} form={form} />
            <Cells fields={view.columns} rows={data.rows.map(({ cells }) => cells)} names={data.names}>
              <ViewRows view={view} data={data} asked={asked} asTable={isTable} />
            </Cells>
          </div>
        )}
      </div>
    </div>
  );
}
