import type { CellProps } from './cell-props.ts';
import classes from './cell.module.css';
import { plainText } from './markdown-blocks.ts';
import { Markdown } from './markdown.tsx';

// No column is wide enough for more, and parsing Markdown takes time while scrolling.
const enough = 400;

export function ProseCell({ value, whole = false }: CellProps) {
  const text = String(value);
  if (whole) return <Markdown text={text} />;
  return (
    <span className={classes['clip']} data-tip-clipped="">
      {plainText(text.slice(0, enough))}
    </span>
  );
}
