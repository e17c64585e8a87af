import type { RecordAnswer } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { Cell } from '../field-kinds/cell.tsx';
import type { Row } from '../cells/cells-context.ts';
import { recordHref } from '../cells/records/record-href.ts';
import { isEmpty } from '../cells/same.ts';
import classes from './cards.module.css';
import { valueIn, type Column } from './column.ts';

interface Props {
  readonly register: DeclaredRegister;
  readonly record: RecordAnswer;
  readonly row: Row;
  readonly columns: readonly Column[];
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

// The number of values in the second line, and the kinds that are understood without a column title.
const most = 3;
const telling: ReadonlySet<string> = new Set(['step', 'choice', 'date']);
const isPerson = ({ placed: { field } }: Column): boolean =>
  field.kind === 'reference' && field.to === 'person';

/** Shows a record in two lines: its name and its state. */
export function RegisterCard({ register, record, row, columns, isOpen, onOpen }: Props) {
  const filled = columns.filter(({ name }) => !isEmpty(valueIn(record, name)));
  // A computed value says more in less room than its inputs.
  const facts = filled
    .filter(({ placed }) => telling.has(placed.field.kind))
    .toSorted((a, b) => Number(b.computed) - Number(a.computed))
    .slice(0, most);
  const person = filled.find(isPerson);
  const cell = ({ name, placed, computed }: Column) => (
    <Cell placed={placed} value={valueIn(record, name)} row={row} computed={computed} plain />
  );
  return (
    <a
      href={recordHref(register.key, record)}
      className={classes['card']}
      aria-current={isOpen || undefined}
      data-retired={record.retired || undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        onOpen();
      }}
    >
      <span className={classes['first']}>
        <span className={classes['code']}>{record.code}</span>
        <span className={classes['label']}>{record.label}</span>
        {person && <span className={classes['person']}>{cell(person)}</span>}
      </span>
      <span className={classes['second']}>
        {facts.map((fact) => (
          <span key={fact.name} className={classes['fact']}>
            {cell(fact)}
          </span>
        ))}
      </span>
    </a>
  );
}
