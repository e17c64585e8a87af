import type { ReactNode } from 'react';
import classes from './message.module.css';

interface Props {
  readonly title: string;
  readonly text: string;
  /** One good example of what belongs here. */
  readonly example?: ReactNode;
  /** The button that does what helps. */
  readonly children?: ReactNode;
  /** Announced at once; for what went wrong. */
  readonly urgent?: boolean;
}

/** What stands where content would: nothing yet, nothing found, something failed. Says what to do about it. */
export function Message({ title, text, example, children, urgent = false }: Props) {
  return (
    <div className={classes['message']} role={urgent ? 'alert' : undefined}>
      <h2 className={classes['title']}>{title}</h2>
      <p className={classes['text']}>{text}</p>
      {example !== undefined && <div className={classes['example']}>{example}</div>}
      {children}
    </div>
  );
}
