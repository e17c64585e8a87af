import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { viewQuery } from '../api/queries.ts';
import { useAsOf } from '../state/as-of.ts';
import { useEdition } from '../state/edition.ts';
import { VerdictWord } from '../verdict/verdict-word.tsx';
import classes from './board-card.module.css';
import type { Standing } from './board-model.ts';
import { beside } from './beside.ts';

interface Props {
  readonly standing: Standing;
  /** The cell it belongs to. */
  readonly at: HTMLElement;
}

const pause = 120;

/** What a requirement demands and what is the case, beside its cell. Screen readers have it from the cell and its page. */
export function BoardCard({ standing, at }: Props) {
  const { t } = useTranslation();
  const card = useRef<HTMLDivElement>(null);
  const message = useFirstMessage(standing);
  useLayoutEffect(() => {
    // Placed after each drawing, for its height follows its text.
    const { current } = card;
    if (!current) return;
    const { top, left } = beside(
      at.getBoundingClientRect(),
      current.getBoundingClientRect(),
      document.documentElement,
    );
    current.style.translate = `${left}px ${top}px`;
  });
  const { ref, heading, demands, verdict, computed, findings } = standing;
  return (
    <div ref={card} className={classes['card']} aria-hidden>
      <p className={classes['heading']}>
        <span className={classes['ref']}>{ref}</span> {heading}
      </p>
      <p className={classes['demands']}>{demands}</p>
      <p className={classes['verdict']}>
        <VerdictWord verdict={verdict} />
        {findings > 0 && (
          <span className={classes['count']}>{t('board.card.findings', { count: findings })}</span>
        )}
      </p>
      {computed !== verdict && (
        <p className={classes['message']}>
          {t('board.card.judged', { computed: t(`common.verdict.${computed}`) })}
        </p>
      )}
      <p className={classes['message']}>{message}</p>
    </div>
  );
}

/** What an auditor would say first; asked for once the pointer rests. */
function useFirstMessage({ id, findings, verdict }: Standing): string {
  const { t } = useTranslation();
  const edition = useEdition();
  const asOf = useAsOf();
  const [resting] = useDebouncedValue(id, pause);
  const { data } = useQuery({
    ...viewQuery('reasons', { edition, requirement: id }, asOf),
    enabled: findings > 0 && resting === id,
  });
  if (findings > 0) {
    const message = data?.rows[0]?.cells['message'];
    return typeof message === 'string' ? message : '…';
  }
  switch (verdict) {
    case 'met':
      return t('board.card.met');
    case 'needs a person':
      return t('board.card.person');
    case 'not applicable':
      return t('board.card.outside');
    default:
      return t('board.card.none');
  }
}
