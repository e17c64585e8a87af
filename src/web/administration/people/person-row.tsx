import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonAccess } from '#server/contract/people.ts';
import { useSession } from '../../api/reading.ts';
import { distanceText } from '../../language/dates.ts';
import { AccountState } from './account-state.tsx';
import classes from './people.module.css';
import { useWords } from './use-words.ts';

interface Props {
  readonly who: PersonAccess;
  readonly isChosen: boolean;
  /** Absent for people who cannot be invited. */
  readonly onChoose: ((chosen: boolean) => void) | undefined;
}

/** Shows a person: who they are, what they may do, how they sign in, and when they last did. */
export const PersonRow = memo(function PersonRow({ who, isChosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { roleText, moment } = useWords();
  const { today } = useSession();
  const { code, name, email, works, roles, account } = who;
  const sessions = account?.sessions.length ?? 0;
  return (
    <tr data-chosen={isChosen || undefined}>
      <td className={classes['select']}>
        {onChoose && (
          <input
            type="checkbox"
            aria-label={t('administration.people.select', { name })}
            checked={isChosen}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
        )}
      </td>
      <th scope="row">
        <Link to="." search={(former) => ({ ...former, open: code })} className={classes['name']}>
          {name}
        </Link>
        <span className={classes['quiet']}>
          <span className={classes['code']}>{code}</span> {email}
        </span>
        {!works && <span className={classes['quiet']}>{t('administration.people.leftHere')}</span>}
      </th>
      <td data-empty={roles.length === 0 || undefined}>
        {roles.length === 0 ? (
          <span className={classes['quiet']}>{t('administration.people.noRole')}</span>
        ) : (
          roles.map((role) => (
            <span key={role.grant} className={classes['line']}>
              {roleText(role)}
            </span>
          ))
        )}
      </td>
      <td>
        <AccountState who={who} />
      </td>
      <td
        data-numeric
        data-empty={sessions === 0 || undefined}
        data-title={t('administration.people.column.sessions')}
      >
        {account && sessions}
      </td>
      <td data-empty={!account || undefined} data-title={t('administration.people.column.last')}>
        {account &&
          (account.enteredAt ? (
            <time dateTime={account.enteredAt} data-tip={moment(account.enteredAt)}>
              {distanceText(account.enteredAt.slice(0, 10), today)}
            </time>
          ) : (
            <span className={classes['quiet']}>{t('administration.people.never')}</span>
          ))}
      </td>
    </tr>
  );
});
