import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeclaredRule } from '../api/declared.ts';
import type { Parameters } from '../api/queries.ts';
import { useView } from '../api/reading.ts';
import { Fault } from '../page/fault.tsx';
import { FindingGroup } from './finding-group.tsx';
import { HoldingRule } from './holding-rule.tsx';
import { groupsOf } from './requirement-model.ts';
import { Section } from './section.tsx';
import classes from './section.module.css';

interface Props {
  /** The view with the findings, and its parameters. */
  readonly view: 'reasons' | 'control-reasons';
  readonly asked: Parameters;
  /** The rules that judge the requirement or control; those that found nothing are listed as well. */
  readonly rules: readonly DeclaredRule[];
  /** Text if there are neither findings nor rules. */
  readonly nothing?: string;
}

/** Shows the findings against a requirement or control as an auditor would write them, and what corrects them. */
export function Findings({ view, asked, rules, nothing }: Props) {
  const { t } = useTranslation();
  const { data, error, isPlaceholderData, refetch } = useView(view, asked);
  const groups = data && !isPlaceholderData ? groupsOf(data) : undefined;
  const holding = rules.filter(({ key }) => groups?.every(({ rule }) => rule !== key));
  return (
    <Section title={t('requirement.findings.title')}>
      {!data && error && <Fault error={error} retry={() => void refetch()} />}
      {!groups && !error && <Skeleton height="5rem" />}
      {groups?.length === 0 && holding.length === 0 && <p className={classes['quiet']}>{nothing}</p>}
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
