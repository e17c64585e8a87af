import { useTranslation } from 'react-i18next';
import type { Placed } from '../../../cells/placed.ts';
import type { ControlOfKindProps } from '../../control-props.ts';
import type { Values } from '../../values.ts';
import { EntryButtons } from './entry-buttons.tsx';
import { EntryField } from './entry-field.tsx';
import { columnsOf } from './list-columns.ts';
import classes from './list-control.module.css';

export interface EntryProps extends ControlOfKindProps {
  readonly inside: readonly Placed[];
  readonly entry: Values;
  readonly index: number;
  readonly last: boolean;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}

/** Shows one entry: its fields in a row or as a block, with buttons to move or remove it. */
export function ListEntry({
  inside,
  compact,
  last,
  onMove,
  onRemove,
  ...props
}: EntryProps & { readonly compact: boolean }) {
  const { t } = useTranslation();
  const row = props.index + 1;
  const fields = inside.map((each) => (
    <EntryField key={each.name} {...props} inside={each} isTitled={compact} />
  ));
  return (
    <div
      role="group"
      aria-label={t('form.row', { row })}
      className={compact ? classes['row'] : classes['block']}
      {...(compact && { style: { gridTemplateColumns: columnsOf(inside) } })}
    >
      <span className={classes['position']}>{row}</span>
      {compact ? fields : <div className={classes['fields']}>{fields}</div>}
      <EntryButtons {...{ row, last, onMove, onRemove }} />
    </div>
  );
}
