import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { RecordPage } from '#server/contract/contract.ts';
import type { DeclaredField, DeclaredFields, DeclaredRegister } from '../../api/declared.ts';
import { recordQuery } from '../../api/queries.ts';
import { useRegisters } from '../../api/reading.ts';
import { useAsOf } from '../../state/as-of.ts';
import type { Row } from '../cells-context.ts';
import { scaleOf, scalePlace, type Scale } from './scale.ts';

type Records = ReadonlyMap<string, Row>;

/**
 * Returns a function that finds the scale of a step in a row. The few records that hold scales are fetched once for all
 * rows.
 */
export function useScales(
  fields: DeclaredFields,
  rows: readonly Row[],
): (field: DeclaredField, row: Row) => Scale | undefined {
  const asOf = useAsOf();
  const wanted = useMemo(() => holders(fields, rows), [fields, rows]);
  const registers = useRegisters(wanted.map(({ register }) => register));
  const records = useQueries({
    queries: wanted.map(({ register, id }) => recordQuery(register, id, asOf)),
    combine: recordsById,
  });
  return useCallback(
    (field, row) => scaleIn(field, row, { fields, registers, records }),
    [fields, registers, records],
  );
}

const recordsById = (results: readonly { readonly data: RecordPage | undefined }[]): Records =>
  new Map(results.flatMap(({ data }) => (data ? [[data.record.id, data.record.fields] as const] : [])));

function holders(fields: DeclaredFields, rows: readonly Row[]): readonly { register: string; id: string }[] {
  const found = new Map<string, { register: string; id: string }>();
  for (const field of Object.values(fields).flatMap((each) => [each, ...Object.values(each.fields ?? {})])) {
    const where = scalePlace(field, fields);
    if (!where) continue;
    for (const row of rows) {
      const id = row[where.through];
      if (typeof id === 'string' && !found.has(id)) found.set(id, { register: where.register, id });
    }
  }
  return [...found.values()];
}

interface Known {
  readonly fields: DeclaredFields;
  readonly registers: ReadonlyMap<string, DeclaredRegister>;
  readonly records: Records;
}

const read = new WeakMap<Row, Map<string, Scale>>();

function scaleIn(field: DeclaredField, row: Row, { fields, registers, records }: Known): Scale | undefined {
  const where = scalePlace(field, fields);
  const register = where && registers.get(where.register);
  const record = where && records.get(String(row[where.through]));
  if (!register || !record) return undefined;
  const known = read.get(record) ?? new Map<string, Scale>();
  read.set(record, known);
  const scale = known.get(where.list) ?? scaleOf(register, record, where.list);
  known.set(where.list, scale);
  return scale;
}
