import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { registerAtHand } from '../api/at-hand.ts';
import { allRecordsQuery } from '../api/queries.ts';
import { useBeforePrint } from '../print/printing.ts';
import { useAsOf } from '../state/as-of.ts';
import type { RecordPart } from './parts-tab.tsx';

/** Reads all records of a part; the page of the whole has only the first of them. */
export const recordsOfPart = ({ register, field }: RecordPart, whole: string, asOf: string | undefined) =>
  allRecordsQuery(register.key, { where: [`${field}:is:${whole}`] }, asOf);

/**
 * Before a record's page is printed, fetches the declarations of its parts' registers and the records that the page
 * does not have.
 */
export function usePartsAtHand(parts: readonly RecordPart[], whole: string): void {
  const client = useQueryClient();
  const asOf = useAsOf();
  const fetchParts = useCallback(
    () =>
      Promise.all(
        parts.map(async (part) => {
          await registerAtHand(client, part.key);
          if (part.total > part.records.length) await client.query(recordsOfPart(part, whole, asOf));
        }),
      ),
    [client, parts, whole, asOf],
  );
  useBeforePrint(parts.length > 0 ? fetchParts : undefined);
}
