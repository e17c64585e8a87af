import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCells } from '../../cells/cells-context.ts';
import { place, titleOf } from '../../cells/placed.ts';
import { numberText } from '../../language/dates.ts';
import { TableView } from '../table-view.tsx';
import type { ViewProps } from '../view-props.ts';
import { isCounted, isSameCrossing, type CrossedParts, type Crossing } from './crossed-model.ts';
import { CrossedTable } from './crossed-table.tsx';
import classes from './crossed.module.css';

interface Props extends ViewProps {
  readonly crossed: readonly CrossedParts[];
}

/** Shows above a table how often steps of two columns coincide; a chosen count filters the rows. */
export function CrossedView({ crossed, ...props }: Props) {
  const { view, data } = props;
  const { t } = useTranslation();
  const { scaleOf } = useCells();
  const [chosen, setChosen] = useState<Crossing>();
  const through = view.columns[crossed[0]?.first ?? '']?.scale?.through ?? '';
  const rows = chosen ? data.rows.filter((row) => isCounted(row, chosen)) : data.rows;
  const choose = (crossing: Crossing) => setChosen(isSameCrossing(chosen, crossing) ? undefined : crossing);
  const column = (name: string) =>
    place(`view.${view.key}.columns`, name, view.columns[name] ?? { kind: 'line', title: name, help: '' });
  // Steps of two different scales cannot be compared.
  const groups = [...Map.groupBy(data.rows, ({ cells }) => cells[through])];
  return (
    <div>
      {groups.map(([of, own]) => (
        <section key={String(of)} className={classes['crossed']}>
          {groups.length > 1 && <h2>{data.names[String(of)]?.label}</h2>}
          <div className={classes['tables']}>
            {crossed.map((parts) => {
              const [first, second] = [column(parts.first), column(parts.second)];
              const scale = scaleOf(first.field, own[0]?.cells ?? {});
              return (
                scale && (
                  <CrossedTable
                    key={parts.first}
                    rows={own}
                    parts={parts}
                    called={[titleOf(first), titleOf(second)]}
                    scale={scale}
                    chosen={chosen}
                    onChoose={choose}
                  />
                )
              );
            })}
          </div>
        </section>
      ))}
      <p className={classes['key']}>{t('view.crossed.key')}</p>
      <p className={classes['shown']} role="status">
        {chosen && (
          <>
            {t('view.crossed.shown', { said: numberText(rows.length), all: numberText(data.rows.length) })}{' '}
            <Button variant="subtle" size="compact-xs" onClick={() => setChosen(undefined)}>
              {t('view.crossed.all')}
            </Button>
          </>
        )}
      </p>
      <TableView {...props} data={{ ...data, rows: [...rows] }} />
    </div>
  );
}
