import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../api/declared.ts';
import { useDeclarations, useView } from '../api/reading.ts';
import { Fault } from '../page/fault.tsx';
import { FindingGroup } from './finding-group.tsx';
import { HoldingRule } from './holding-rule.tsx';
import { groupsOf } from './requirement-model.ts';
import { rulesFor } from './rules-for.ts';
import { Section } from './section.tsx';
import classes from './section.module.css';

interface Props {
  readonly id: string;
  readonly edition: Edition;
}

/** What the records show against it, as an auditor would write it, and what mends it. */
export function Findings({ id, edition }: Props) {
  const { t } = useTranslation();
  const declared = useDeclarations();
  const { data, error, isPlaceholderData, refetch } = useView('reasons', { edition, requirement: id });
  const groups = data && !isPlaceholderData ? groupsOf(data) : undefined;
  const holding = rulesFor(declared, id).filter(({ key }) => groups?.every(({ rule }) => rule !== key));
  return (
    <Section title={t('requirement.findings.title')}>
      {!data && error && <Fault error={error} retry={() => void refetch()} />}
      {!groups && !error && <Skeleton height="5rem" />}
      {groups && (
        <ul className={classes['list']}>
          {groups.map((group) => (
            <FindingGroup key={group.key} group={group} />
          ))}
          {holding.map((rule) => (
            <HoldingRule key={rule.key} rule={rule} />
          ))}
        </ul>
      )}
    </Section>
  );
}
