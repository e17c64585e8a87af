import { Skeleton } from '@mantine/core';
import { dayOf } from '#isms/kernel/values/calendar.ts';
import { useHistory, useSession } from '../api/reading.ts';
import type { RecordAnswer } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { Cells } from '../cells/cells.tsx';
import { Fault } from '../page/fault.tsx';
import { useAsOf } from '../state/as-of.ts';
import classes from './history.module.css';
import { VersionEntry } from './version-entry.tsx';

interface Props {
  readonly register: DeclaredRegister;
  readonly record: RecordAnswer;
}

/** Shows every version of a record, newest first: who, when, why, and what differs. */
export function HistoryTab({ register, record }: Props) {
  const asOf = useAsOf();
  const { organisation } = useSession();
  const { data, error, refetch } = useHistory(register.key, record.id);
  if (error) return <Fault error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton height={80} />;
  const { names } = data;
  // The page shows a day: later versions did not exist on it.
  const versions = data.versions.filter(
    ({ at }) => asOf === undefined || dayOf(at, organisation.timeZone) <= asOf,
  );
  return (
    <Cells fields={register.fields} rows={versions.map(({ fields }) => fields)} names={names}>
      <ol className={classes['history']}>
        {versions.map((version, index) => (
          <VersionEntry
            key={version.version}
            register={register}
            version={version}
            before={versions[index + 1]}
            names={names}
          />
        ))}
      </ol>
    </Cells>
  );
}
