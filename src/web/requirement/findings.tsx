import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../api/declared.ts';
import { useView } from '../api/reading.ts';
import { Fault } from '../page/fault.tsx';
import { FindingGroup } from './finding-group.tsx';
import { groupsOf, type Standing } from './requirement-model.ts';
import { Section } from './section.tsx';
import classes from './section.module.css';

interface Props {
  readonly id: string;
  readonly edition: Edition;
  readonly standing: Standing;
}

/** What the records show against it, as an auditor would write it, and what mends it. */
export function Findings({ id, edition, standing }: Props) {
  const { t } = useTranslation();
  const { data, error, isPlaceholderData, refetch } = useView('reasons', { edition, requirement: id });
  const groups = data && !isPlaceholderData ? groupsOf(data) : undefined;
  return (
    <Section title={t('requirement.findings.title')}>
      {!data && error && <Fault error={error} retry={() => void refetch()} />}
      {!groups && !error && <Skeleton height="5rem" />}
      {groups?.length === 0 && (
        <p className={classes['quiet']}>
          {standing.computed === 'met' ? t('requirement.findings.none') : t('requirement.findings.unjudged')}
        </p>
      )}
      {groups && groups.length > 0 && (
        <ul className={classes['list']}>
          {groups.map((group) => (
            <FindingGroup key={group.key} group={group} />
          ))}
        </ul>
      )}
    </Section>
  );
}
