import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../api/declared.ts';
import { useView } from '../api/reading.ts';
import { VerdictWord } from '../verdict/verdict-word.tsx';
import classes from './aside.module.css';
import { counterpartsOf } from './counterparts.ts';
import { Section } from './section.tsx';

interface Props {
  readonly id: string;
  readonly edition: Edition;
}

/** What the other edition asks in its place, how that stands, and what changed between the two. */
export function OtherEdition({ id, edition }: Props) {
  const { t } = useTranslation();
  const other: Edition = edition === '2022' ? '2013' : '2022';
  const { data, isPlaceholderData } = useView('counterparts', { edition, requirement: id });
  if (!data || isPlaceholderData) return null;
  const all = counterpartsOf(data);
  return (
    <Section title={t('requirement.other.title', { edition: other })}>
      <ul className={classes['list']}>
        {all.map(({ key, counterpart, relation, note, verdict }) => (
          <li key={key} className={classes['part']}>
            {counterpart && (
              <p className={classes['ref']}>
                <Link to="/requirement/$id" params={{ id: counterpart.id }} search={{ edition: other }}>
                  {counterpart.code}
                </Link>
                {verdict && <VerdictWord verdict={verdict} />}
              </p>
            )}
            <p className={classes['quiet']}>
              {counterpart
                ? t(`requirement.other.${relation}`)
                : t('requirement.other.none', { edition: other })}{' '}
              {note}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
