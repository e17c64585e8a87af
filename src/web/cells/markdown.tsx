import { Fragment } from 'react';
import { blocksOf, type Block, type Inline } from './markdown-blocks.ts';
import classes from './markdown.module.css';

/** Prose as it is meant: paragraphs, lists, emphasis and links, and nothing that could act. */
export function Markdown({ text }: { readonly text: string }) {
  return (
    <div className={classes['prose']}>
      {blocksOf(text).map((block, index) => (
        <BlockOf key={index} block={block} />
      ))}
    </div>
  );
}

function BlockOf({ block }: { readonly block: Block }) {
  switch (block.is) {
    case 'heading':
      return <p className={classes['heading']}>{lines(block.lines)}</p>;
    case 'quote':
      return <blockquote>{lines(block.lines)}</blockquote>;
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
      return <p>{lines(block.lines)}</p>;
  }
}

const lines = (all: readonly (readonly Inline[])[]) =>
  all.map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
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
