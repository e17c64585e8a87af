import { useHotkeys } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import type { DeclaredRegister } from '../api/declared.ts';
import { useDeclarations, useRecord, useRegister } from '../api/reading.ts';
import { codeAndLabel } from '../cells/records/title-of-record.ts';
import { NotFound } from '../page/not-found.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import classes from './record.module.css';
import { RecordSkeleton } from './record-skeleton.tsx';
import { RecordView } from './record-view.tsx';

const route = getRouteApi('/signed-in/record/$register/$code');

/** Shows a record on a page of its own. */
export function RecordPage() {
  const { register, code } = route.useParams();
  const isKnown = useDeclarations().registers.has(register);
  const declared = useRegister(register);
  if (!declared) return isKnown ? <RecordSkeleton /> : <NotFound />;
  return <Page register={declared} code={code} />;
}

function Page({ register, code }: { readonly register: DeclaredRegister; readonly code: string }) {
  const { tab, edit: editing = false, add } = route.useSearch();
  const navigate = route.useNavigate();
  // Only the address says what is open, so that a reload does not reopen a form that was saved or left.
  const edit = (isEditing: boolean) =>
    void navigate({
      search: ({ field, ...former }) => ({
        ...former,
        ...(isEditing ? { field, edit: true } : { edit: undefined }),
      }),
      replace: true,
    });
  const { data } = useRecord(register.key, code);
  usePageTitle(data ? codeAndLabel(data.record) : code);
  useHotkeys([['e', () => edit(true)]]);
  return (
    <div className={classes['page']}>
      <RecordView
        register={register}
        record={code}
        editing={editing}
        onEdit={edit}
        tab={tab ?? add ?? 'details'}
        add={add}
        onAdd={(next) =>
          void navigate({ search: next === undefined ? { tab: tab ?? add } : { add: next }, replace: true })
        }
        onTab={(next) =>
          void navigate({ search: { tab: next === 'details' ? undefined : next }, replace: true })
        }
      />
    </div>
  );
}
