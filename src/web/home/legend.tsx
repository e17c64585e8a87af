import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { verdicts, type Verdict } from '#isms/kernel/declarations/verdict.ts';
import { VerdictMark } from '../verdict/verdict-mark.tsx';
import { countsOf, type BoardRequirement } from './board-model.ts';
import classes from './legend.module.css';

const route = getRouteApi('/signed-in/');

/** Shows the number of requirements per verdict. A click on one filters the board by it. */
export function Legend({ standings }: { readonly standings: readonly BoardRequirement[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { verdict: chosen } = route.useSearch();
  const counts = useMemo(() => countsOf(standings), [standings]);
  const choose = (verdict: Verdict) =>
    void navigate({
      to: '/',
      search: (search) => ({ ...search, verdict: verdict === chosen ? undefined : verdict }),
      replace: true,
    });
  return (
    <ul className={classes['legend']} aria-label={t('board.legend')}>
      {verdicts
        .filter((verdict) => counts[verdict] > 0 || verdict === chosen)
        .map((verdict) => (
          <li key={verdict}>
            <button
              type="button"
              className={classes['entry']}
              aria-pressed={verdict === chosen}
              data-faded={(chosen !== undefined && verdict !== chosen) || undefined}
              onClick={() => choose(verdict)}
            >
              <VerdictMark verdict={verdict} />
              <span className={classes['count']}>{counts[verdict]}</span>
              <span>{t(`common.verdict.${verdict}`)}</span>
            </button>
          </li>
        ))}
    </ul>
  );
}
