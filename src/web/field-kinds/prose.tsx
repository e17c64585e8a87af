import type { WebKind } from './kind.ts';
import { WordsFilter } from './line.tsx';
import { Textarea } from '@mantine/core';
import type { CellProps } from '../cells/cell-props.ts';
import classes from '../cells/cell.module.css';
import { plainText } from '../cells/markdown/markdown-blocks.ts';
import { Markdown } from '../cells/markdown/markdown.tsx';
import { type ControlProps, describing, inputId } from '../form/control-props.ts';

// No column is wide enough for more, and parsing Markdown takes time while scrolling.
const enough = 400;

function ProseCell({ value, whole = false }: CellProps) {
  const text = String(value);
  if (whole) return <Markdown text={text} />;
  return (
    <span className={classes['clip']} data-tip-clipped="">
      {plainText(text.slice(0, enough))}
    </span>
  );
}

function ProseControl({ path, value, onChange, faults, ...aria }: ControlProps) {
  return (
    <Textarea
      id={inputId(path)}
      aria-labelledby={aria.labelledBy}
      {...describing(aria.describedBy)}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={faults.has(path)}
      autosize
      minRows={2}
      maxRows={16}
    />
  );
}

export const proseKind: WebKind = {
  Cell: ProseCell,
  Control: ProseControl,
  filter: { operators: ['has'], Control: WordsFilter },
  inBulk: true,
  inExamples: true,
};
