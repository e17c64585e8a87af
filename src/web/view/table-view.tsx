import { Button, VisuallyHidden } from '@mantine/core';
import { Fragment, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { isNumeric } from '../cells/cell-props.ts';
import { placed, titleOf, type Placed } from '../cells/placed.ts';
import { isEmpty } from '../cells/same.ts';
import { numberText } from '../language/dates.ts';
import { viewTitle } from '../language/names.ts';
import type { DeclaredView } from '../api/declared.ts';
import { useReadOnly } from '../state/as-of.ts';
import { BeginButtons, useBeginnings } from './begin-buttons.tsx';
import { groupsOf, type ViewRow } from './groups.ts';
import type { Offers } from './lanes/lanes-model.ts';
import { besideOf, groupOf, withoutOf } from './presentation.ts';
import { usePortion } from './use-portion.ts';
import type { StepProps, ViewProps } from './view-props.ts';
import { ViewValue } from './view-value.tsx';
import classes from './table-view.module.css';

// This many columns fit side by side; with more, the table scrolls sideways in its own frame.
const fit = 8;

interface Props extends ViewProps {
  /** Component that takes the next step of a row; absent where the table is only read. */
  readonly Step?: ComponentType<StepProps>;
  /** Whether only the first rows are loaded, so that the number in each group is unknown. */
  readonly isPart?: boolean;
}

/** Shows any view as a table, with its rows in groups. Empty columns are left out. */
export function TableView({ view, data, isPart = false, Step }: Props) {
  const { t } = useTranslation();
  const { shown, more, showMore } = usePortion(data.rows);
  const [group, beside, without] = [groupOf(view), besideOf(view), withoutOf(view)];
  const all = placed(`view.${view.key}.columns`, view.columns);
  const columns = all.filter(
    ({ name }) =>
      name !== group &&
      !beside.has(name) &&
      !without.has(name) &&
      data.rows.some(({ cells }) => !isEmpty(cells[name])),
  );
  const head = all.find(({ name }) => name === group);
  const said = all.filter(({ name }) => beside.has(name));
  const readOnly = useReadOnly();
  const begun = useBeginnings(view, data);
  const beginnings = shown.some((row) => begun(row).length > 0) ? begun : undefined;
  const offers =
    Step && !readOnly && shown.some(({ key }) => isOpen(data.offers?.[key])) ? data.offers : undefined;
  const hasActs = beginnings !== undefined || offers !== undefined;
  const span = columns.length + (hasActs ? 1 : 0);
  const isWide = columns.length > fit;
  return (
    <div
      className={classes['frame']}
      data-wide={isWide || undefined}
      {...(isWide && { tabIndex: 0, role: 'region', 'aria-label': viewTitle(view) })}
    >
      <table className={classes['table']}>
        <caption>
          <VisuallyHidden>{viewTitle(view)}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" data-numeric={isNumeric(column.field.kind) || undefined}>
                {titleOf(column)}
              </th>
            ))}
            {hasActs && (
              <th scope="col" className={classes['act']}>
                <VisuallyHidden>{t('view.begin')}</VisuallyHidden>
              </th>
            )}
          </tr>
        </thead>
        {head ? (
          groupsOf(shown, group, view.columns).map(({ key, first, rows }) => (
            <tbody key={key}>
              <tr className={classes['group']}>
                <th scope="rowgroup" colSpan={span}>
                  <span className={classes['called']}>
                    <ViewValue placed={head} value={first.cells[group]} row={first.cells} lines={5} />
                    {!isPart && rows.length > 1 && (
                      <span className={classes['count']}>{numberText(rows.length)}</span>
                    )}
                    {said
                      .filter(({ name }) => !isEmpty(first.cells[name]))
                      .map((each) => (
                        <span key={each.name} className={classes['beside']}>
                          {isNumeric(each.field.kind) && `${titleOf(each)} `}
                          <ViewValue
                            placed={each}
                            value={first.cells[each.name]}
                            row={first.cells}
                            lines={5}
                          />
                        </span>
                      ))}
                  </span>
                </th>
              </tr>
              <TableRows {...{ view, rows, columns, beginnings, offers, Step }} />
            </tbody>
          ))
        ) : (
          <tbody>
            <TableRows {...{ view, columns, beginnings, offers, Step }} rows={shown} />
          </tbody>
        )}
      </table>
      {more > 0 && (
        <Button variant="default" size="xs" mt="md" className={classes['more']} onClick={showMore}>
          {t('view.more', { count: more })}
        </Button>
      )}
    </div>
  );
}

interface RowsProps {
  readonly view: DeclaredView;
  readonly rows: readonly ViewRow[];
  readonly columns: readonly Placed[];
  readonly beginnings: ReturnType<typeof useBeginnings> | undefined;
  readonly offers: Offers | undefined;
  readonly Step: ComponentType<StepProps> | undefined;
}

const isOpen = (offer: Offers[string] | undefined): boolean =>
  offer !== undefined && offer.obstacle === undefined;

function TableRows({ view, rows, columns, beginnings, offers, Step }: RowsProps) {
  return (
    <Fragment>
      {rows.map((row) => {
        const { key, cells } = row;
        return (
          <tr key={key}>
            {columns.map((column) => (
              <td
                key={column.name}
                data-kind={column.field.kind}
                data-title={titleOf(column)}
                data-empty={isEmpty(cells[column.name]) || undefined}
                data-numeric={isNumeric(column.field.kind) || undefined}
              >
                <ViewValue
                  placed={column}
                  value={cells[column.name]}
                  row={cells}
                  lines={4}
                  said={columns.map(({ name }) => cells[name])}
                />
              </td>
            ))}
            {(beginnings ?? offers) && (
              <td className={classes['act']}>
                {beginnings && <BeginButtons view={view} beginnings={beginnings(row)} row={row} />}
                {Step && isOpen(offers?.[key]) && <Step view={view} row={row} offer={offers?.[key]} />}
              </td>
            )}
          </tr>
        );
      })}
    </Fragment>
  );
}
