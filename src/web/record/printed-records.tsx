import { useQuery } from '@tanstack/react-query';
import type { RecordPage } from '#server/contract/contract.ts';
import { useRegister } from '../api/reading.ts';
import { Cell } from '../field-kinds/cell.tsx';
import { Cells } from '../cells/cells.tsx';
import { placed, titleOf, type Placed } from '../cells/placed.ts';
import { isEmpty } from '../cells/same.ts';
import { PrintedPart } from '../print/printed-part.tsx';
import { useAsOf } from '../state/as-of.ts';
import type { RecordPart } from './parts-tab.tsx';
import classes from './printed-records.module.css';
import { recordsOfPart } from './use-parts-at-hand.ts';

interface Props {
  readonly part: RecordPart;
  readonly page: RecordPage;
}

// Kinds that take a line of their own; shorter values are put side by side.
const long: ReadonlySet<string> = new Set(['prose', 'list', 'matrix', 'links', 'references', 'frozen']);

/** Shows all records of a part on paper, each with all its filled fields. */
export function PrintedRecords({ part, page }: Props) {
  const register = useRegister(part.key);
  const { data } = useQuery({ ...recordsOfPart(part, page.record.id, useAsOf()), enabled: false });
  const { records, names } = data ?? { records: part.records, names: {} };
  if (!register) return <PrintedPart here={0} total={part.total} />;
  const fields = placed(`register.${register.key}.fields`, register.fields).filter(
    ({ name, field: { kind, fields: inner } }) =>
      name !== part.field && name !== register.label && (kind !== 'frozen' || inner !== undefined),
  );
  const filled = (values: Readonly<Record<string, unknown>>, isLong: boolean): readonly Placed[] =>
    fields.filter(({ name, field }) => long.has(field.kind) === isLong && !isEmpty(values[name]));
  return (
    <Cells
      fields={register.fields}
      rows={records.map((record) => record.fields)}
      names={{ ...page.names, ...names }}
    >
      <PrintedPart here={records.length} total={part.total} />
      {records.map(({ id, code, label, fields: values }) => (
        <section key={id} className={classes['record']}>
          <p className={classes['called']}>
            <span className={classes['code']}>{code}</span> {label}
          </p>
          {[false, true].map((isLong) => (
            <dl key={String(isLong)} className={classes[isLong ? 'long' : 'short']}>
              {filled(values, isLong).map((each) => (
                <div key={each.name}>
                  <dt>{titleOf(each)}</dt>
                  <dd>
                    <Cell placed={each} value={values[each.name]} row={values} whole />
                  </dd>
                </div>
              ))}
            </dl>
          ))}
        </section>
      ))}
    </Cells>
  );
}
