import { useTranslation } from 'react-i18next';
import type { Verdict } from '#isms/kernel/declarations/verdict.ts';
import { verdictColor } from '../theme/verdict-look.ts';
import { VerdictMark } from './verdict-mark.tsx';
import classes from './verdict-word.module.css';

interface Props {
  readonly verdict: Verdict;
  readonly size?: number;
}

/** Shows a verdict with its mark, colour and word. */
export function VerdictWord({ verdict, size = 16 }: Props) {
  const { t } = useTranslation();
  return (
    <span className={classes['word']} style={{ color: verdictColor(verdict) }}>
      <VerdictMark verdict={verdict} size={size} />
      {t(`common.verdict.${verdict}`)}
    </span>
  );
}
