import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Cell } from '../field-kinds/cell.tsx';
import type { Row } from '../cells/cells-context.ts';
import { optionOf, placedInside, titleOf, type Placed } from '../cells/placed.ts';
import { isEmpty } from '../cells/same.ts';
import classes from './changes.module.css';

interface Props {
  readonly placed: Placed;
  readonly entries: readonly Row[];
}

/** Shows the changed fields of a record: the value before and after, or links added and removed. */
export function ChangedFields({ placed, entries }: Props) {
  const { t } = useTranslation();
  const inside = Object.fromEntries(placedInside(placed).map((each) => [each.name, each]));
  const links = (name: 'left' | 'joined', entry: Row, sign: string) => {
    const column = inside[name];
    return column && !isEmpty(entry[name]) ? (
      <div className={classes['links']} data-links={name}>
        <span aria-hidden>{sign}</span>
        <VisuallyHidden>{titleOf(column)}</VisuallyHidden>
        <Cell placed={column} value={entry[name]} row={entry} whole />
      </div>
    ) : null;
  };
  if (entries.length === 0) return null;
  return (
    <dl className={classes['fields']}>
      {entries.map((entry, index) => (
        <div key={index}>
          <dt>{String(entry['field'])}</dt>
          <dd>
            {!(isEmpty(entry['from']) && isEmpty(entry['to'])) && (
              <>
                <del>{isEmpty(entry['from']) ? t('cells.empty') : String(entry['from'])}</del>{' '}
                <span aria-hidden>→</span>{' '}
                <ins>{isEmpty(entry['to']) ? t('cells.empty') : String(entry['to'])}</ins>
              </>
            )}
            {links('left', entry, '−')}
            {links('joined', entry, '+')}
            {!isEmpty(entry['did']) && inside['did'] && (
              <span className={classes['did']}>{optionOf(inside['did'], String(entry['did']))}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
