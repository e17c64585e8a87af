import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { viewQuery } from '../api/queries.ts';
import { Cells } from '../cells/cells.tsx';
import { useCells } from '../cells/cells-context.ts';
import { dayText } from '../language/dates.ts';
import { CompareControl } from './compare-control.tsx';
import { matricesOf, moves, type MatrixParts } from './matrix-model.ts';
import { MatrixTable } from './matrix-table.tsx';
import { MovedList } from './moved-list.tsx';
import classes from './matrix.module.css';
import type { ViewProps } from './view-rows.tsx';

interface Props extends ViewProps {
  readonly parts: MatrixParts;
}

/** Where things stand on two scales, one matrix for each method in use; and what moved since another day. */
export function MatrixView({ view, data, asked, parts }: Props) {
  const { t } = useTranslation();
  const { today } = useCells();
  const [since, setSince] = useState<string>();
  const then = useQuery({ ...viewQuery(view.key, asked, since), enabled: since !== undefined });
  const before = since !== undefined && then.data ? matricesOf(then.data.rows, parts) : undefined;
  const names = { ...then.data?.names, ...data.names };
  const rows = useMemo(
    () => [...data.rows, ...(then.data?.rows ?? [])].map(({ cells }) => cells),
    [data.rows, then.data],
  );
  return (
    <Cells fields={view.columns} rows={rows} names={names}>
      <div className={classes['matrices']}>
        <CompareControl
          value={since}
          latest={today}
          label={t('view.compare')}
          none={t('view.noComparison')}
          onChange={setSince}
        />
        {matricesOf(data.rows, parts).map((matrix) => {
          const moved = before && moves(before, matrix);
          return (
            <section key={matrix.of} className={classes['matrix']}>
              <h2>
                {data.names[matrix.of]?.label ?? data.names[matrix.of]?.code}{' '}
                <span>{t('view.onMatrix', { count: matrix.total })}</span>
              </h2>
              <MatrixTable view={view} matrix={matrix} parts={parts} moved={moved} names={names} />
              {moved && since !== undefined && (
                <MovedList
                  view={view}
                  matrix={matrix}
                  parts={parts}
                  moved={moved}
                  names={names}
                  since={dayText(since)}
                />
              )}
            </section>
          );
        })}
      </div>
    </Cells>
  );
}
