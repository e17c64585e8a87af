import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../api/declared.ts';
import { useDeclaredView, useView } from '../api/reading.ts';
import { optionOf, place } from '../cells/placed.ts';
import classes from '../requirement/aside.module.css';
import { Section } from '../requirement/section.tsx';
import { VerdictMark } from '../verdict/verdict-mark.tsx';
import { comparisons, type Compared } from './comparisons.ts';
import { pairsOf } from './pairs.ts';
import { SideLink } from './side-link.tsx';

interface Props {
  readonly of: Compared;
  readonly id: string;
  readonly edition: Edition;
}

/** Shows the counterparts in the other edition, their status, and what changed between the two. */
export function OtherEdition({ of, id, edition }: Props) {
  const { t } = useTranslation();
  const { view: key, page, about } = comparisons[of];
  const other: Edition = edition === '2022' ? '2013' : '2022';
  const view = useDeclaredView(key);
  const { data, isPlaceholderData } = useView(key, { [about]: id });
  const field = view?.columns['relation'];
  if (!view || !field || !data || isPlaceholderData) return null;
  const relation = place(`view.${key}.columns`, 'relation', field);
  return (
    <Section title={t('requirement.other.title', { edition: other })}>
      <ul className={classes['list']}>
        {pairsOf(view, data).map((pair) => {
          const side = other === '2013' ? pair.former : pair.later;
          return (
            <li key={pair.key} className={classes['part']}>
              {side && (
                <p className={classes['ref']}>
                  <SideLink side={side} page={page}>
                    {side.code} {side.title}
                  </SideLink>
                  <span className={classes['state']}>
                    <VerdictMark verdict={side.mark} /> {side.word}
                  </span>
                </p>
              )}
              <p className={classes['quiet']}>
                {optionOf(relation, pair.relation)}. {pair.note}
              </p>
            </li>
          );
        })}
      </ul>
      <Link
        to="/compare"
        search={(search: object) => ({ ...search, ...(of === 'controls' && { of }) })}
        className={classes['more']}
      >
        {t('compare.all')}
      </Link>
    </Section>
  );
}
