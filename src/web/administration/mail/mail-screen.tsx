import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../account/section.tsx';
import { useMailSettings } from '../../api/mail.ts';
import { Fault } from '../../page/fault.tsx';
import { useReadOnly } from '../../state/as-of.ts';
import { hourText, weekdayText } from '../../language/dates.ts';
import { Facts } from '../facts.tsx';
import { SettingsOnRecord } from '../settings-on-record.tsx';
import { VariableNames } from '../variable-names.tsx';
import classes from './mail.module.css';
import { LastMailings } from './last-mailings.tsx';
import { MailTest } from './mail-test.tsx';

/** Shows whether mail is sent, through which server and on which occasions, and whether it arrives. */
export function MailScreen() {
  const { t } = useTranslation();
  const { data, error, refetch } = useMailSettings();
  const isPast = useReadOnly();
  if (error) return <Fault error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton height="12rem" />;
  const { sends, to, occasions, settings, next, mailings, unreached, installation } = data;
  const server = installation?.server;
  return (
    <div className={classes['screen']}>
      <p className={classes['state']} data-sends={sends}>
        <strong>{t(sends ? 'administration.mail.on' : 'administration.mail.off')}</strong>
        {t(sends ? 'administration.mail.onText' : 'administration.mail.offText')}
      </p>
      {sends && !isPast && (
        <Section title={t('administration.mail.test')} text={t('administration.mail.testText', { to })}>
          <MailTest />
        </Section>
      )}
      <Section title={t('administration.mail.told')} text={t('administration.mail.toldText')}>
        {sends && (
          <p className={classes['next']}>
            {next
              ? t('administration.mail.next', { day: weekdayText(next.day), time: hourText(next.hour) })
              : t('administration.mail.noDigest')}
          </p>
        )}
        <SettingsOnRecord settings={settings} />
      </Section>
      {(sends || mailings.length > 0) && (
        <Section title={t('administration.mail.last')} text={t('administration.mail.lastText')}>
          <LastMailings mailings={mailings} unreached={unreached} />
        </Section>
      )}
      <Section title={t('administration.mail.occasions')} text={t('administration.mail.occasionsText')}>
        <ul className={classes['occasions']}>
          {occasions.map((occasion) => (
            <li key={occasion}>{t(`administration.mail.occasion.${occasion}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('administration.mail.server')} text={t('administration.mail.serverText')}>
        {installation ? (
          <Facts
            of={[
              [t('administration.mail.host'), server?.host ?? t('administration.mail.noServer')],
              [t('administration.mail.port'), server?.port],
              [
                t('administration.mail.encryption'),
                server && t(`administration.mail.encryptionIs.${server.encryption}`),
              ],
              [t('administration.mail.from'), installation.from],
              [
                t('administration.mail.variables'),
                <VariableNames key="variables" names={installation.variables} />,
              ],
            ]}
          />
        ) : (
          <p className={classes['quiet']}>{t('administration.mail.elsewhere')}</p>
        )}
      </Section>
    </div>
  );
}
