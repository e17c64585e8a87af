import { Button, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AccessLogDays } from '#server/contract/contract.ts';
import { useAccessLogDays, useVerifyAccessLog } from '../../api/access-log.ts';
import { RecordAnchor } from '../../cells/records/record-anchor.tsx';
import { dayText, numberText } from '../../language/dates.ts';
import { Fault } from '../../page/fault.tsx';
import { Message } from '../../page/message.tsx';
import table from '../../view/table-view.module.css';
import { usePortion } from '../../view/use-portion.ts';
import frame from '../administration.module.css';
import classes from './access-log.module.css';

type Day = AccessLogDays['days'][number];

const counts = ['signIns', 'failures', 'lockOuts', 'accounts', 'rows'] as const;

/** Lists the days with a digest in the journal, and whether the log still matches them. */
export function DayDigests() {
  const { t } = useTranslation();
  const { data, error, refetch } = useAccessLogDays();
  const verify = useVerifyAccessLog();
  if (error) return <Fault error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} />;
  if (data.days.length === 0)
    return (
      <Message
        title={t('administration.accessLog.days.nothing.title')}
        text={t('administration.accessLog.days.nothing.text')}
      />
    );
  const { days, names } = verify.data ?? data;
  return (
    <div className={classes['screen']}>
      <p className={frame['intro']}>{t('administration.accessLog.days.intro')}</p>
      <div className={classes['checking']}>
        <Button loading={verify.isPending} onClick={() => verify.mutate()}>
          {t('administration.accessLog.days.verify')}
        </Button>
        <div role="status">{verify.data && <Result days={verify.data.days} />}</div>
      </div>
      {verify.error && <Fault error={verify.error} />}
      <DaysTable days={days} names={names} isVerified={verify.data !== undefined} />
    </div>
  );
}

function Result({ days }: { readonly days: readonly Day[] }) {
  const { t } = useTranslation();
  const of = (state: Day['verified']) => days.filter(({ verified }) => verified === state).length;
  const [changed, intact] = [of('changed'), of('matches')];
  if (changed > 0)
    return (
      <strong className={classes['changed']}>
        {t('administration.accessLog.days.changed', { count: changed })}
      </strong>
    );
  return intact > 0
    ? t('administration.accessLog.days.intact', { count: intact })
    : t('administration.accessLog.days.noneKept');
}

function DaysTable({
  days,
  names,
  isVerified,
}: {
  readonly days: readonly Day[];
  readonly names: AccessLogDays['names'];
  readonly isVerified: boolean;
}) {
  const { t } = useTranslation();
  const { shown, more, showMore } = usePortion(days);
  const title = (name: 'day' | 'hash' | 'verified' | 'record' | (typeof counts)[number]) =>
    t(`administration.accessLog.days.${name}`);
  return (
    <>
      <div className={table['frame']}>
        <table className={table['table']}>
          <thead>
            <tr>
              <th scope="col">{title('day')}</th>
              {counts.map((name) => (
                <th key={name} scope="col" data-numeric>
                  {title(name)}
                </th>
              ))}
              <th scope="col">{title('record')}</th>
              <th scope="col">{title('hash')}</th>
              {isVerified && <th scope="col">{title('verified')}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ digest, day, hash, verified, ...counted }) => (
              <tr key={digest} className={classes['day']}>
                <td data-kind="date" data-title={title('day')}>
                  <time dateTime={day}>{dayText(day)}</time>
                </td>
                {counts.map((name) => (
                  <td
                    key={name}
                    data-kind="number"
                    data-numeric
                    data-title={title(name)}
                    data-usual={counted[name] === 0 || undefined}
                    data-empty={counted[name] === 0 || undefined}
                  >
                    {numberText(counted[name])}
                  </td>
                ))}
                <td data-kind="line" data-title={title('record')}>
                  {names[digest] && (
                    <RecordAnchor register={names[digest].register} id={digest} code={names[digest].code}>
                      {names[digest].code}
                    </RecordAnchor>
                  )}
                </td>
                <td data-kind="line" data-title={title('hash')}>
                  <code className={classes['hash']} title={hash}>
                    {hash.slice(0, 12)}
                  </code>
                </td>
                {verified && (
                  <td data-kind="line" data-title={title('verified')}>
                    <span className={classes[verified]}>
                      {t(`administration.accessLog.days.state.${verified}`)}
                    </span>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && (
        <div>
          <Button variant="default" onClick={showMore}>
            {t('common.more')}
          </Button>
        </div>
      )}
    </>
  );
}
