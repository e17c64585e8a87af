import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { setupQuery } from '../api/queries.ts';
import { usePageTitle } from '../page/use-page-title.ts';
import { ButtonLink } from '../router/links.tsx';
import { AdministratorForm } from './administrator-form.tsx';
import { Entrance } from './entrance.tsx';
import { ResetPage } from './reset-page.tsx';
import { InvitationPage } from './invitation-page.tsx';

const route = getRouteApi('/setup');

/** Makes the first account with the one-time link of the first start, or another one with an invitation. */
export function SetupPage() {
  const { t } = useTranslation();
  const { token, invitation, reset } = route.useSearch();
  const { data } = useQuery(setupQuery);
  usePageTitle(invitation === undefined ? t('signIn.setup.title') : t('signIn.invitation.title'));

  if (reset !== undefined) return <ResetPage token={reset} />;
  if (invitation !== undefined) return <InvitationPage token={invitation} />;
  if (data?.needed === false)
    return (
      <Entrance title={t('signIn.setup.done')} intro={t('signIn.setup.doneText')}>
        <ButtonLink to="/sign-in">{t('signIn.setup.toSignIn')}</ButtonLink>
      </Entrance>
    );
  if (token === undefined)
    return (
      <Entrance title={t('signIn.setup.noToken')} intro={t('signIn.setup.noTokenText')}>
        {null}
      </Entrance>
    );
  return (
    <Entrance title={t('signIn.setup.title')} intro={t('signIn.setup.intro')}>
      <AdministratorForm token={token} />
    </Entrance>
  );
}
