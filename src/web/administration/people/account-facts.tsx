import { useTranslation } from 'react-i18next';
import type { PersonAccess } from '#server/contract/people.ts';
import { useSession } from '../../api/reading.ts';
import { AccountState } from './account-state.tsx';
import classes from './panel.module.css';
import { useWords } from './use-words.ts';

interface Props {
  readonly who: PersonAccess;
  readonly account: NonNullable<PersonAccess['account']>;
}

/** Shows how a person signs in. */
export function AccountFacts({ who, account }: Props) {
  const { t } = useTranslation();
  const { moment } = useWords();
  const { person } = useSession();
  return (
    <>
      <dl className={classes['facts']}>
        <dt>{t('administration.people.panel.signsInAs')}</dt>
        <dd>{account.email}</dd>
        <dt>{t('administration.people.panel.with')}</dt>
        <dd>
          <AccountState who={who} />
        </dd>
        <dt>{t('administration.people.panel.last')}</dt>
        <dd>{account.enteredAt ? moment(account.enteredAt) : t('administration.people.never')}</dd>
      </dl>
      {!who.works && <p className={classes['text']}>{t('administration.people.panel.gone')}</p>}
      {!account.alone && who.person !== person && (
        <p className={classes['text']}>{t('administration.people.panel.other')}</p>
      )}
      {who.email !== undefined && who.email.toLowerCase() !== account.email && (
        <p className={classes['text']}>{t('administration.people.panel.otherAddress')}</p>
      )}
    </>
  );
}
