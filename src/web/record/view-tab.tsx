import { Skeleton } from '@mantine/core';
import type { OutlinedView } from '../api/declared.ts';
import { useDeclaredView, useView } from '../api/reading.ts';
import { Cells } from '../cells/cells.tsx';
import { Fault } from '../page/fault.tsx';
import { WithheldRows } from '../view/withheld-rows.tsx';
import { ViewRows } from '../view/view-rows.tsx';

interface Props {
  readonly view: OutlinedView;
  /** The parameter that names the record, and the code of the record. */
  readonly parameter: string;
  readonly code: string;
  /** Opens the form of the record; null if it may not be changed. */
  readonly fill: (() => void) | null;
}

/** Shows a view about one record, on the page of that record. */
export function ViewTab({ view: { key }, parameter, code, fill }: Props) {
  const view = useDeclaredView(key);
  const asked = { [parameter]: code };
  const { data, error, refetch } = useView(key, asked);
  if (error && !data) return <Fault error={error} retry={() => void refetch()} />;
  if (!data || !view) return <Skeleton height={320} />;
  return (
    <>
      {data.withheld && <WithheldRows />}
      <Cells fields={view.columns} rows={data.rows.map(({ cells }) => cells)} names={data.names}>
        <ViewRows view={view} data={data} asked={asked} asTable={false} fill={fill} />
      </Cells>
    </>
  );
}
