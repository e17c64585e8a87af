import type { CellProps } from './cell-props.ts';
import classes from './cell.module.css';
import { LevelMark } from './level-mark.tsx';
import { meaningOf } from './scale.ts';
import { useMoney } from './use-money.ts';
import { useScale } from './use-scale.ts';

/** Shows a position on a scale: its number and name. Levels of risk have their colour. */
export function StepCell({ placed, value, row, whole = false }: CellProps) {
  const money = useMoney();
  const { field } = placed;
  const scale = useScale(placed, row);
  const position = Number(value);
  const step = scale?.steps[position - 1];
  const meaning = step && meaningOf(step, field, row, money);
  if (scale?.isLevel) return <LevelMark level={position} scale={scale} />;
  return (
    <span {...(!whole && { className: classes['clip'] })} {...(!whole && meaning && { 'data-tip': meaning })}>
      <span className={classes['position']}>{position}</span> {step?.name}
      {whole && meaning && (
        <span className={classes['quiet']} data-aside>
          {' '}
          {meaning}
        </span>
      )}
    </span>
  );
}
