import { useHotkeys } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { DeclaredRegister } from '../api/declared.ts';
import { useDeclarations, useRecord, useRegister } from '../api/reading.ts';
import { codeAndLabel } from '../cells/title-of-record.ts';
import { NotFound } from '../page/not-found.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import classes from './record.module.css';
import { RecordSkeleton } from './record-skeleton.tsx';
import { RecordView } from './record-view.tsx';

const route = getRouteApi('/signed-in/record/$register/$code');

/** A record on a page of its own. */
export function RecordPage() {
  const { register, code } = route.useParams();
  const isKnown = useDeclarations().registers.has(register);
  const declared = useRegister(register);
  if (!declared) return isKnown ? <RecordSkeleton /> : <NotFound />;
  return <Page register={declared} code={code} />;
}

function Page({ register, code }: { readonly register: DeclaredRegister; readonly code: string }) {
  const { tab, edit = false, add } = route.useSearch();
  const navigate = route.useNavigate();
  const [editing, setEditing] = useState(edit);
  const { data } = useRecord(register.key, code);
  usePageTitle(data ? codeAndLabel(data.record) : code);
  useHotkeys([['e', () => setEditing(true)]]);
  return (
    <div className={classes['page']}>
      <RecordView
        register={register}
        record={code}
        editing={editing}
        onEdit={setEditing}
        tab={tab ?? add ?? 'details'}
        add={add}
        onTab={(next) =>
          void navigate({ search: { tab: next === 'details' ? undefined : next }, replace: true })
        }
      />
    </div>
  );
}
