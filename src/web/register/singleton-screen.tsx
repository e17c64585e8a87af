import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import type { DeclaredRegister } from '../api/declared.ts';
import { registerPlural } from '../language/names.ts';
import { Fault } from '../page/fault.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import { useMayCreate } from '../record/abilities.ts';
import { RecordView } from '../record/record-view.tsx';
import { EmptyRegister } from './empty-register.tsx';
import { RecordForm } from '../form/record-form.tsx';
import { useListing } from './use-listing.ts';

/** Shows the record of a register that has only one, such as the organisation, without a list. */
export function SingletonScreen({ register }: { readonly register: DeclaredRegister }) {
  const { records, isFirst, error, retry } = useListing(register.key, {});
  const [editing, setEditing] = useState(false);
  const mayCreate = useMayCreate();
  usePageTitle(registerPlural(register));
  useHotkeys([['e', () => setEditing(true)]]);
  const [record] = records;
  if (error) return <Fault error={error} retry={retry} />;
  if (isFirst) return null;
  if (!record && editing)
    return (
      <RecordForm register={register} onSaved={() => setEditing(false)} onCancel={() => setEditing(false)} />
    );
  if (!record)
    return (
      <EmptyRegister
        register={register}
        onNew={mayCreate(register.key) ? () => setEditing(true) : undefined}
      />
    );
  return (
    <div style={{ maxInlineSize: '60rem' }}>
      <RecordView register={register} record={record.id} editing={editing} onEdit={setEditing} />
    </div>
  );
}
