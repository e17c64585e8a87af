import { useRecord } from '../../api/reading.ts';
import { RecordChip } from './record-chip.tsx';

interface Props {
  readonly register: string;
  readonly id: string;
  readonly short: boolean;
  readonly plain: boolean;
  readonly wraps: boolean;
}

/** Shows a record whose name the answer did not include, such as a former owner. */
export function FetchedChip({ register, id, ...look }: Props) {
  const { data } = useRecord(register, id);
  const { code = '…', label, retired = false } = data?.record ?? {};
  return (
    <RecordChip id={id} name={{ register, code, retired, ...(label !== undefined && { label }) }} {...look} />
  );
}
