import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonAccess } from '#server/contract/people.ts';
import { useNewPassword, usePeople, useRemoveAccount } from '../../api/people.ts';
import { LinkPanel } from './link-panel.tsx';
import classes from './panel.module.css';
import { ReasonForm } from './reason-form.tsx';
import { SecondFactorForm } from './second-factor-form.tsx';

interface Props {
  readonly who: PersonAccess;
  readonly account: NonNullable<PersonAccess['account']>;
}

type Doing = 'password' | 'second factor' | 'remove';

/** Offers the interventions in another person's account, each with a reason. */
export function AccountActs({ who, account }: Props) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<Doing>();
  const [done, setDone] = useState('');
  const end = (said = '') => {
    setDone(said);
    setDoing(undefined);
  };
  const hasSecondFactor = account.authenticator || account.passkeys > 0;
  if (doing === 'password') return <NewPassword who={who} account={account} onEnd={end} />;
  if (doing === 'remove') return <Removing who={who} onEnd={end} />;
  if (doing === 'second factor') return <SecondFactorForm who={who} account={account} onEnd={end} />;
  return (
    <>
      <p role="status" className={classes['done']}>
        {done}
      </p>
      <div className={classes['buttons']}>
        <Button variant="default" onClick={() => setDoing('password')}>
          {t('administration.people.act.newPassword')}
        </Button>
        {hasSecondFactor && account.alone && (
          <Button variant="default" onClick={() => setDoing('second factor')}>
            {t('administration.people.act.secondFactor')}
          </Button>
        )}
        <Button variant="default" onClick={() => setDoing('remove')}>
          {t('administration.people.act.remove')}
        </Button>
      </div>
    </>
  );
}

function NewPassword({ who, account, onEnd }: Props & { readonly onEnd: (said?: string) => void }) {
  const { t } = useTranslation();
  const { name } = who;
  const { email } = account;
  const mails = usePeople().data?.mails ?? false;
  const asking = useNewPassword(who.person);
  const { data: link } = asking;
  if (link?.path !== undefined)
    return <LinkPanel name={name} path={link.path} until={link.until} onDone={() => onEnd()} />;
  return (
    <ReasonForm
      name={name}
      follows={
        mails
          ? t('administration.people.follows.mailed', { email })
          : t('administration.people.follows.handed', { name })
      }
      act={mails ? t('administration.people.act.sendLink') : t('administration.people.act.showLink')}
      error={asking.error}
      pending={asking.isPending}
      onConfirm={(why) =>
        asking.mutate(why, {
          onSuccess: ({ mailed }) => mailed && onEnd(t('administration.people.done.mailed', { email })),
        })
      }
      onCancel={() => onEnd()}
    />
  );
}

function Removing({ who, onEnd }: { readonly who: PersonAccess; readonly onEnd: (said?: string) => void }) {
  const { t } = useTranslation();
  const remove = useRemoveAccount(who.person);
  return (
    <ReasonForm
      name={who.name}
      follows={t('administration.people.follows.remove')}
      act={t('administration.people.act.remove')}
      error={remove.error}
      pending={remove.isPending}
      onConfirm={(why) => remove.mutate(why, { onSuccess: () => onEnd() })}
      onCancel={() => onEnd()}
    />
  );
}
