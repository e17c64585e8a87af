import { inFilter } from './in-filter.ts';
import type { Filter, FilterProps, WebKind } from './kind.ts';
import type { CellProps } from '../cells/cell-props.ts';
import classes from '../cells/cell.module.css';
import { useCells } from '../cells/cells-context.ts';
import { FetchedChip } from '../cells/records/fetched-chip.tsx';
import { RecordChip } from '../cells/records/record-chip.tsx';
import { targetsOf } from '../cells/records/targets.ts';
import type { ControlProps } from '../form/control-props.ts';
import { RecordPicker } from '../form/controls/record-picker.tsx';
import { RecordsPicker } from '../form/controls/records-picker.tsx';
import { usePrinting } from '../print/printing.ts';

// A table column has room for this many; further ones are counted, and shown on the record's page.
const fit = 2;

/** Shows one or several records that a value points to, as chips. */
export function LinksCell({
  placed: { field },
  value,
  whole = false,
  spelt = false,
  plain = false,
}: CellProps) {
  const { names } = useCells();
  const isPrinting = usePrinting();
  const all = targetsOf(field, value);
  const shown = whole || isPrinting ? all : all.slice(0, fit);
  return (
    <span className={classes['chips']} data-whole={whole || undefined}>
      {shown.map(({ register, id }) => {
        const name = names[id];
        const look = { id, short: !whole && !spelt, plain, wraps: whole };
        return name ? (
          <RecordChip key={id} name={name} {...look} />
        ) : (
          <FetchedChip key={id} register={register} {...look} />
        );
      })}
      {all.length > shown.length && <span className={classes['more']}>+{all.length - shown.length}</span>}
    </span>
  );
}

function ReferenceControl({
  placed: { field },
  path,
  value,
  onChange,
  faults,
  values,
  ...aria
}: ControlProps) {
  const whole =
    typeof values[field.within ?? ''] === 'string' ? String(values[field.within ?? '']) : undefined;
  return (
    <RecordPicker
      register={field.to ?? ''}
      path={path}
      labelledBy={aria.labelledBy}
      describedBy={aria.describedBy}
      wrong={faults.has(path)}
      value={typeof value === 'string' ? value : undefined}
      onChange={onChange}
      clearable={field.optional === true}
      within={whole === undefined ? undefined : `${field.within}:is:${whole}`}
    />
  );
}

const RecordsFilter = ({ placed, values, onChange }: FilterProps) => (
  <RecordsPicker {...inFilter} isInside register={placed.field.to ?? ''} value={values} onChange={onChange} />
);

export const recordsFilter: Filter = {
  operators: ['is', 'not'],
  Control: RecordsFilter,
  text: (value, { nameOf }) => nameOf(value),
};

export const referenceKind: WebKind = {
  Cell: LinksCell,
  Control: ReferenceControl,
  filter: recordsFilter,
  inBulk: true,
};
