import { useTranslation } from 'react-i18next';
import type { DeclaredAction } from '../api/declared.ts';
import { useDeclaredView, useView } from '../api/reading.ts';
import { Cells } from '../cells/cells.tsx';
import type { Values } from '../form/values.ts';
import { viewTitle } from '../language/names.ts';
import { HeadFacts } from '../view/head-facts.tsx';
import { TableView } from '../view/table-view.tsx';
import classes from './decision.module.css';

interface Props {
  readonly preview: NonNullable<DeclaredAction['preview']>;
  /** Id of the record that is decided on. */
  readonly record: string;
  readonly values: Values;
}

/**
 * Shows the effect an action would have with the present input. It is computed anew with every change, and nothing is
 * saved.
 */
export function Preview({ preview, record, values }: Props) {
  const { t } = useTranslation();
  const view = useDeclaredView(preview.view);
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
  // A preview shows consequences, so it offers no actions to start.
  const { begins: _, ...shown } = data;
  return (
    <section className={classes['preview']} aria-live="polite" data-former={isPlaceholderData || undefined}>
      <h3>{t('decision.preview', { view: viewTitle(view) })}</h3>
      <HeadFacts view={view} data={data} />
      {data.rows.length > 0 && (
        <Cells fields={view.columns} rows={data.rows.map(({ cells }) => cells)} names={data.names}>
          <div className={classes['outcome']}>
            <TableView view={view} data={shown} asked={asked} />
          </div>
        </Cells>
      )}
    </section>
  );
}
