import type { RecordAnswer } from '#server/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { useDeclarations } from '../api/reading.ts';
import { Cell } from '../cells/cell.tsx';
import { placedIn, titleOf } from '../cells/placed.ts';
import { isEmpty } from '../cells/same.ts';
import { isBehindLevel } from '../cells/scale.ts';
import classes from './record.module.css';

interface Props {
  readonly register: DeclaredRegister;
  readonly record: RecordAnswer;
}

/** How a record stands: what the system computed about it, then the choices that say so. */
export function RecordStates({ register, record }: Props) {
  const { registers } = useDeclarations();
  const row = { ...record.fields, ...record.derived };
  const fields = { ...register.fields, ...register.derived };
  const computed = Object.keys(register.derived).filter((name) => !isBehindLevel(name, fields, registers));
  const states = [...computed, ...(register.stands ?? [])].flatMap((name) => {
    const placed = placedIn(register, name);
    return placed && !isEmpty(row[name]) ? [placed] : [];
  });
  if (states.length === 0) return null;
  return (
    <dl className={classes['states']}>
      {states.map((placed) => (
        <div key={placed.name}>
          <dt>{titleOf(placed)}</dt>
          <dd>
            <Cell
              placed={placed}
              value={row[placed.name]}
              row={row}
              computed={placed.name in register.derived}
              whole
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
