import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DeclaredView } from '../api/declared.ts';
import { useView } from '../api/reading.ts';
import type { Parameters } from '../api/queries.ts';
import { Cells } from '../cells/cells.tsx';
import { placed, titleOf } from '../cells/placed.ts';
import { numberText } from '../language/dates.ts';
import { viewNothing, viewTitle } from '../language/names.ts';
import { writeParameters } from './parameters.ts';
import { TableView } from './table-view.tsx';
import classes from './matrix.module.css';

interface Props {
  /** The view that says in words what the arrows show. */
  readonly view: DeclaredView;
  readonly asked: Parameters;
}

// Enough for an impression; all of them are on a page of their own.
const most = 20;

/** Says in words what the arrows show: each record, its former and present level, and the number of each kind. */
export function MovedList({ view, asked }: Props) {
  const { t } = useTranslation();
  const same = Object.entries(asked).filter(([name]) => Object.hasOwn(view.parameters, name));
  const { data } = useView(view.key, { ...Object.fromEntries(same), limit: most });
  if (!data) return null;
  const { total } = data;
  const [head] = data.head ?? [];
  const counts = placed(`view.${view.key}.head`, view.head?.columns ?? {}).flatMap((column) => {
    const count = head?.cells[column.name];
    return typeof count === 'number' && count > 0 ? [`${titleOf(column)} ${numberText(count)}`] : [];
  });
  const search = (former: { readonly asOf?: string | undefined }) => ({
    asOf: former.asOf,
    with: writeParameters(Object.fromEntries(same.map(([name, value]) => [name, String(value ?? '')]))),
  });
  return (
    <section className={classes['moved']}>
      <h2>
        <Link to="/view/$view" params={{ view: view.key }} search={search}>
          {viewTitle(view)}
        </Link>{' '}
        <span>{numberText(total)}</span>
      </h2>
      {total === 0 && <p className={classes['quiet']}>{viewNothing(view)}</p>}
      {counts.length > 0 && <p className={classes['facts']}>{counts.join(' · ')}</p>}
      {total > 0 && (
        <Cells fields={view.columns} rows={data.rows.map(({ cells }) => cells)} names={data.names}>
          <TableView view={view} data={data} asked={asked} isPart={data.rows.length < total} />
        </Cells>
      )}
      {data.rows.length < total && (
        <Link to="/view/$view" params={{ view: view.key }} search={search}>
          {t('view.andMore', { said: numberText(total - data.rows.length) })}
        </Link>
      )}
    </section>
  );
}
