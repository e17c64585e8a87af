import { Fragment, type ReactNode } from 'react';
import { blocksOf, type Block, type Inline } from './markdown-blocks.ts';
import classes from './markdown.module.css';

interface Props {
  readonly text: string;
  /**
   * Whether the text was wrapped in its source file. Its lines are then joined to fill the width, and headings get
   * their sizes.
   */
  readonly isWrapped?: boolean;
}

/** Shows Markdown with its formatting: paragraphs, lists, tables, emphasis and links, but nothing that can run code. */
export function Markdown({ text, isWrapped = false }: Props) {
  return (
    <div className={classes['prose']} data-wrapped={isWrapped || undefined}>
      {blocksOf(text).map((block, index) => (
        <BlockOf key={index} block={block} between={isWrapped ? ' ' : <br />} />
      ))}
    </div>
  );
}

interface BlockProps {
  readonly block: Block;
  /** Separator between two lines. */
  readonly between: ReactNode;
}

function BlockOf({ block, between }: BlockProps) {
  switch (block.is) {
    case 'heading':
      return (
        <p className={classes['heading']} data-level={block.level}>
          {lines(block.lines, between)}
        </p>
      );
    case 'quote':
      return <blockquote>{lines(block.lines, between)}</blockquote>;
    case 'table':
      return <TableOf head={block.head} rows={block.rows} />;
    case 'code':
      return <pre>{block.text}</pre>;
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={index}>{inline(item)}</li>
          ))}
        </List>
      );
    }
    case 'paragraph':
      return <p>{lines(block.lines, between)}</p>;
  }
}

function TableOf({ head, rows }: Omit<Extract<Block, { is: 'table' }>, 'is'>) {
  return (
    <div className={classes['table']}>
      <table>
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={index} scope="col">
                {inline(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>{inline(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const lines = (all: readonly (readonly Inline[])[], between: ReactNode) =>
  all.map((line, index) => (
    <Fragment key={index}>
      {index > 0 && between}
      {inline(line)}
    </Fragment>
  ));

const inline = (all: readonly Inline[]) =>
  all.map((each, index) => <Fragment key={index}>{one(each)}</Fragment>);

function one(each: Inline) {
  switch (each.is) {
    case 'text':
      return each.text;
    case 'code':
      return <code>{each.text}</code>;
    case 'strong':
      return <strong>{inline(each.of)}</strong>;
    case 'emphasis':
      return <em>{inline(each.of)}</em>;
    case 'link':
      return (
        <a href={each.href} target="_blank" rel="noreferrer">
          {inline(each.of)}
        </a>
      );
  }
}
