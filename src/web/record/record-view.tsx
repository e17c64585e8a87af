import { Skeleton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Done, RecordPage as Answer } from '#server/contract/contract.ts';
import type { DeclaredRegister, OutlinedAction } from '../api/declared.ts';
import { useDeclarations, useRecord, useSession } from '../api/reading.ts';
import { Cells } from '../cells/cells.tsx';
import { DecisionDialog } from '../decision/decision-dialog.tsx';
import { RecordForm } from '../form/record-form.tsx';
import { viewTitle } from '../language/names.ts';
import { Notices } from '../page/notices.tsx';
import { useMay } from './abilities.ts';
import { ActDone } from './act-done.tsx';
import { DecisionsTab } from './decisions-tab.tsx';
import { DetailsTab } from './details-tab.tsx';
import { HistoryTab } from './history-tab.tsx';
import { PartsTab, partsOf, useMayAdd } from './parts-tab.tsx';
import { PrintedRecords } from './printed-records.tsx';
import { RecordFault } from './record-fault.tsx';
import { RecordHeader } from './record-header.tsx';
import { RecordNotices } from './record-notices.tsx';
import { RecordOffers } from './record-offers.tsx';
import { RecordSkeleton } from './record-skeleton.tsx';
import { RecordTabs, type Tab } from './record-tabs.tsx';
import { RecordStates } from './record-states.tsx';
import classes from './record.module.css';
import { usePartsAtHand } from './use-parts-at-hand.ts';
import { TraceTab, traceCount } from './trace-tab.tsx';
import { viewsOnPageOf } from './views-of.ts';
import { WaysToViews } from './ways-to-views.tsx';

// The code that draws views is fetched when one is opened.
const ViewTab = lazy(async () => ({ default: (await import('./view-tab.tsx')).ViewTab }));

interface Props {
  readonly register: DeclaredRegister;
  /** Id or code of the record. */
  readonly record: string;
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
  readonly tab?: string | undefined;
  readonly onTab?: (tab: string) => void;
  /** The register to which a record is being added. */
  readonly add?: string | undefined;
  /** Opens or closes the form that adds to a register. If absent, this component keeps that state itself. */
  readonly onAdd?: (register: string | undefined) => void;
  /** Buttons of the surroundings, such as the one that closes a panel. */
  readonly aside?: ReactNode;
}

/** Shows a record, in a panel beside its list or on a page of its own. */
export function RecordView({ register, record, ...rest }: Props) {
  const { data, error, refetch } = useRecord(register.key, record);
  if (error && !data) return <RecordFault error={error} retry={() => void refetch()} />;
  if (!data) return <RecordSkeleton aside={rest.aside} />;
  return <Loaded key={data.record.id} register={register} page={data} {...rest} />;
}

interface Taken {
  readonly action: OutlinedAction;
  /** Id of the record the action is taken on: the one shown or a part of it. */
  readonly on: string;
}

function Loaded({
  register,
  page,
  editing,
  onEdit,
  tab,
  onTab,
  add,
  onAdd,
  aside,
}: Omit<Props, 'record'> & { readonly page: Answer }) {
  const { t } = useTranslation();
  const declared = useDeclarations();
  const session = useSession();
  const may = useMay();
  const mayAdd = useMayAdd(page);
  const [own, setOwn] = useState('details');
  const [ownAdding, setOwnAdding] = useState<string>();
  const adding = onAdd ? add : ownAdding;
  const setAdding = (key: string | undefined) => {
    if (onAdd) return onAdd(key);
    setOwnAdding(key);
    if (key !== undefined) setOwn(key);
  };
  const [taken, setTaken] = useState<Taken>();
  const [recorded, setRecorded] = useState<{ readonly action: OutlinedAction; readonly done: Done }>();
  const navigate = useNavigate();
  const { record, names } = page;
  const take = (action: OutlinedAction | undefined, on = record.id) => setTaken(action && { action, on });
  const endAct = (action: OutlinedAction, done: Done | undefined) => {
    setTaken(undefined);
    if (!done) return;
    setRecorded({ action, done });
    const made = madeAlike(record, done);
    if (made)
      void navigate({
        to: '/record/$register/$code',
        params: { register: made.register, code: made.code },
      });
  };
  const row = { ...record.fields, ...record.derived };
  const parts = useMemo(() => partsOf(register, declared, page), [register, declared, page]);
  const filledParts = useMemo(() => parts.filter(({ total }) => total > 0), [parts]);
  usePartsAtHand(filledParts, record.id);
  if (editing && may('amend', record))
    return (
      <article className={classes['record']}>
        <RecordHeader register={register} page={page} aside={aside} />
        <RecordForm
          register={register}
          page={page}
          onSaved={() => onEdit(false)}
          onCancel={() => onEdit(false)}
          onAct={(action) => {
            onEdit(false);
            take(declared.actions.get(action));
          }}
        />
      </article>
    );
  const { decisions, offers } = page;
  // Actions that readers take come after what they have to read.
  const isForReaders = ({ action, obstacle }: (typeof offers)[number]): boolean =>
    obstacle === undefined && declared.actions.get(action)?.by.audience === true;
  const whenRead = offers.filter(isForReaders);
  const atOnce = offers.filter((offer) => !isForReaders(offer));
  const tabs: readonly Tab[] = [
    {
      key: 'details',
      title: t('record.tab.details'),
      content: <DetailsTab register={register} page={page} />,
      printed: <DetailsTab register={register} page={page} />,
    },
    ...viewsOnPageOf(register.key, declared.views.values(), session.views).map(({ view, parameter }) => ({
      key: view.key,
      title: viewTitle(view),
      content: (
        <Suspense fallback={<Skeleton height={320} />}>
          <ViewTab
            view={view}
            parameter={parameter}
            code={record.code}
            fill={may('amend', record) ? () => onEdit(true) : null}
          />
        </Suspense>
      ),
    })),
    ...parts.map((part) => ({
      key: part.key,
      title: part.title,
      count: part.total,
      content: (
        <PartsTab
          part={part}
          page={page}
          adding={adding === part.key}
          onAdding={(isAdding) => setAdding(isAdding ? part.key : undefined)}
        />
      ),
      printed: part.total > 0 ? <PrintedRecords part={part} page={page} /> : undefined,
    })),
    {
      key: 'decisions',
      title: t('record.tab.decisions'),
      count: decisions.length,
      isHidden: decisions.length + offers.length === 0,
      content: <DecisionsTab register={register} page={page} />,
      printed: decisions.length > 0 ? <DecisionsTab register={register} page={page} /> : undefined,
    },
    {
      key: 'trace',
      title: t('record.tab.trace'),
      count: traceCount(register, page),
      content: <TraceTab register={register} page={page} />,
    },
    {
      key: 'history',
      title: t('record.tab.history'),
      content: <HistoryTab register={register} record={record} />,
    },
  ];
  const show = onTab ?? setOwn;
  return (
    <Cells fields={{ ...register.fields, ...register.derived }} rows={[row]} names={names}>
      <article className={classes['record']}>
        <RecordHeader
          register={register}
          page={page}
          aside={aside}
          onEdit={() => onEdit(true)}
          onAct={take}
        />
        <RecordStates register={register} record={record} />
        <WaysToViews register={register} record={record} />
        <Notices of={page.notices} />
        <RecordNotices
          page={page}
          adds={new Map(parts.filter(({ key }) => mayAdd(key)).map(({ key, register: to }) => [key, to]))}
          onAdd={setAdding}
        />
        {recorded && <ActDone {...recorded} />}
        <RecordOffers page={{ ...page, offers: atOnce }} onAct={take} />
        <RecordTabs tabs={tabs.filter(({ isHidden }) => !isHidden)} shown={tab ?? own} onChange={show} />
        {whenRead.length > 0 && (
          <RecordOffers page={{ ...page, offers: whenRead, partActs: [] }} onAct={take} />
        )}
        {taken && (
          <DecisionDialog
            action={taken.action}
            record={taken.on}
            onClose={(done) => endAct(taken.action, done)}
          />
        )}
      </article>
    </Cells>
  );
}

/**
 * Returns the record of the same register that an action created, such as the next version; the page continues there.
 */
const madeAlike = ({ register, id }: Answer['record'], { records }: Done) =>
  records.find((each) => each.register === register && each.id !== id && each.version === 1);
