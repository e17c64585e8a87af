import { useTranslation } from 'react-i18next';
import type { DeclaredAction } from '../api/declared.ts';
import { useDeclarations, useView } from '../api/reading.ts';
import { Cell } from '../cells/cell.tsx';
import { Cells } from '../cells/cells.tsx';
import { place, titleOf } from '../cells/placed.ts';
import { isEmpty } from '../cells/same.ts';
import type { Values } from '../form/values.ts';
import { viewTitle } from '../language/names.ts';
import { TableView } from '../view/table-view.tsx';
import classes from './decision.module.css';

interface Props {
  readonly preview: NonNullable<DeclaredAction['preview']>;
  /** Id of the record that is decided on. */
  readonly record: string;
  readonly values: Values;
}

/** What an act would come to with the input as it stands: asked anew with every change of it, and nothing is saved. */
export function Preview({ preview, record, values }: Props) {
  const { t } = useTranslation();
  const view = useDeclarations().views.get(preview.view);
  const asked = {
    ...Object.fromEntries(
      Object.keys(view?.parameters ?? {}).flatMap((name) =>
        typeof values[name] === 'string' && values[name] !== '' ? [[name, values[name]]] : [],
      ),
    ),
    [preview.subject]: record,
  };
  const { data, isPlaceholderData } = useView(preview.view, asked, view !== undefined);
  if (!view || !data) return null;
  const [head] = data.head ?? [];
  const facts = Object.entries(view.head?.columns ?? {}).filter(([name]) => !isEmpty(head?.cells[name]));
  return (
    <section className={classes['preview']} aria-live="polite" data-former={isPlaceholderData || undefined}>
      <h3>{t('decision.preview', { view: viewTitle(view) })}</h3>
      {head && (
        <Cells fields={view.head?.columns ?? {}} rows={[head.cells]} names={data.names}>
          <dl className={classes['facts']}>
            {facts.map(([name, field]) => {
              const placed = place(`view.${view.key}.head`, name, field);
              return (
                <div key={name}>
                  <dt>{titleOf(placed)}</dt>
                  <dd>
                    <Cell placed={placed} value={head.cells[name]} row={head.cells} />
                  </dd>
                </div>
              );
            })}
          </dl>
        </Cells>
      )}
      {data.rows.length > 0 && (
        <Cells fields={view.columns} rows={data.rows.map(({ cells }) => cells)} names={data.names}>
          <div className={classes['outcome']}>
            <TableView view={view} data={data} asked={asked} />
          </div>
        </Cells>
      )}
    </section>
  );
}
