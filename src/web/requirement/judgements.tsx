import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePage, useRules, useSession } from '../api/reading.ts';
import { useAsOf } from '../state/as-of.ts';
import { JudgementEntry } from './judgement-entry.tsx';
import { judgementsOf, type RequirementState } from './requirement-model.ts';
import { rulesFor } from './rules-for.ts';
import { Section } from './section.tsx';
import classes from './section.module.css';

interface Props {
  readonly id: string;
  readonly standing: RequirementState;
}

/** Lists the judgements of a requirement, newest first, and whether they are in force. */
export function Judgements({ id, standing }: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  const isRuled = rulesFor(useRules(), id).length > 0;
  const asOf = useAsOf();
  const { data, error } = usePage('judgement', {
    where: [`requirement:is:${id}`],
    retired: 'yes',
    sort: '-on',
  });
  // People who may not read judgements see only the verdict.
  if (!data && error) return null;
  const all = data && judgementsOf(data.pages, standing, asOf ?? today);
  return (
    <Section title={t('requirement.judgement.title')}>
      {!all && <Skeleton height="2.5rem" />}
      {all?.length === 0 && (
        <p className={classes['quiet']}>
          {isRuled && standing.mode === 'computed'
            ? t('requirement.judgement.noneNeeded')
            : t('requirement.judgement.none')}
        </p>
      )}
      {all && all.length > 0 && (
        <ul className={classes['list']}>
          {all.map((judgement) => (
            <JudgementEntry key={judgement.id} judgement={judgement} />
          ))}
        </ul>
      )}
    </Section>
  );
}
