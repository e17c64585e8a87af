import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InvitationLook } from '#server/contract/contract.ts';
import { isProblem } from '../api/problem.ts';
import { invitationQuery, sessionQuery, setupQuery } from '../api/queries.ts';
import { useJoin, useSignOutHere } from '../api/signing.ts';
import { ButtonLink } from '../router/links.tsx';
import { ElsewhereButtons } from './elsewhere-buttons.tsx';
import classes from './entrance.module.css';
import { Entrance } from './entrance.tsx';
import { FormFault } from './form-fault.tsx';
import { InvitationForm } from './invitation-form.tsx';

/**
 * Shows what an invitation needs from the person who opens it: a new account, a sign-in, a confirmation that they join,
 * or another account.
 */
export function InvitationPage({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const look = useQuery(invitationQuery(token));
  const session = useQuery(sessionQuery);
  if (isProblem(look.error) && look.error.kind !== 'unreachable')
    return (
      <Entrance
        key="invalid"
        title={t('signIn.invitation.invalid')}
        intro={t('signIn.invitation.invalidIntro')}
      >
        <ButtonLink to="/sign-in" variant="default">
          {t('signIn.setup.toSignIn')}
        </ButtonLink>
      </Entrance>
    );
  const error = look.error ?? session.error;
  if (error)
    return (
      <Entrance key="error" title={t('common.fault.title')}>
        <FormFault error={error} />
      </Entrance>
    );
  if (!look.data || session.data === undefined) return null;
  const invited = { ...look.data, organisation: look.data.organisation || t('common.product') };
  const signedIn = session.data?.email;
  if (signedIn !== undefined && signedIn.toLowerCase() !== invited.email.toLowerCase())
    return <SomebodyElse invited={invited} signedIn={signedIn} />;
  if (signedIn !== undefined) return <Join token={token} invited={invited} />;
  if (invited.hasAccount)
    return (
      <Entrance
        key="known"
        title={t('signIn.invitation.join', { organisation: invited.organisation })}
        intro={t('signIn.invitation.knownIntro', words(invited))}
      >
        <div className={classes['form']}>
          <ButtonLink to="/sign-in" search={{ to: here(token) }}>
            {t('signIn.invitation.signIn')}
          </ButtonLink>
        </div>
      </Entrance>
    );
  return <NewAccount token={token} invited={invited} />;
}

const here = (token: string): string => `/setup?${new URLSearchParams({ invitation: token }).toString()}`;
const words = ({ organisation, name, email }: InvitationLook) => ({ organisation, name, email });

interface Props {
  readonly token: string;
  readonly invited: InvitationLook;
}

function SomebodyElse({
  invited,
  signedIn,
}: {
  readonly invited: InvitationLook;
  readonly signedIn: string;
}) {
  const { t } = useTranslation();
  const signOut = useSignOutHere();
  return (
    <Entrance
      key="other"
      title={t('signIn.invitation.other')}
      intro={t('signIn.invitation.otherIntro', { ...words(invited), signedIn })}
    >
      <div className={classes['form']}>
        <FormFault error={signOut.error} />
        <Button loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('signIn.invitation.signOut')}
        </Button>
      </div>
    </Entrance>
  );
}

function Join({ token, invited }: Props) {
  const { t } = useTranslation();
  const join = useJoin();
  const { organisation } = invited;
  return (
    <Entrance
      key="join"
      title={t('signIn.invitation.join', { organisation })}
      intro={t('signIn.invitation.joinIntro', words(invited))}
    >
      <div className={classes['form']}>
        <FormFault error={join.error} />
        <Button loading={join.isPending} onClick={() => join.mutate(token)}>
          {t('signIn.invitation.join', { organisation })}
        </Button>
      </div>
    </Entrance>
  );
}

function NewAccount({ token, invited }: Props) {
  const { t } = useTranslation();
  const { ways = [] } = useQuery(setupQuery).data ?? {};
  return (
    <Entrance
      key="new"
      title={t('signIn.invitation.title')}
      intro={t('signIn.invitation.intro', words(invited))}
    >
      <InvitationForm token={token} />
      {ways.length > 0 && <p className={classes['or']}>{t('signIn.or')}</p>}
      <ElsewhereButtons ways={ways} to="/" />
    </Entrance>
  );
}
