import type { RecordAnswer } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { Cell } from '../field-kinds/cell.tsx';
import { Course } from '../cells/course.tsx';
import { placedIn, titleOf, type Placed } from '../cells/placed.ts';
import { isEmpty } from '../cells/same.ts';
import classes from './record.module.css';

interface Props {
  readonly register: DeclaredRegister;
  readonly record: RecordAnswer;
}

/** Shows the state of a record: its course, the other computed columns, then the choices that describe its state. */
export function RecordStates({ register, record }: Props) {
  const row = { ...record.fields, ...record.derived };
  const placedAll = (names: readonly string[]) => names.flatMap((name) => placedIn(register, name) ?? []);
  const steps = register.course ?? [];
  const course = placedAll(steps.map(({ column }) => column));
  const isLeftOut = ({ name }: Placed) =>
    Object.entries(steps.find(({ column }) => column === name)?.unless ?? {}).some(([other, values]) =>
      values.includes(String(row[other])),
    );
  const states = placedAll([...Object.keys(register.derived), ...(register.stands ?? [])]).filter(
    // A file is shown below; it is not a state.
    ({ name, field }) => field.kind !== 'file' && !isEmpty(row[name]) && !isToldBy(course, name, register),
  );
  const hasCourse = course.some(({ name }) => !isEmpty(row[name]));
  if (states.length === 0 && !hasCourse) return null;
  return (
    <div className={classes['standing']}>
      {hasCourse && <Course columns={course.filter((each) => !isLeftOut(each))} row={row} />}
      {states.length > 0 && (
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
      )}
    </div>
  );
}

/**
 * Returns whether a column is in the course already or is an input to it: a step of its matrix, or the record that
 * holds the scale.
 */
function isToldBy(course: readonly Placed[], name: string, { derived }: DeclaredRegister): boolean {
  if (course.some((each) => each.name === name)) return true;
  const through = new Set(course.map(({ field }) => field.scale?.through));
  const own = derived[name];
  return (
    course.length > 0 && (through.has(name) || (own?.kind === 'step' && through.has(own.scale?.through)))
  );
}
