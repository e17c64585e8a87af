import type { ReactNode } from 'react';
import classes from './message.module.css';

interface Props {
  readonly title: string;
  readonly text: string;
  /** A good example of what belongs here. */
  readonly example?: ReactNode;
  /** The button that helps. */
  readonly children?: ReactNode;
  /** Whether it is the only content of the page, so that its title is the page's. */
  readonly isPage?: boolean;
  /** Announced at once by screen readers; for failures. */
  readonly urgent?: boolean;
}

/** Shown in place of content: nothing yet, nothing found, or a failure. Says what to do about it. */
export function Message({ title, text, example, children, isPage = false, urgent = false }: Props) {
  const Title = isPage ? 'h1' : 'h2';
  return (
    <div className={classes['message']} role={urgent ? 'alert' : undefined}>
      <Title className={classes['title']}>{title}</Title>
      <p className={classes['text']}>{text}</p>
      {example !== undefined && <div className={classes['example']}>{example}</div>}
      {children}
    </div>
  );
}
