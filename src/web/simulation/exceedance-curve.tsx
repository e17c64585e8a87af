import { useElementSize } from '@mantine/hooks';
import { useId, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExceedanceCurve as Curve } from '#server/contract/contract.ts';
import { useSession } from '../api/reading.ts';
import { roughly, yearsText } from './amounts.ts';
import { CurveDrawing } from './curve-drawing.tsx';
import { nearest, planeOf } from './curve-scale.ts';
import { CurveTable } from './curve-table.tsx';
import classes from './curve.module.css';

interface Props {
  readonly curve: Curve;
  /** Name of each line: today, and what it is compared with. */
  readonly names: readonly string[];
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 6,
  PageDown: -6,
  Home: -Infinity,
  End: Infinity,
};

/** Shows the share of years in which losses exceed an amount, readable by pointer, by keyboard and as a table. */
export function ExceedanceCurve({ curve, names }: Props) {
  const { t } = useTranslation();
  const { currency } = useSession().organisation;
  const { ref, width } = useElementSize();
  const [chosen, setChosen] = useState<number>();
  const heading = useId();
  const { thresholds, shares } = curve;
  const plane = planeOf(thresholds, Math.floor(width));
  const last = thresholds.length - 1;
  const at = Math.min(chosen ?? Math.floor(last / 2), last);
  const said = (line: number) => yearsText(shares[line]?.[at] ?? 0, t);
  const amount = t('simulation.curve.above', { amount: roughly(thresholds[at] ?? 0, currency) });
  const point = (event: PointerEvent<HTMLElement>) => {
    if (plane)
      setChosen(nearest(plane, thresholds, event.clientX - event.currentTarget.getBoundingClientRect().left));
  };
  const step = (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    setChosen(Math.min(Math.max(at + by, 0), last));
  };
  return (
    <section className={classes['curve']} aria-labelledby={heading}>
      <h2 id={heading}>{t('simulation.curve.title')}</h2>
      <p className={classes['help']}>{t('simulation.curve.help')}</p>
      <p className={classes['said']}>
        <strong>{amount}</strong>
        {names.map((name, line) => (
          <span key={name}>
            <svg width="28" height="8" aria-hidden="true">
              <path className={classes['line']} data-line={line} d="M1 4H27" />
            </svg>
            {name}: {said(line)}
          </span>
        ))}
      </p>
      <div
        ref={ref}
        className={classes['plane']}
        role="slider"
        tabIndex={0}
        aria-label={t('simulation.curve.read')}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at}
        aria-valuetext={[amount, ...names.map((name, line) => `${name}: ${said(line)}`)].join('. ')}
        onKeyDown={step}
        onPointerMove={point}
        onPointerDown={point}
      >
        {plane && <CurveDrawing plane={plane} thresholds={thresholds} shares={shares} at={at} />}
      </div>
      <p className={classes['axis']}>{t('simulation.curve.across', { currency })}</p>
      <CurveTable curve={curve} names={names} />
    </section>
  );
}
