import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rows } from '#server/contract/contract.ts';
import { Cells } from '../../cells/cells.tsx';
import { place } from '../../cells/placed.ts';
import { numberText } from '../../language/dates.ts';
import { viewTitle } from '../../language/names.ts';
import type { Group } from '../groups.ts';
import type { Parts } from '../parts.ts';
import { usePortion } from '../use-portion.ts';
import { ViewValue } from '../view-value.tsx';
import type { ViewProps } from '../view-props.ts';
import { DocumentBar } from './document-bar.tsx';
import { DocumentEntry } from './document-entry.tsx';
import { DocumentHead } from './document-head.tsx';
import { choicesOf, chosen, groupId, partsOf, type Choice } from './document-model.ts';
import classes from './document.module.css';

interface Props extends ViewProps {
  readonly parts: Parts<'document'>;
}

/** Shows a view as a document, to be read, filtered and printed: a head, then its rows one below the other. */
export function DocumentView({ view, data, parts }: Props) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<Choice>({ is: 'all' });
  const left = chosen(data.rows, parts, choice);
  const { shown, more, showMore } = usePortion(left);
  const heads = data.head ?? [];
  const documents = partsOf(
    shown,
    heads.map(({ key }) => key),
    parts,
    view.columns,
  );
  const isOne = documents.length === 1;
  return (
    <div className={classes['documents']}>
      {documents.map(({ key, groups }) => {
        const head = heads.find((each) => each.key === key);
        return (
          <article
            key={key}
            className={classes['document']}
            aria-label={isOne ? viewTitle(view) : (data.names[key]?.label ?? key)}
          >
            {head && view.head && (
              <Cells fields={view.head.columns} rows={[head.cells]} names={data.names}>
                <DocumentHead view={view} columns={view.head.columns} cells={head.cells} />
              </Cells>
            )}
            <DocumentBar
              view={view}
              parts={parts}
              choices={choicesOf(data.rows, parts, view.columns)}
              choice={choice}
              onChange={setChoice}
              groups={groups}
              of={key}
            />
            <div className={classes['body']}>
              {groups.map((group, index) => (
                <DocumentGroup
                  key={group.key}
                  id={groupId(key, index)}
                  {...{ view, parts, group }}
                  names={data.names}
                />
              ))}
            </div>
          </article>
        );
      })}
      {more > 0 && (
        <button type="button" className={classes['more']} onClick={showMore}>
          {t('view.more', { count: more })}
        </button>
      )}
    </div>
  );
}

interface GroupProps extends Pick<Props, 'view' | 'parts'> {
  readonly id: string;
  readonly group: Group;
  readonly names: Rows['names'];
}

function DocumentGroup({ id, view, parts, group }: GroupProps) {
  const { first, rows } = group;
  const field = view.columns[parts.group];
  const heading = field && place(`view.${view.key}.columns`, parts.group, field);
  return (
    <section id={id} className={classes['group']} aria-labelledby={heading && `${id}-head`}>
      {heading && (
        <h2 id={`${id}-head`} className={classes['groupHead']}>
          <ViewValue placed={heading} value={first.cells[parts.group]} row={first.cells} lines={5} />
          {rows.length > 1 && <span className={classes['count']}>{numberText(rows.length)}</span>}
        </h2>
      )}
      {rows.map(({ key, cells }) => (
        <DocumentEntry key={key} view={view} parts={parts} cells={cells} />
      ))}
    </section>
  );
}
