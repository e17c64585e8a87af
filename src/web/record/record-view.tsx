import { Tabs } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordPage as Answer } from '#server/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { useRecord } from '../api/reading.ts';
import { Cells } from '../cells/cells.tsx';
import { RecordForm } from '../form/record-form.tsx';
import { Fault } from '../page/fault.tsx';
import { useReadOnly } from '../state/as-of.ts';
import { canBeAmended } from './abilities.ts';
import { DecisionsTab } from './decisions-tab.tsx';
import { DetailsTab } from './details-tab.tsx';
import { HistoryTab } from './history-tab.tsx';
import { PartsTab, partsOf, type Part } from './parts-tab.tsx';
import { RecordHeader } from './record-header.tsx';
import { RecordNotices } from './record-notices.tsx';
import { RecordOffers } from './record-offers.tsx';
import { RecordSkeleton } from './record-skeleton.tsx';
import { RecordStates } from './record-states.tsx';
import classes from './record.module.css';
import { TraceTab, traceCount } from './trace-tab.tsx';
import { useDeclarations } from '../api/reading.ts';

interface Props {
  readonly register: DeclaredRegister;
  /** Id or code. */
  readonly record: string;
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
  readonly tab?: string | undefined;
  readonly onTab?: (tab: string) => void;
  /** Buttons of the place it stands in, such as to close a panel. */
  readonly aside?: ReactNode;
}

/** A record, in a panel beside its list or on a page of its own. */
export function RecordView({ register, record, ...rest }: Props) {
  const { data, error, refetch } = useRecord(register.key, record);
  if (error && !data) return <Fault error={error} retry={() => void refetch()} />;
  if (!data) return <RecordSkeleton aside={rest.aside} />;
  return <Loaded key={data.record.id} register={register} page={data} {...rest} />;
}

function Loaded({ register, page, editing, onEdit, tab, onTab, aside }: Omit<Props, 'record'> & { readonly page: Answer }) {
  const { t } = useTranslation();
  const declared = useDeclarations();
  const readOnly = useReadOnly();
  const [own, setOwn] = useState('details');
  const { record, names } = page;
  const row = { ...record.fields, ...record.derived };
  const parts = partsOf(register, declared, page);
  const shown = tab ?? own;
  if (editing && !readOnly && canBeAmended(register, record))
    return (
      <article className={classes['record']}>
        <RecordHeader register={register} page={page} aside={aside} />
        <RecordForm register={register} page={page} onSaved={() => onEdit(false)} onCancel={() => onEdit(false)} />
      </article>
    );
  const tabs: readonly (readonly [key: string, title: ReactNode, content: ReactNode])[] = [
    ['details', t('record.tab.details'), <DetailsTab register={register} page={page} />],
    ...parts.map((part: Part) => [part.key, counted(part.title, part.total), <PartsTab part={part} page={page} />] as const),
    ...(page.decisions.length + page.offers.length > 0
      ? [['decisions', counted(t('record.tab.decisions'), page.decisions.length), <DecisionsTab register={register} page={page} />] as const]
      : []),
    ['trace', counted(t('record.tab.trace'), traceCount(register, page)), <TraceTab register={register} page={page} />],
    ['history', t('record.tab.history'), <HistoryTab register={register} record={record} />],
  ];
  return (
    <Cells fields={{ ...register.fields, ...register.derived }} rows={[row]} names={names}>
      <article className={classes['record']}>
        <RecordHeader register={register} page={page} aside={aside} onEdit={() => onEdit(true)} />
        <RecordStates register={register} record={record} />
        <RecordNotices page={page} />
        <RecordOffers page={page} />
        <Tabs
          value={tabs.some(([key]) => key === shown) ? shown : 'details'}
          onChange={(next) => (onTab ?? setOwn)(next ?? 'details')}
          keepMounted={false}
          className={classes['tabs']}
        >
          <Tabs.List className={classes['tabList']}>
            {tabs.map(([key, title]) => (
              <Tabs.Tab key={key} value={key}>
                {title}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {tabs.map(([key, , content]) => (
            <Tabs.Panel key={key} value={key} className={classes['panel']}>
              {content}
            </Tabs.Panel>
          ))}
        </Tabs>
      </article>
    </Cells>
  );
}

const counted = (title: string, count: number): ReactNode => (
  <>
    {title} {count > 0 && <span className={classes['count']}>{count}</span>}
  </>
);
