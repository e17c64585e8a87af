import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonAccess } from '#server/contract/people.ts';
import { useWithdraw } from '../../api/people.ts';
import { useSession } from '../../api/reading.ts';
import { FormFault } from '../../sign-in/form-fault.tsx';
import { useReadOnly } from '../../state/as-of.ts';
import { AccountActs } from './account-acts.tsx';
import { AccountFacts } from './account-facts.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import classes from './panel.module.css';
import { isInvitable, standingOf } from './standing.ts';
import { useWords } from './use-words.ts';

/** Shows whether and how a person signs in, and offers what can be done about it. */
export function AccountSection({ who }: { readonly who: PersonAccess }) {
  const { t } = useTranslation();
  const { person } = useSession();
  const readOnly = useReadOnly();
  return (
    <section className={classes['section']} aria-labelledby="account">
      <h3 id="account" className={classes['heading']}>
        {t('administration.people.panel.account')}
      </h3>
      {who.account ? <AccountFacts who={who} account={who.account} /> : <NoAccount who={who} />}
      {who.person === person ? (
        <p className={classes['text']}>
          {t('administration.people.panel.self')}{' '}
          <Link to="/account">{t('administration.people.panel.selfLink')}</Link>.
        </p>
      ) : (
        who.account && !readOnly && <AccountActs who={who} account={who.account} />
      )}
      <p className={classes['text']}>
        <Link
          to="/register/$register"
          params={{ register: 'account-intervention' }}
          search={{ where: [`person:is:${who.person}`] }}
        >
          {t('administration.people.panel.interventions')}
        </Link>
      </p>
    </section>
  );
}

function NoAccount({ who }: { readonly who: PersonAccess }) {
  const { t } = useTranslation();
  const { moment } = useWords();
  const readOnly = useReadOnly();
  const withdraw = useWithdraw(who.person);
  const [inviting, setInviting] = useState(false);
  const isInvited = standingOf(who) === 'invited';
  return (
    <>
      <p className={classes['text']}>
        {who.invitedUntil !== undefined
          ? t('administration.people.panel.invited', { moment: moment(who.invitedUntil) })
          : who.email === undefined
            ? t('administration.people.panel.noAddress')
            : t('administration.people.panel.none')}
      </p>
      <FormFault error={withdraw.error} />
      {!readOnly && (
        <div className={classes['buttons']}>
          {isInvitable(who) && (
            <Button variant={isInvited ? 'default' : 'filled'} onClick={() => setInviting(true)}>
              {isInvited ? t('administration.people.act.inviteAgain') : t('administration.people.act.invite')}
            </Button>
          )}
          {isInvited && (
            <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
              {t('administration.people.act.withdraw')}
            </Button>
          )}
        </div>
      )}
      {inviting && <InviteDialog people={[who]} onClose={() => setInviting(false)} />}
    </>
  );
}
