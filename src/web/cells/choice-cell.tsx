import { listText } from '../language/dates.ts';
import type { CellProps } from './cell-props.ts';
import classes from './cell.module.css';
import { optionOf } from './placed.ts';
import { StateMark } from './state-mark.tsx';

export function ChoiceCell({ placed, value, computed = false, whole = false }: CellProps) {
  if (Array.isArray(value)) {
    const text = listText(value.map((each: unknown) => optionOf(placed, String(each))));
    return <span {...(!whole && { className: classes['clip'], 'data-tip-clipped': '' })}>{text}</span>;
  }
  const text = optionOf(placed, String(value));
  if (computed) return <StateMark state={String(value)} text={text} whole={whole} />;
  return <span {...(!whole && { className: classes['clip'], 'data-tip-clipped': '' })}>{text}</span>;
}
