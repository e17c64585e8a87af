import type { ReactNode } from 'react';
import classes from './message.module.css';

interface Props {
  readonly title: string;
  readonly text: string;
  /** One good example of what belongs here. */
  readonly example?: ReactNode;
  /** The button that does what helps. */
  readonly children?: ReactNode;
  /** It is all there is on the page, so its title is the page's. */
  readonly isPage?: boolean;
  /** Announced at once; for what went wrong. */
  readonly urgent?: boolean;
}

/** What stands where content would: nothing yet, nothing found, something failed. Says what to do about it. */
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
