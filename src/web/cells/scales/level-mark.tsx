import { levelLook } from '../../theme/level-look.ts';
import classes from './level-mark.module.css';
import type { Scale } from './scale.ts';

interface Props {
  readonly level: number;
  readonly scale: Scale;
}

/** Shows a level of risk: its number on its colour, with its name beside it. */
export function LevelMark({ level, scale }: Props) {
  const { ground, ink } = levelLook(level, scale.steps.length);
  return (
    <span className={classes['mark']}>
      <span className={classes['swatch']} style={{ background: ground, color: ink }}>
        {level}
      </span>
      <span className={classes['name']}>{scale.steps[level - 1]?.name}</span>
    </span>
  );
}
