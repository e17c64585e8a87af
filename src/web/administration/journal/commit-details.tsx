import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Names } from '#server/contract/contract.ts';
import { useSession } from '../../api/reading.ts';
import { momentText, numberText } from '../../language/dates.ts';
import { CopyLine } from '../copy-line.tsx';
import classes from './commit.module.css';
import type { Commit } from './days.ts';
import { RecordChanges } from './record-changes.tsx';

interface Props {
  readonly commit: Commit;
  readonly names: Names;
}

// A commit with at most this many records shows their changes at once; otherwise each record is read when it is opened.
const mostAtOnce = 3;

/** Shows the position of a commit in the chain, and what it changed, record by record and field by field. */
export function CommitDetails({ commit, names }: Props) {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const { position, at, recordedAt, hash, records, total, erased } = commit;
  return (
    <div className={classes['details']}>
      <dl className={classes['facts']}>
        <div>
          <dt>{t('administration.journal.commit')}</dt>
          <dd>
            <Link
              to="/administration/$area"
              params={{ area: 'journal' }}
              search={({ asOf, organisation: of }) => ({ asOf, organisation: of, upTo: String(position) })}
            >
              {numberText(position)}
            </Link>
          </dd>
        </div>
        {recordedAt !== at && (
          <div>
            <dt>{t('administration.journal.recordedAt')}</dt>
            <dd>{momentText(recordedAt, organisation.timeZone)}</dd>
          </div>
        )}
        <div>
          <dt>{t('administration.journal.hash')}</dt>
          <dd>
            <CopyLine title={t('administration.journal.hash')} value={hash} />
          </dd>
        </div>
      </dl>
      {erased && <p className={classes['quiet']}>{t('administration.journal.erased')}</p>}
      {records.map((record) => (
        <RecordChanges
          key={record.id}
          record={record}
          name={names[record.id]}
          opened={records.length <= mostAtOnce}
        />
      ))}
      {total > records.length && (
        <p className={classes['quiet']}>
          {t('administration.journal.notNamed', {
            count: total - records.length,
            number: numberText(total - records.length),
          })}
        </p>
      )}
    </div>
  );
}
