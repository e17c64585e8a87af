import { levelLook } from '../../theme/level-look.ts';
import type { GraphWords } from './graph-words.ts';
import classes from './graph.module.css';

/** Shows a value: its colour on the scale, and its name. */
export function ValueMark({ value, words }: { readonly value: number; readonly words: GraphWords }) {
  if (value === 0) return null;
  const { ground } = levelLook(value, words.values);
  return (
    <span className={classes['value']}>
      <span className={classes['swatch']} style={{ background: ground }} aria-hidden />
      {words.valueOf(value)}
    </span>
  );
}
