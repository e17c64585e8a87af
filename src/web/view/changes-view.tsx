import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { optionOf, place } from '../cells/placed.ts';
import { numberText } from '../language/dates.ts';
import { ChangeEntry } from './change-entry.tsx';
import { countsOfChanges, groupsOfChanges, type KindOfChanges } from './changes-model.ts';
import classes from './changes.module.css';
import type { Parts } from './parts.ts';
import type { ViewProps } from './view-props.ts';

interface Props extends ViewProps {
  readonly parts: Parts<'changes'>;
}

// Of each kind at first, so that nobody has to scroll past two hundred of another kind. Paper shows all.
const folded = 8;
const portion = 300;

/** Shows the differences from an earlier day as a report: by clause, and within it by kind of record. */
export function ChangesView({ view, data, parts }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string>();
  const field = view.columns[parts.change];
  if (!field) return null;
  const change = place(`view.${view.key}.columns`, parts.change, field);
  const counts = countsOfChanges(data.rows, parts.change, Object.keys(field.options ?? {}));
  // The chosen change may not occur on another day; then everything is shown.
  const only = counts.some((each) => each.change === chosen) ? chosen : undefined;
  return (
    <div className={classes['changes']}>
      <ul className={classes['counts']} aria-label={t('view.onlyChanges')}>
        {counts.map(({ change: each, count }) => (
          <li key={each}>
            <button
              type="button"
              className={classes['count']}
              data-change={each}
              data-faded={(only !== undefined && each !== only) || undefined}
              aria-pressed={each === only}
              onClick={() => setChosen(each === only ? undefined : each)}
            >
              <span>{numberText(count)}</span> {optionOf(change, each)}
            </button>
          </li>
        ))}
      </ul>
      {groupsOfChanges(data.rows, parts, only).map(({ group, heading, kinds }) => (
        <section key={group} className={classes['group']}>
          <h2>
            <span>{group}</span> {heading}
          </h2>
          {kinds.map((each) => (
            <Kind key={`${each.kind} ${only}`} view={view} parts={parts} of={each} />
          ))}
        </section>
      ))}
    </div>
  );
}

function Kind({ view, parts, of: { kind, rows } }: Omit<Props, 'data' | 'asked'> & { of: KindOfChanges }) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const shown = whole ? rows : rows.slice(0, portion);
  return (
    <div className={classes['kind']}>
      <h3>
        {kind} <span>{numberText(rows.length)}</span>
      </h3>
      <ul data-folded={(!whole && rows.length > folded) || undefined}>
        {shown.map(({ key, cells }) => (
          <ChangeEntry key={key} view={view} parts={parts} cells={cells} />
        ))}
      </ul>
      {!whole && rows.length > folded && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setWhole(true)}>
          {t('view.allChanges', { count: rows.length })}
        </Button>
      )}
    </div>
  );
}
