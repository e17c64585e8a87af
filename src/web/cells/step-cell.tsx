import type { CellProps } from './cell-props.ts';
import classes from './cell.module.css';
import { useCells } from './cells-context.ts';
import { LevelMark } from './level-mark.tsx';

/** A position on a scale: its number and the name people gave it. Levels of risk carry their colour. */
export function StepCell({ placed: { field }, value, row, whole = false }: CellProps) {
  const scale = useCells().scaleOf(field, row);
  const position = Number(value);
  const step = scale?.steps[position - 1];
  if (scale?.isLevel) return <LevelMark level={position} scale={scale} />;
  return (
    <span
      {...(!whole && { className: classes['clip'] })}
      {...(!whole && step?.anchor && { 'data-tip': step.anchor })}
    >
      <span className={classes['position']}>{position}</span> {step?.name}
      {whole && step?.anchor && (
        <span className={classes['quiet']} data-aside>
          {' '}
          {step.anchor}
        </span>
      )}
    </span>
  );
}
