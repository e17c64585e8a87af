import { useTranslation } from 'react-i18next';
import type { AnnualLoss } from '#server/contract/contract.ts';
import { useSession } from '../api/reading.ts';
import { roughly } from './amounts.ts';
import classes from './simulation.module.css';

interface Props {
  readonly loss: AnnualLoss;
  /** The amount at the right end of the bars, the same for all. */
  readonly most: number;
}

// Units of the drawing, which is stretched to its column.
const width = 1000;

/**
 * Shows how far a year may be from the expected loss: the 5th to the 95th percentile as a bar, up to the 99th as a
 * line.
 */
export function SpreadBar({ loss, most }: Props) {
  const { t } = useTranslation();
  const { currency } = useSession().organisation;
  const x = (amount: number) => (most > 0 ? Math.min(amount / most, 1) * width : 0);
  const label = t('simulation.ranking.spreadOf', {
    low: roughly(loss.p5, currency),
    high: roughly(loss.p95, currency),
    rare: roughly(loss.p99, currency),
  });
  return (
    <svg
      className={classes['spread']}
      viewBox={`0 0 ${width} 16`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      <line className={classes['rare']} x1={x(loss.p5)} x2={x(loss.p99)} y1={8} y2={8} />
      <rect className={classes['usual']} x={x(loss.p5)} width={x(loss.p95) - x(loss.p5)} y={4} height={8} />
      <line className={classes['mean']} x1={x(loss.expected)} x2={x(loss.expected)} y1={1} y2={15} />
    </svg>
  );
}
