import { useTranslation } from 'react-i18next';
import { numberText } from '../language/dates.ts';
import { shortAmount } from './amounts.ts';
import { amountTicks, leastShare, lineOf, shareTicks, xOf, yOf, type Plane } from './curve-scale.ts';
import classes from './curve.module.css';

interface Props {
  readonly plane: Plane;
  readonly thresholds: readonly number[];
  readonly shares: readonly (readonly number[])[];
  /** Index of the threshold that is read. */
  readonly at: number | undefined;
}

/** Draws the lines: a solid one for today, and a different dashed one for each comparison. */
export function CurveDrawing({ plane, thresholds, shares, at }: Props) {
  const { t } = useTranslation();
  const { width, height, left, right, bottom, top } = plane;
  const base = height - bottom;
  const read = at === undefined ? undefined : thresholds[at];
  return (
    <svg className={classes['drawing']} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {shareTicks(plane).map((share) => (
        <g key={share} className={classes['tick']}>
          <line x1={left} x2={width - right} y1={yOf(plane, share)} y2={yOf(plane, share)} />
          <text x={left - 8} y={yOf(plane, share)} dy="0.32em" textAnchor="end">
            {share === 1
              ? t('simulation.short.all')
              : t('simulation.short.one', { years: numberText(Math.round(1 / share)) })}
          </text>
        </g>
      ))}
      {amountTicks(plane).map((amount) => (
        <g key={amount} className={classes['tick']}>
          <line x1={xOf(plane, amount)} x2={xOf(plane, amount)} y1={top} y2={base + 4} />
          <text x={xOf(plane, amount)} y={base + 18} textAnchor="middle">
            {shortAmount(amount)}
          </text>
        </g>
      ))}
      <line className={classes['base']} x1={left} x2={width - right} y1={base} y2={base} />
      {shares.map((line, n) => (
        // Lines have no names; their index identifies them.
        <path key={n} className={classes['line']} data-line={n} d={lineOf(plane, thresholds, line)} />
      ))}
      {read !== undefined && at !== undefined && (
        <g className={classes['reading']}>
          <line x1={xOf(plane, read)} x2={xOf(plane, read)} y1={top} y2={base} />
          {shares.map((line, n) => {
            const share = line[at] ?? 0;
            return share < leastShare ? null : (
              <circle key={n} cx={xOf(plane, read)} cy={yOf(plane, share)} r={4} data-line={n} />
            );
          })}
        </g>
      )}
    </svg>
  );
}
