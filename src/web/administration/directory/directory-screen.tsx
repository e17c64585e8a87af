import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Directory } from '#server/contract/contract.ts';
import { Section } from '../../account/section.tsx';
import { useDirectory } from '../../api/directory.ts';
import { useSession } from '../../api/reading.ts';
import { momentText, numberText } from '../../language/dates.ts';
import { Fault } from '../../page/fault.tsx';
import { Facts } from '../facts.tsx';
import { Connection } from './connection.tsx';
import classes from './directory.module.css';
import { Groups } from './groups.tsx';
import { Unmatched } from './unmatched.tsx';

/** Shows the directory that provisions people: its connection, what it has made, and the roles its groups give. */
export function DirectoryScreen() {
  const { t } = useTranslation();
  const { data, error, refetch } = useDirectory();
  if (error) return <Fault error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton height="12rem" />;
  const isUsed = data.provisioned > 0 || data.groups.length > 0;
  const state = isUsed ? 'some' : 'none';
  return (
    <div className={classes['screen']}>
      <p className={classes['state']}>
        <strong>{t(`administration.directory.state.${state}`)}</strong>
        {t(`administration.directory.stateText.${state}`)}
      </p>
      {isUsed && (
        <>
          <Section
            title={t('administration.directory.groups')}
            text={t('administration.directory.groupsText')}
          >
            <Groups groups={data.groups} />
          </Section>
          <Section
            title={t('administration.directory.provisioned')}
            text={t('administration.directory.provisionedText')}
          >
            <Provisioned {...data} />
          </Section>
          <Section
            title={t('administration.directory.unmatched')}
            text={t('administration.directory.unmatchedText')}
          >
            <Unmatched {...data.unmatched} />
          </Section>
        </>
      )}
      <Section
        title={t('administration.directory.connection')}
        text={t('administration.directory.connectionText')}
      >
        <Connection address={data.address} />
      </Section>
    </div>
  );
}

function Provisioned({ changedAt, provisioned, suspended }: Directory) {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const people = t('administration.directory.peopleCount', {
    count: provisioned,
    number: numberText(provisioned),
  });
  return (
    <Facts
      of={[
        [
          t('administration.directory.changedAt'),
          changedAt === undefined ? (
            t('administration.directory.never')
          ) : (
            <time dateTime={changedAt}>{momentText(changedAt, organisation.timeZone)}</time>
          ),
        ],
        [
          t('administration.directory.people'),
          suspended === 0
            ? people
            : t('administration.directory.suspendedOf', { people, number: numberText(suspended) }),
        ],
      ]}
    />
  );
}
