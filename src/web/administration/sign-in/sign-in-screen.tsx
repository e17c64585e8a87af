import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../account/section.tsx';
import { useSignInSettings } from '../../api/sign-in-settings.ts';
import { numberText } from '../../language/dates.ts';
import { Fault } from '../../page/fault.tsx';
import { Facts } from '../facts.tsx';
import { SettingsOnRecord } from '../settings-on-record.tsx';

import { Provider } from './provider.tsx';
import classes from './sign-in.module.css';

/** Shows how people sign in here, and what is required of them. */
export function SignInScreen() {
  const { t } = useTranslation();
  const { data, error, refetch } = useSignInSettings();
  if (error) return <Fault error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton height="12rem" />;
  const { password, ways, settings, installation } = data;
  const offered = (['oidc', 'saml'] as const).filter(
    (id) => installation !== undefined || ways.some((way) => way.id === id),
  );
  return (
    <div className={classes['screen']}>
      <Section
        title={t('administration.signInSettings.asked')}
        text={t('administration.signInSettings.askedText')}
      >
        <SettingsOnRecord settings={settings} />
      </Section>
      <Section
        title={t('administration.signInSettings.ways')}
        text={t('administration.signInSettings.waysText')}
      >
        <Facts
          of={[
            [
              t('administration.signInSettings.password'),
              t('administration.signInSettings.passwordRules', {
                shortest: numberText(password.shortest),
                longest: numberText(password.longest),
              }),
            ],
            [
              t('administration.signInSettings.authenticator'),
              t('administration.signInSettings.authenticatorRules'),
            ],
            [t('administration.signInSettings.passkey'), t('administration.signInSettings.passkeyRules')],
          ]}
        />
      </Section>
      <Section
        title={t('administration.signInSettings.elsewhere')}
        text={t('administration.signInSettings.elsewhereText')}
      >
        {offered.map((id) => (
          <Provider
            key={id}
            id={id}
            name={ways.find((way) => way.id === id)?.name}
            arrangement={installation?.arrangements.find((each) => each.id === id)}
            variables={installation?.variables[id]}
          />
        ))}
        {offered.length === 0 && (
          <p className={classes['quiet']}>{t('administration.signInSettings.nowhere')}</p>
        )}
      </Section>
    </div>
  );
}
