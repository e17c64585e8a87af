import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names } from '#server/contract/contract.ts';
import { viewQuery, type Parameters } from '../api/queries.ts';
import { StateMark } from '../cells/state-mark.tsx';
import { useAsOf } from '../state/as-of.ts';
import { useEdition } from '../state/edition.ts';
import { BeyondText } from '../verdict/beyond-text.tsx';
import { VerdictWord } from '../verdict/verdict-word.tsx';
import classes from './board-card.module.css';
import type { BoardRequirement } from './board-model.ts';
import { beside } from './beside.ts';
import type { Control } from './controls-model.ts';

const pause = 120;

interface CardProps {
  /** The cell that the card belongs to. */
  readonly at: HTMLElement;
  readonly name: string;
  readonly title: string;
  readonly demands: string;
  readonly state: ReactNode;
  readonly findings: number;
  readonly children?: ReactNode;
}

/**
 * Shows what is required and the present state, beside a cell. It is hidden from screen readers, which get this from
 * the cell and its page.
 */
function Card({ at, name, title, demands, state, findings, children }: CardProps) {
  const { t } = useTranslation();
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Placed after each rendering, because its height depends on its text.
    const { current } = card;
    if (!current) return;
    const { offsetWidth, clientHeight } = document.documentElement;
    const { top, left } = beside(at.getBoundingClientRect(), current.getBoundingClientRect(), {
      // The width without the space reserved for a scroll bar, unlike that of the client.
      width: offsetWidth,
      height: clientHeight,
    });
    current.style.translate = `${left}px ${top}px`;
  });
  return (
    <div ref={card} className={classes['card']} aria-hidden>
      <p className={classes['heading']}>
        <span className={classes['ref']}>{name}</span> {title}
      </p>
      <p className={classes['demands']}>{demands}</p>
      <p className={classes['verdict']}>
        {state}
        {findings > 0 && (
          <span className={classes['count']}>{t('board.card.findings', { count: findings })}</span>
        )}
      </p>
      {children}
    </div>
  );
}

interface StandingProps {
  readonly standing: BoardRequirement;
  readonly names: Names;
  readonly at: HTMLElement;
}

/** Shows what a requirement demands and its status. */
export function StandingCard({ standing, names, at }: StandingProps) {
  const { ref, heading, demands, verdict, beyond, findings } = standing;
  const message = useFirstMessage(standing);
  // If open nonconformities are the only findings, they have been mentioned already.
  const isTold = beyond?.why === 'capped' && beyond.open.length === findings;
  return (
    <Card
      at={at}
      name={ref}
      title={heading}
      demands={demands}
      state={<VerdictWord verdict={verdict} />}
      findings={findings}
    >
      {beyond && (
        <p className={classes['message']}>
          <BeyondText beyond={beyond} names={names} />
        </p>
      )}
      {!isTold && <p className={classes['message']}>{message}</p>}
    </Card>
  );
}

/** Shows what a control is about and its status. */
export function ControlCard({ control, at }: { readonly control: Control; readonly at: HTMLElement }) {
  const { id, code, title, says, state, word, findings } = control;
  const message = useFirstFinding('control-reasons', { control: id }, findings);
  return (
    <Card
      at={at}
      name={code}
      title={title}
      demands={says}
      state={<StateMark state={state} text={word} whole />}
      findings={findings}
    >
      {message !== undefined && <p className={classes['message']}>{message}</p>}
    </Card>
  );
}

/** Returns the first message an auditor would give, or why there is none. */
function useFirstMessage({ id, findings, verdict }: BoardRequirement): string {
  const { t } = useTranslation();
  const finding = useFirstFinding('reasons', { requirement: id }, findings);
  if (finding !== undefined) return finding;
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

/** Returns the first finding in a view, read once the pointer rests. Undefined if there are none. */
function useFirstFinding(view: string, about: Parameters, findings: number): string | undefined {
  const edition = useEdition();
  const asOf = useAsOf();
  const [resting] = useDebouncedValue(view + Object.values(about).join(), pause);
  const { data } = useQuery({
    ...viewQuery(view, { edition, ...about }, asOf),
    enabled: findings > 0 && resting === view + Object.values(about).join(),
  });
  if (findings === 0) return undefined;
  const message = data?.rows[0]?.cells['message'];
  return typeof message === 'string' ? message : '…';
}
