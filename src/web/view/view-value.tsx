import { Cell } from '../field-kinds/cell.tsx';
import { useCells } from '../cells/cells-context.ts';
import { placedInside, titleOf, type Placed } from '../cells/placed.ts';
import { RecordChip } from '../cells/records/record-chip.tsx';
import { isEmpty } from '../cells/same.ts';
import { targetsOf } from '../cells/records/targets.ts';
import { Expandable } from './expandable.tsx';
import classes from './view-value.module.css';

interface Props {
  readonly placed: Placed;
  readonly value: unknown;
  readonly row: Readonly<Record<string, unknown>>;
  /** Number of lines of long content shown at first. */
  readonly lines: 4 | 5;
  /** Whether there is enough width to show the entries of a list as a small table. */
  readonly wide?: boolean;
  /** Values shown beside it: a record with one of these as its label is shown by its code. */
  readonly said?: readonly unknown[];
}

type ListEntry = Readonly<Record<string, unknown>>;

// About as much as fits in a narrow column in a few lines.
const long = { letters: { 4: 240, 5: 420 }, entries: { 4: 4, 5: 6 } } as const;

/** Shows a value of a view in full, since views are for reading; long content only on demand. */
export function ViewValue({ placed, value, row, lines, wide = false, said = [] }: Props) {
  const { names } = useCells();
  const [target, ...others] = targetsOf(placed.field, value);
  const name = target && names[target.id];
  if (name?.label !== undefined && others.length === 0 && said.includes(name.label)) {
    const { label: _label, ...short } = name;
    return <RecordChip id={target?.id ?? ''} name={short} />;
  }
  const isLong =
    typeof value === 'string'
      ? placed.field.kind === 'prose' && value.length > long.letters[lines]
      : Array.isArray(value) && placed.field.kind !== 'choices' && value.length > long.entries[lines];
  const content =
    placed.field.kind === 'list' && Array.isArray(value) && !wide ? (
      <Entries placed={placed} entries={value as readonly ListEntry[]} row={row} />
    ) : (
      <Cell placed={placed} value={value} row={row} computed whole />
    );
  return isLong ? <Expandable lines={lines}>{content}</Expandable> : content;
}

/** Lists entries, one line each: its name, then its other values. */
function Entries({
  placed,
  entries,
  row,
}: {
  readonly placed: Placed;
  readonly entries: readonly ListEntry[];
  readonly row: ListEntry;
}) {
  const [called, ...others] = placedInside(placed);
  return (
    <ul className={classes['entries']}>
      {entries.map((entry, index) => (
        <li key={index}>
          {called && <Cell placed={called} value={entry[called.name]} row={{ ...row, ...entry }} whole />}
          {others
            .filter(({ name }) => !isEmpty(entry[name]))
            .map((other) => (
              <span key={other.name} className={classes['aside']}>
                {titleOf(other)}{' '}
                <Cell placed={other} value={entry[other.name]} row={{ ...row, ...entry }} whole />
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
}
