import { useQueries } from '@tanstack/react-query';
import type { Page, RecordPage } from '#server/contract/contract.ts';
import { keys } from '../api/keys.ts';
import type { Declared, DeclaredRegister } from '../api/declared.ts';
import { recordQuery } from '../api/queries.ts';
import { useDeclarations } from '../api/reading.ts';
import { path, request } from '../api/request.ts';
import type { Values } from './values.ts';

/**
 * Returns the initial references of a new record: those of the record it is about or, if a reference is required, the
 * only record that is for use in new work. Undefined until they are known.
 */
export function useBegun(register: DeclaredRegister, given: Values, isNew: boolean): Values | undefined {
  const { registers } = useDeclarations();
  const wanted = isNew ? wantedBy(register, given, registers) : [];
  return useQueries({
    queries: wanted.map(({ ask }) => ask),
    combine: (results) => {
      if (results.some(({ isPending }) => isPending)) return undefined;
      const found = wanted.flatMap(({ name, read }, index) => {
        const value = read(results[index]?.data);
        return value === undefined ? [] : [[name, value] as const];
      });
      return Object.fromEntries(found.toReversed());
    },
  });
}

/** Returns the queries for each field and how to read their answers; the most specific source comes first. */
function wantedBy(register: DeclaredRegister, given: Values, registers: Declared['registers']) {
  return Object.entries(register.fields).flatMap(([name, { kind, to = '', optional, beginsAs = '' }]) => {
    if (kind !== 'reference' || given[name] !== undefined) return [];
    const [about, at] = [given[beginsAs], register.fields[beginsAs]?.to ?? ''];
    const current = optional ? undefined : registers.get(to)?.current;
    return [
      ...(typeof about === 'string' ? [{ name, ask: recordQuery(at, about), read: fieldOf(name) }] : []),
      ...(current ? [{ name, ask: currentQuery(to, current), read: onlyOne }] : []),
    ];
  });
}

const fieldOf =
  (name: string) =>
  (answer: unknown): unknown =>
    (answer as RecordPage | undefined)?.record.fields[name];

const onlyOne = (answer: unknown): unknown => {
  const { records = [], total = 0 } = (answer as Page | undefined) ?? {};
  return total === 1 ? records[0]?.id : undefined;
};

const currentQuery = (register: string, { by, is }: NonNullable<DeclaredRegister['current']>) => {
  const query = { where: `${by}:is:${is}`, limit: 2 };
  return {
    queryKey: keys.page(register, query),
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      request<Page>(path('registers', register), { query, signal }),
  };
};
