import { Skeleton } from '@mantine/core';
import { namingFields } from '#isms/kernel/declarations/label.ts';
import { useRecord, useRegister } from '../../api/reading.ts';
import type { DeclaredFields, DeclaredRegister } from '../../api/declared.ts';
import { registerTitle } from '../../language/names.ts';
import { Cell } from '../../field-kinds/cell.tsx';
import { Cells } from '../cells.tsx';
import classes from './peek.module.css';
import { placedIn, titleOf } from '../placed.ts';
import { RecordAnchor } from '../records/record-anchor.tsx';
import { isEmpty } from '../same.ts';

interface Props {
  readonly register: string;
  readonly id: string;
}

const mostFields = 5;

/** Shows a preview of a record: its name and the first of its columns. */
export function PeekCard({ register, id }: Props) {
  const declared = useRegister(register);
  const { data, isPending } = useRecord(register, id);
  if (isPending || (data && !declared)) return <Skeleton height={56} m="sm" width={290} />;
  if (!declared || !data) return null;
  const { record, names } = data;
  const values = { ...record.fields, ...record.derived };
  const shown = declared.columns
    .filter((name) => !namingFields(declared).includes(name) && !isEmpty(values[name]))
    .slice(0, mostFields);
  return (
    <div className={classes['content']}>
      <p className={classes['kind']}>
        <span className={classes['code']}>{record.code}</span> {registerTitle(declared)}
      </p>
      <p className={classes['label']}>
        <RecordAnchor register={register} id={record.id} code={record.code}>
          {record.label}
        </RecordAnchor>
      </p>
      <Cells fields={allFields(declared)} rows={[values]} names={names}>
        <dl className={classes['fields']}>
          {shown.map((name) => {
            const placed = placedIn(declared, name);
            return (
              placed && (
                <div key={name}>
                  <dt>{titleOf(placed)}</dt>
                  <dd>
                    <Cell
                      placed={placed}
                      value={values[name]}
                      row={values}
                      computed={name in declared.derived}
                    />
                  </dd>
                </div>
              )
            );
          })}
        </dl>
      </Cells>
    </div>
  );
}

const allFields = ({ fields, derived }: DeclaredRegister): DeclaredFields => ({ ...fields, ...derived });
