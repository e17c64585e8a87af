import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { VerificationAnswer } from '#server/contract/journal.ts';
import { useSession } from '../../api/reading.ts';
import { RecordChip } from '../../cells/records/record-chip.tsx';
import { momentText, numberText } from '../../language/dates.ts';
import classes from './verify.module.css';

/** Shows the result of a verification in words, and the position of each fault. */
export function VerificationResult({ result }: { readonly result: VerificationAnswer }) {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const { holds, verifiedAt, commits, versions, erased, erasures, files, kept, faults, total, names } =
    result;
  return (
    <div className={classes['result']}>
      <p className={classes['verdict']} data-holds={holds}>
        {holds ? <IconCircleCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />}
        {holds
          ? t('administration.journal.verify.holds')
          : t('administration.journal.verify.fails', { count: total, number: numberText(total) })}
      </p>
      <p className={classes['text']}>
        {t('administration.journal.verify.compared', {
          commits: numberText(commits),
          versions: numberText(versions),
          at: momentText(verifiedAt, organisation.timeZone),
        })}
        {files > 0 &&
          ` ${t('administration.journal.verify.files', { count: files, number: numberText(files) })}`}
        {erased > 0 &&
          ` ${t('administration.journal.verify.erased', { count: erased, number: numberText(erased) })}`}
      </p>
      {erasures.length > 0 && (
        <ul className={classes['faults']}>
          {erasures.map(({ position, approval, parts, files: gone }) => (
            <li key={position}>
              {t('administration.journal.verify.erasure', {
                position: numberText(position),
                approval,
                parts: numberText(parts),
                files: numberText(gone),
              })}
            </li>
          ))}
        </ul>
      )}
      {kept && (
        <p className={classes['text']}>
          {t(`administration.journal.verify.keptIs.${kept.is}`, { position: numberText(kept.position) })}
        </p>
      )}
      {faults.length > 0 && (
        <ul className={classes['faults']}>
          {faults.map(({ position, what, record }, index) => {
            const name = record && names[record.id];
            return (
              <li key={index}>
                {position > 0 && (
                  <>
                    <Link
                      to="/administration/$area"
                      params={{ area: 'journal' }}
                      search={({ organisation: of }) => ({ organisation: of, upTo: String(position) })}
                    >
                      {t('administration.journal.verify.place', { position: numberText(position) })}
                    </Link>
                    {': '}
                  </>
                )}
                {what}
                {record && name && (
                  <div>
                    <RecordChip id={record.id} name={name} />
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {total > faults.length && (
        <p className={classes['text']}>
          {t('administration.journal.verify.further', {
            count: total - faults.length,
            number: numberText(total - faults.length),
          })}
        </p>
      )}
    </div>
  );
}
