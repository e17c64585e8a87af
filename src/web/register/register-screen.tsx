import { VisuallyHidden } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclaredRegister } from '../api/declared.ts';
import { Cells } from '../cells/cells.tsx';
import { hasOwnPage, recordHref } from '../cells/records/record-href.ts';
import { codeAndLabel } from '../cells/records/title-of-record.ts';
import { registerPlural } from '../language/names.ts';
import { usePageTitle } from '../page/use-page-title.ts';
import { VeiledNote } from '../page/veiled-note.tsx';
import type { RegisterSearch } from '../router/search.ts';
import type { Cursor } from './list-props.ts';
import { isNarrowed } from './listing.ts';
import { ListingBody } from './listing-body.tsx';
import { ListingBar } from './listing-bar.tsx';
import classes from './register.module.css';
import { SelectionBar } from './selection-bar.tsx';
import { SidePanel } from './side-panel.tsx';
import { useKeys } from './use-keys.ts';
import { useLayout } from './use-layout.ts';
import { useListing } from './use-listing.ts';
import { useSelection } from './use-selection.ts';
import { useReadOnly } from '../state/as-of.ts';
import { useMayCreate } from '../record/abilities.ts';

const route = getRouteApi('/signed-in/register/$register');

/** Shows the list of a register, with a record open beside it. */
export function RegisterScreen({ register }: { readonly register: DeclaredRegister }) {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const router = useRouter();
  const readOnly = useReadOnly();
  const mayCreate = useMayCreate();
  const [own, setCursor] = useState({ index: 0, moved: 0 });
  const [editing, setEditing] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);
  const listing = useListing(register.key, search);
  const { columns, layout, setLayout, reset } = useLayout(register);
  const selection = useSelection(listing.records);
  const { open } = search;
  // The open record is the current row, however it was opened.
  const openIndex = useMemo(
    () => listing.records.findIndex(({ code }) => code === open),
    [listing.records, open],
  );
  const cursor: Cursor = {
    index: openIndex < 0 ? own.index : openIndex,
    target: own.index,
    moved: own.moved,
  };
  const opened = listing.records[openIndex];
  usePageTitle(
    open && open !== 'new'
      ? `${opened ? codeAndLabel(opened) : open} · ${registerPlural(register)}`
      : registerPlural(register),
  );

  const change = (next: Partial<RegisterSearch>, replace = true) =>
    void navigate({ search: (former) => ({ ...former, ...next }), replace });
  const openAt = (index: number, edit = false): void => {
    const record = listing.records[index];
    if (!record) return;
    if (hasOwnPage(register.key)) {
      router.history.push(recordHref(register.key, record, search.asOf));
      return;
    }
    setCursor((former) => ({ ...former, index }));
    setEditing(edit);
    if (record.code !== open) change({ open: record.code }, open !== undefined);
  };
  // Returns the focus to the row it came from.
  const toRow = () => setCursor(({ moved }) => ({ index: cursor.index, moved: moved + 1 }));
  const close = () => {
    setEditing(false);
    change({ open: undefined, fill: undefined }, false);
    toRow();
  };
  const onNew = mayCreate(register.key) ? () => change({ open: 'new' }, false) : undefined;
  useKeys({
    count: listing.total,
    cursor: cursor.index,
    isOpen: open !== undefined,
    move: (index) => {
      setCursor(({ moved }) => ({ index, moved: moved + 1 }));
      if (open !== undefined && open !== 'new' && !editing) openAt(index);
    },
    open: () => openAt(cursor.index),
    edit: () => (readOnly ? undefined : openAt(cursor.index, true)),
    begin: () => onNew?.(),
    close,
    search: () => searchField.current?.focus(),
    select: () => selection.toggle(listing.records[cursor.index]?.id),
  });
  const ask = useDebouncedCallback((q: string) => change({ q: q || undefined }), 200);

  const rows = useMemo(
    () => listing.records.map(({ fields, derived }) => ({ ...fields, ...derived })),
    [listing.records],
  );
  const fields = useMemo(() => ({ ...register.fields, ...register.derived }), [register]);
  const isEmpty = !listing.isFirst && listing.of === 0 && !isNarrowed(search);
  const list = {
    register,
    listing,
    rows,
    columns,
    layout,
    cursor,
    selection,
    open: open ?? '',
    sort: search.sort,
    onSort: (sort: string | undefined) => change({ sort }),
    onOpen: openAt,
  };
  return (
    <Cells fields={fields} rows={rows} names={listing.names} isGrid>
      <div
        className={classes['screen']}
        data-panel={open !== undefined || undefined}
        data-page={open === undefined ? 'wide' : undefined}
      >
        <div className={classes['main']}>
          {!isEmpty && (
            <ListingBar
              {...{ register, search, listing, columns, layout, rows, searchField }}
              onSearch={ask}
              onChange={change}
              onLayout={setLayout}
              onReset={reset}
              onNew={onNew}
            />
          )}
          <VeiledNote register={register.key} />
          {selection.chosen.length > 0 && <SelectionBar register={register} selection={selection} />}
          <ListingBody
            list={list}
            isEmpty={isEmpty}
            onLayout={setLayout}
            onNew={onNew}
            onAll={() => change({ q: undefined, where: undefined, retired: undefined })}
          />
        </div>
        {open !== undefined && (
          <SidePanel
            register={register}
            open={open}
            editing={editing}
            onEdit={(next) => {
              setEditing(next);
              if (!next) toRow();
            }}
            onClose={close}
            fill={search.fill}
            onAdded={(code) => change({ open: code, fill: undefined })}
          />
        )}
        <VisuallyHidden role="status">
          {listing.isFirst ? '' : t('register.announce', { count: listing.total })}
        </VisuallyHidden>
      </div>
    </Cells>
  );
}
