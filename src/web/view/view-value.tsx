import { Cell } from '../cells/cell.tsx';
import { useCells } from '../cells/cells-context.ts';
import { placedInside, titleOf, type Placed } from '../cells/placed.ts';
import { RecordChip } from '../cells/record-chip.tsx';
import { isEmpty } from '../cells/same.ts';
import { targetsOf } from '../cells/targets.ts';
import { Expandable } from './expandable.tsx';
import classes from './view-value.module.css';

interface Props {
  readonly placed: Placed;
  readonly value: unknown;
  readonly row: Readonly<Record<string, unknown>>;
  /** How much of what is long is shown at first. */
  readonly lines: 4 | 5;
  /** Where there is the width for it, entries of a list are a small table. */
  readonly wide?: boolean;
  /** What else is said beside it: a record that is called one of these is known by its code. */
  readonly said?: readonly unknown[];
}

type ListEntry = Readonly<Record<string, unknown>>;

// About as much as a narrow column holds in a few lines.
const long = { letters: { 4: 240, 5: 420 }, entries: { 4: 4, 5: 6 } } as const;

/** A value of a view: read whole, since a view is read where a register is worked in, but what is long only on demand. */
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

/** The entries of a list, a line each: what it is called, then what else there is to say. */
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
