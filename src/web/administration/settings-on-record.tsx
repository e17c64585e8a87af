import { Button, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordPage } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { useRecord, useRegister } from '../api/reading.ts';
import { RegisterName } from '../cells/records/register-name.tsx';
import { Cell } from '../field-kinds/cell.tsx';
import { Cells } from '../cells/cells.tsx';
import { helpOf, placedIn, titleOf } from '../cells/placed.ts';
import { RecordForm } from '../form/record-form.tsx';
import { Fault } from '../page/fault.tsx';
import { useReadOnly } from '../state/as-of.ts';
import classes from './settings.module.css';

/** Where the settings are on record. */
interface Settings {
  readonly register: string;
  readonly record?: string | undefined;
  readonly fields: readonly string[];
}

/** Shows settings of the organisation about an area as they are on record; they are changed as any record is. */
export function SettingsOnRecord({ settings }: { readonly settings: Settings }) {
  const register = useRegister(settings.register);
  if (!register) return null;
  return settings.record === undefined ? (
    <RegisterName registerKey={register.key} />
  ) : (
    <OnRecord register={register} record={settings.record} fields={settings.fields} />
  );
}

interface Props {
  readonly register: DeclaredRegister;
  readonly record: string;
  readonly fields: readonly string[];
}

function OnRecord({ register, record, fields }: Props) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const isPast = useReadOnly();
  const { data, error, refetch } = useRecord(register.key, record);
  if (error) return <Fault error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton height="4rem" />;
  const done = () => setEditing(false);
  if (editing)
    return <RecordForm register={register} page={data} only={fields} onSaved={done} onCancel={done} />;
  return (
    <>
      <Values register={register} page={data} fields={fields} />
      {data.record.may.includes('amend') && !isPast && (
        <div>
          <Button variant="default" onClick={() => setEditing(true)}>
            {t('administration.changeSettings')}
          </Button>
        </div>
      )}
    </>
  );
}

function Values({
  register,
  page: { record, names },
  fields,
}: Omit<Props, 'record'> & { readonly page: RecordPage }) {
  return (
    <Cells fields={register.fields} rows={[record.fields]} names={names}>
      <dl className={classes['settings']}>
        {fields.flatMap((name) => {
          const placed = placedIn(register, name);
          return placed
            ? [
                <div key={name}>
                  <dt>{titleOf(placed)}</dt>
                  <dd>
                    <Cell placed={placed} value={record.fields[name]} row={record.fields} whole />
                    <p className={classes['help']}>{helpOf(placed)}</p>
                  </dd>
                </div>,
              ]
            : [];
        })}
      </dl>
    </Cells>
  );
}
