import { Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Name } from '#server/contract/contract.ts';
import { useVersionAndBefore } from '../../api/journal.ts';
import { useRegister } from '../../api/reading.ts';
import { Cells } from '../../cells/cells.tsx';
import { RecordChip } from '../../cells/records/record-chip.tsx';
import { Fault } from '../../page/fault.tsx';
import { VersionChanges } from '../../record/version-changes.tsx';
import classes from './commit.module.css';
import type { Commit } from './days.ts';

interface Props {
  readonly record: Commit['records'][number];
  readonly name: Name | undefined;
  /** Whether the changes are shown at once. */
  readonly opened: boolean;
}

/** Shows what a commit changed in a record. */
export function RecordChanges({ record, name, opened }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(opened);
  const { register, id, code, version, did } = record;
  return (
    <div className={classes['record']}>
      <RecordChip id={id} name={name ?? { register, code, retired: false }} wraps />
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {t(`administration.journal.did.${did}`)}, {t('record.version', { version })}
        </summary>
        {open && <Changes record={record} />}
      </details>
    </div>
  );
}

function Changes({ record: { register: key, id, version } }: Pick<Props, 'record'>) {
  const { t } = useTranslation();
  const register = useRegister(key);
  const { data, error, refetch } = useVersionAndBefore(key, id, version);
  if (error) return <Fault error={error} retry={() => void refetch()} />;
  if (!data || !register) return <Skeleton height={40} />;
  const [own, before] = data.versions;
  if (own?.version !== version || own.changed.length === 0)
    return <p className={classes['quiet']}>{t('administration.journal.noFields')}</p>;
  return (
    <Cells fields={register.fields} rows={data.versions.map(({ fields }) => fields)} names={data.names}>
      <VersionChanges register={register} version={own} before={before} />
    </Cells>
  );
}
