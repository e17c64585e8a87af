import { useTranslation } from 'react-i18next';
import type { Directory } from '#server/contract/contract.ts';
import { RecordChip } from '../../cells/records/record-chip.tsx';
import { numberText } from '../../language/dates.ts';
import classes from './directory.module.css';

/** Lists the people who work here and are in no directory. */
export function Unmatched({ total, people }: Directory['unmatched']) {
  const { t } = useTranslation();
  if (total === 0)
    return <p className={classes['quiet']}>{t('administration.directory.everybodyMatched')}</p>;
  const further = total - people.length;
  return (
    <ul className={classes['people']}>
      {people.map(({ id, code, name }) => (
        <li key={id}>
          <RecordChip id={id} name={{ register: 'person', code, label: name, retired: false }} />
        </li>
      ))}
      {further > 0 && (
        <li className={classes['quiet']}>
          {t('administration.directory.further', { count: further, number: numberText(further) })}
        </li>
      )}
    </ul>
  );
}
