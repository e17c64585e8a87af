import type { Names, RecordAnswer } from '#server/contract/contract.ts';
import { useTranslation } from 'react-i18next';
import type { DeclaredRegister } from '../api/declared.ts';
import { Cell } from '../field-kinds/cell.tsx';
import { isNumeric } from '../cells/cell-props.ts';
import { Cells } from '../cells/cells.tsx';
import { placedIn, titleOf } from '../cells/placed.ts';
import { isEmpty } from '../cells/same.ts';
import { RecordAnchor } from '../cells/records/record-anchor.tsx';
import classes from './records-table.module.css';

interface Props {
  readonly register: DeclaredRegister;
  readonly records: readonly RecordAnswer[];
  readonly names: Names;
  readonly columns: readonly string[];
}

/** Shows a few records of one register within the page of another. */
export function RecordsTable({ register, records, names, columns }: Props) {
  const { t } = useTranslation();
  const shown = columns.flatMap((name) => placedIn(register, name) ?? []);
  const rows = records.map(({ fields, derived }) => ({ ...fields, ...derived }));
  return (
    <Cells fields={{ ...register.fields, ...register.derived }} rows={rows} names={names}>
      <div className={classes['scroll']}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t('record.code')}</th>
              {shown.map((placed) => (
                <th key={placed.name} scope="col" data-numeric={isNumeric(placed.field.kind) || undefined}>
                  {titleOf(placed)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {records.map(({ id, code, retired }, index) => (
              <tr key={id} data-retired={retired || undefined}>
                <th scope="row">
                  <RecordAnchor register={register.key} id={id} code={code} className={classes['code']}>
                    {code}
                  </RecordAnchor>
                </th>
                {shown.map((placed) => (
                  <td
                    key={placed.name}
                    data-numeric={isNumeric(placed.field.kind) || undefined}
                    data-kind={placed.field.kind}
                    data-title={placed.name === register.label ? undefined : titleOf(placed)}
                    data-label={placed.name === register.label || undefined}
                    data-empty={isEmpty(rows[index]?.[placed.name]) || undefined}
                  >
                    <Cell
                      placed={placed}
                      value={rows[index]?.[placed.name]}
                      row={rows[index] ?? {}}
                      computed={placed.name in register.derived}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Cells>
  );
}
