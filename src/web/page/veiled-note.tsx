import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/reading.ts';
import classes from './veiled.module.css';

/**
 * Says that something is not shown until the person has done what they owe first: in one register, or in everything
 * computed.
 */
export function VeiledNote({ register }: { readonly register?: string }) {
  const { t } = useTranslation();
  const veiled = useSession().veiled.filter((each) => register === undefined || each.register === register);
  if (veiled.length === 0) return null;
  return (
    <p role="note" className={classes['note']} data-bar={register === undefined ? undefined : true}>
      <span>
        {register === undefined
          ? t('common.veiled.while')
          : t('common.veiled.leftOut', {
              count: veiled.length,
              codes: veiled.map(({ code }) => code).join(', '),
            })}
      </span>
      {register !== undefined &&
        veiled.map(({ by }) => (
          <Link key={by.code} to="/record/$register/$code" params={{ register: by.register, code: by.code }}>
            {by.code}
          </Link>
        ))}
    </p>
  );
}
