import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AccessLog } from '#server/contract/contract.ts';
import { useSession } from '../../api/reading.ts';
import { deviceOf } from '../../account/device.ts';
import { RecordChip } from '../../cells/records/record-chip.tsx';
import { momentText, numberText } from '../../language/dates.ts';
import table from '../../view/table-view.module.css';
import classes from './access-log.module.css';
import { isFailure } from './event-groups.ts';

type Event = AccessLog['events'][number];
type Names = AccessLog['names'];

interface Props {
  readonly events: readonly Event[];
  readonly names: Names;
  /** Whether the events answer the former query, while the new answer is fetched. */
  readonly isFormer: boolean;
}

export function EventsTable({ events, names, isFormer }: Props) {
  const { t } = useTranslation();
  const columns = ['at', 'what', 'who', 'from', 'device', 'times'] as const;
  return (
    <div className={table['frame']} data-former={isFormer || undefined}>
      <table className={table['table']}>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col" data-numeric={name === 'times' || undefined}>
                {t(`administration.accessLog.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <EventRow key={event.id} event={event} names={names} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function EventRow({ event, names }: { readonly event: Event; readonly names: Names }) {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const { at, what, from, device, times } = event;
  const title = (name: 'at' | 'what' | 'who' | 'from' | 'device' | 'times') =>
    t(`administration.accessLog.column.${name}`);
  return (
    <tr data-failure={isFailure(what) || undefined} className={classes['event']}>
      <td data-kind="date" data-title={title('at')}>
        <time dateTime={at}>{momentText(at, organisation.timeZone)}</time>
      </td>
      <td data-kind="prose" data-title={title('what')}>
        <What event={event} names={names} />
      </td>
      <td data-kind="reference" data-title={title('who')}>
        {event.person === undefined ? (
          <span className={classes['faint']}>{t('administration.accessLog.nobody')}</span>
        ) : (
          <Person id={event.person} names={names} />
        )}
      </td>
      <td data-kind="line" data-title={title('from')} data-empty={from === '' || undefined}>
        <bdi className={classes['address']}>{from}</bdi>
      </td>
      <td data-kind="line" data-title={title('device')} data-empty={device === '' || undefined}>
        <bdi title={device}>{deviceOf(device) ?? device}</bdi>
      </td>
      <td
        data-kind="number"
        data-numeric
        data-title={title('times')}
        data-usual={times === 1 || undefined}
        data-empty={times === 1 || undefined}
      >
        {numberText(times)}
      </td>
    </tr>
  );
}

function What({ event, names }: { readonly event: Event; readonly names: Names }) {
  const { t } = useTranslation();
  const { what, detail, by, byStranger } = event;
  const key = detail === 'rest' ? 'rest' : `${what}.${detail}`;
  const more =
    detail === '' ? '' : t(`administration.accessLog.detail.${key}` as never, { defaultValue: detail });
  return (
    <span className={classes['what']}>
      {isFailure(what) && <IconX size={14} stroke={2.5} aria-hidden className={classes['mark']} />}
      <span>
        <span className={classes['kind']}>{t(`administration.accessLog.what.${what}`)}</span>
        {more !== '' && (
          <span className={classes['detail']}>
            {isFailure(what) ? ': ' : ' '}
            {more}
          </span>
        )}
        {by !== undefined && (
          <span className={classes['by']}>
            {' '}
            {t('administration.accessLog.by')} <Person id={by} names={names} />
          </span>
        )}
        {byStranger && <span className={classes['detail']}> {t('administration.accessLog.byStranger')}</span>}
      </span>
    </span>
  );
}

function Person({ id, names }: { readonly id: string; readonly names: Names }) {
  const name = names[id];
  return name ? <RecordChip id={id} name={name} /> : null;
}
